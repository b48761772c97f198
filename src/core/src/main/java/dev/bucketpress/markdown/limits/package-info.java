/** Limits on the size and nesting of a body, so that rendering it ends in time and within the stack. */
@NullMarked
package dev.bucketpress.markdown.limits;

import org.jspecify.annotations.NullMarked;
