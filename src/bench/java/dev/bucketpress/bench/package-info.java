/** Figures, not tests: how fast the function starts and works, and what it holds, beside others that do the same. */
@NullMarked
package dev.bucketpress.bench;

import org.jspecify.annotations.NullMarked;
