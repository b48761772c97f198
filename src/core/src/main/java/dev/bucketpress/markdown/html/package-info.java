/** HTML after rendering: sanitizing authors' own, links, headings, excerpts, and what of a page goes into feeds. */
@NullMarked
package dev.bucketpress.markdown.html;

import org.jspecify.annotations.NullMarked;
