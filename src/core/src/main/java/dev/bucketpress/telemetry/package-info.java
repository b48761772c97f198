/** What a run says: a line for each look, and the sums of an invocation as metrics. */
@NullMarked
package dev.bucketpress.telemetry;

import org.jspecify.annotations.NullMarked;
