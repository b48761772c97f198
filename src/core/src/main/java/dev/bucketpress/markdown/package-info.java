/**
 * A post's body: Markdown in, a {@link dev.bucketpress.markdown.RenderedBody} out. flexmark and the HTML sanitiser are
 * known here and nowhere else.
 */
@NullMarked
package dev.bucketpress.markdown;

import org.jspecify.annotations.NullMarked;
