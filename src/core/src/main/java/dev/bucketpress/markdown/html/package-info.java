/** HTML: what is kept of authors' own, and what is done to a rendered body before a page or a feed shows it. */
@NullMarked
package dev.bucketpress.markdown.html;

import org.jspecify.annotations.NullMarked;
