/**
 * The AWS Lambda side: parses events, processes the keys that they name, and writes the answers.
 *
 * <p>Every {@link dev.bucketpress.lambda.Event} tells of {@link dev.bucketpress.lambda.ObjectChange changes}: each of its
 * records names an object, or is unreadable. {@link dev.bucketpress.lambda.EventProcessor} has each object reconciled
 * once; {@link dev.bucketpress.lambda.ObjectRuns} decides which of them at a time. Three kinds of events have different answers:
 *
 * <ul>
 *   <li>{@link dev.bucketpress.lambda.NotificationEvent}: of S3 or EventBridge, directly or through SNS. Nobody waits for
 *       the answer; an error makes Lambda deliver all of it again.
 *   <li>{@link dev.bucketpress.lambda.SqsBatch}: from a queue, which delivers again the messages that the answer names.
 *   <li>{@link dev.bucketpress.lambda.BatchOperationsJob}: from S3 Batch Operations, which gets a result for each task.
 * </ul>
 */
@NullMarked
package dev.bucketpress.lambda;

import org.jspecify.annotations.NullMarked;
