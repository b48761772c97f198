/**
 * Work on several threads: {@link dev.bucketpress.threads.ParallelRunner many pieces} of it, {@link
 * dev.bucketpress.threads.Overlap two that need not wait for one another}, or {@link dev.bucketpress.threads.SideBySide
 * pieces that consist of pieces}. Where memory ends, {@link dev.bucketpress.threads.SeenToBegin a thread may never begin},
 * and no caller may wait for it.
 */
@NullMarked
package dev.bucketpress.threads;

import org.jspecify.annotations.NullMarked;
