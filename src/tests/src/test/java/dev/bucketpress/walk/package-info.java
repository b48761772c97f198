/**
 * Walks through the orders in which runs of a system can get on and die, over two buckets in memory. What a run is, what
 * it remembers and what must hold in the end is the system's own ({@link dev.bucketpress.walk.WalkedSystem}).
 */
@NullMarked
package dev.bucketpress.walk;

import org.jspecify.annotations.NullMarked;
