/**
 * The move from Hexo: a dry run over a folder of posts that says what each would be here, at which URL, and at which
 * URL Hexo had it. How Hexo itself computes URLs, its mistakes included, is modelled here; what Bucketpress adopts of
 * Hexo is in {@code post}, {@code site} and {@code markdown.hexo}. None of it is in the production artefact.
 */
@NullMarked
package dev.bucketpress.hexo;

import org.jspecify.annotations.NullMarked;
