package dev.bucketpress.post;

import dev.bucketpress.post.frontmatter.Position;

/**
 * Something only the author can mend.
 *
 * @param at where
 * @param what what is wrong, as a whole sentence
 * @param remedy how to mend it, as a whole sentence
 */
public record PostProblem(Position at, String what, String remedy) implements ReadResult {

    /** A problem of the file as a whole. */
    public static PostProblem ofTheFile(String what, String remedy) {
        return new PostProblem(Position.START, what, remedy);
    }
}
