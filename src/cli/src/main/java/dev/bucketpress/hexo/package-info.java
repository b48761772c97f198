/**
 * The move from Hexo: a dry run over a folder of posts that says what each would be here, at which URL, and at which
 * URL Hexo had it. What Hexo does is known here alone, its mistakes included. None of it is in the production artefact.
 */
@NullMarked
package dev.bucketpress.hexo;

import org.jspecify.annotations.NullMarked;
