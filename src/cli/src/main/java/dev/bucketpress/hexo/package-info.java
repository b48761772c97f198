/**
 * The move from Hexo: a dry run over a folder of posts that says what each would be here, at which URL, and at which
 * URL Hexo has it; and the settings that keep a Hexo site as it was. How Hexo 8 reads files, names, dates and URLs is
 * modelled here, its mistakes included; the tags that Hexo's posts use are a matter of {@code markdown.hexo}. Not in the
 * production artefact.
 */
@NullMarked
package dev.bucketpress.hexo;

import org.jspecify.annotations.NullMarked;
