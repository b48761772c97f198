/**
 * Positions in a text, and the warnings and problems that stand at them: what reading front matter and rendering
 * Markdown have to tell an author, wherever it was found.
 */
@NullMarked
package dev.bucketpress.text;

import org.jspecify.annotations.NullMarked;
