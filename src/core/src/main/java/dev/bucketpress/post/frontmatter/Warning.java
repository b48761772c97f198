package dev.bucketpress.post.frontmatter;

/** Something that was accepted but looks wrong. */
public record Warning(Position at, String message) {}
