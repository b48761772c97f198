/** Threads that end with their caller's work, and say so where memory ended before they began. */
@NullMarked
package dev.bucketpress.threads;

import org.jspecify.annotations.NullMarked;
