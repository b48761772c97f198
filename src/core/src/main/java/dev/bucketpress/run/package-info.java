/** One run for one object key: its outcome, its cost, when to try again, and many runs in parallel. */
@NullMarked
package dev.bucketpress.run;

import org.jspecify.annotations.NullMarked;
