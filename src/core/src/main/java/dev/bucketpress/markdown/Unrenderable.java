package dev.bucketpress.markdown;

/**
 * A body that would take the renderer too long or too deep.
 *
 * @param line of the body, from 1
 * @param column from 1, in characters (code points)
 * @param what what is wrong, as a whole sentence
 * @param remedy how to mend it, as a whole sentence
 */
public record Unrenderable(int line, int column, String what, String remedy) implements RenderResult {}
