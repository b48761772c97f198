package dev.bucketpress.post;

/** What came of reading a post: the {@link Post}, or why there is none to publish. */
public sealed interface ReadResult permits Post, Unpublished, PostProblem {}
