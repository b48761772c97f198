/**
 * Blocks that flexmark parses otherwise than GitHub and Hexo do: tables right under a line of text, items of task lists,
 * code fences by columns and inside HTML, footnotes.
 */
@NullMarked
package dev.bucketpress.markdown.blocks;

import org.jspecify.annotations.NullMarked;
