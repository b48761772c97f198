/** The door: Lambda events in, keys to look at; outcomes back, and the answer out. */
@NullMarked
package dev.bucketpress.intake;

import org.jspecify.annotations.NullMarked;
