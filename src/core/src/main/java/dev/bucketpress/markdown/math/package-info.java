/** Formulas: {@code $…$} in a line, {@code $$…$$} on lines of their own. */
@NullMarked
package dev.bucketpress.markdown.math;

import org.jspecify.annotations.NullMarked;
