package dev.bucketpress.markdown;

/**
 * Something that looks wrong, at an offset of a body.
 *
 * @param offset in UTF-16 units
 */
public record OffsetWarning(int offset, String message) {}
