/** Formulas: {@code $…$} in a line, {@code 1125…1125} in lines of their own. */
@NullMarked
package dev.bucketpress.markdown.math;

import org.jspecify.annotations.NullMarked;
