/** The parts of Bucketpress without the container of the function: for commands and tests. Not in production. */
@NullMarked
package dev.bucketpress.standalone;

import org.jspecify.annotations.NullMarked;
