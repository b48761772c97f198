/** Dev mode: starts the preview beside the function that {@code quarkus:dev} runs. Not in the production artefact. */
@NullMarked
package dev.bucketpress.devmode;

import org.jspecify.annotations.NullMarked;
