/**
 * The door: Lambda events in, keys to look at; outcomes back, and the answer out.
 *
 * <p>Whatever it is, an {@link dev.bucketpress.intake.Event} comes to {@link dev.bucketpress.intake.Notice notices}: its
 * records each name an object to look at, or are broken. They are told apart by who waits for which answer:
 *
 * <ul>
 *   <li>{@link dev.bucketpress.intake.Notification}: nobody. An event of S3, of EventBridge, or SNS's around either. An
 *       error has Lambda deliver all of it again.
 *   <li>{@link dev.bucketpress.intake.SqsBatch}: a queue, which keeps the messages that the answer names.
 *   <li>{@link dev.bucketpress.intake.BatchJob}: S3 Batch Operations, which is told how each task ended.
 * </ul>
 */
@NullMarked
package dev.bucketpress.lambda;

import org.jspecify.annotations.NullMarked;
