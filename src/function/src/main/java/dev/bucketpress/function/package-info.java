/** The Quarkus application: makes the beans of the Lambda function by its settings. */
@NullMarked
package dev.bucketpress.function;

import org.jspecify.annotations.NullMarked;
