package dev.bucketpress.markdown;

/**
 * Something in a body that is shown, but looks wrong.
 *
 * @param line of the body, from 1
 * @param column from 1, in characters (code points)
 * @param message what looks wrong and how to mend it, as whole sentences
 */
public record BodyWarning(int line, int column, String message) {}
