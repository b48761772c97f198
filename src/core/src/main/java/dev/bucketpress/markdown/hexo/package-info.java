/**
 * What Hexo adds to Markdown: tag plug-ins ({@code {% name %}}) and captions of code blocks (hexo.io/docs/tag-plugins).
 */
@NullMarked
package dev.bucketpress.markdown.hexo;

import org.jspecify.annotations.NullMarked;
