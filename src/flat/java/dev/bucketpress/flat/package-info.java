/** Figures, not tests: whether a change takes the same however many posts a site has, and Hexo on the same posts. */
@NullMarked
package dev.bucketpress.flat;

import org.jspecify.annotations.NullMarked;
