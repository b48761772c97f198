/** The command-line program {@code bucketpress}: one class a command. Not in the production artefact. */
@NullMarked
package dev.bucketpress.cli;

import org.jspecify.annotations.NullMarked;
