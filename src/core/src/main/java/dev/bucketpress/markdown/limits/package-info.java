/** How much and how deep a body may be, so that rendering it ends in time and within the stack. */
@NullMarked
package dev.bucketpress.markdown.limits;

import org.jspecify.annotations.NullMarked;
