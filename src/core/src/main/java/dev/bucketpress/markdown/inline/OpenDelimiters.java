package dev.bucketpress.markdown.inline;

/** The delimiter runs before an address that emphasis may have begun at. */
@FunctionalInterface
interface OpenDelimiters {

    /** Whether a run of this many delimiters is open. */
    boolean has(char delimiter, int length);
}
