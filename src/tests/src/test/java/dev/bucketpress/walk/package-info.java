/**
 * Walks through the orders in which runs of a room can get on and die, over two buckets in memory. What a run is, what
 * it remembers and what must hold in the end is the room's own ({@link dev.bucketpress.walk.Room}).
 */
@NullMarked
package dev.bucketpress.walk;

import org.jspecify.annotations.NullMarked;
