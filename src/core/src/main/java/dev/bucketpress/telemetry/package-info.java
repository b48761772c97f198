/** Log lines for runs, and metrics for invocations: JSON for CloudWatch, or text for people at a console. */
@NullMarked
package dev.bucketpress.telemetry;

import org.jspecify.annotations.NullMarked;
