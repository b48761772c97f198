/**
 * Positions in a text, and the warnings and problems that stand at them: what reading front matter and rendering
 * Markdown have to tell an author, wherever it was found. And the characters that no text keeps, or has to end.
 */
@NullMarked
package dev.bucketpress.text;

import org.jspecify.annotations.NullMarked;
