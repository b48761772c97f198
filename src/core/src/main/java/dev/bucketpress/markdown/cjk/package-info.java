/** Chinese, Japanese and Korean text: emphasis beside CJK punctuation, and line breaks without a space. */
@NullMarked
package dev.bucketpress.markdown.cjk;

import org.jspecify.annotations.NullMarked;
