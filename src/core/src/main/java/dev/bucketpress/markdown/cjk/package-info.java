/** What Chinese, Japanese and Korean text needs of Markdown: emphasis beside CJK punctuation, and lines joined without a space. */
@NullMarked
package dev.bucketpress.markdown.cjk;

import org.jspecify.annotations.NullMarked;
