/**
 * Raw HTML in Markdown (CommonMark spec 0.31, sections 4.6 and 6.6): which of it authors mean as HTML, and which is
 * text in angle brackets, such as {@code List<Foo>}.
 */
@NullMarked
package dev.bucketpress.markdown.rawhtml;

import org.jspecify.annotations.NullMarked;
