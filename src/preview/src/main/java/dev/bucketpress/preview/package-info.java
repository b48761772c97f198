/**
 * The preview that dev mode and the {@code preview} command share: a folder of posts is watched, something publishes what
 * changes in it into another folder, and a web server shows the site there. Not in the production artefact.
 */
@NullMarked
package dev.bucketpress.preview;

import org.jspecify.annotations.NullMarked;
