package dev.bucketpress.post;

import dev.bucketpress.text.Problem;

/** The result of reading a post: the {@link Post}, or why there is none to publish. */
public sealed interface ReadResult permits Post, Unpublished, ReadResult.Invalid {

    /** A post that cannot be published until its author mends it. */
    record Invalid(Problem problem) implements ReadResult {}
}
