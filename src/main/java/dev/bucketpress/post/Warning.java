package dev.bucketpress.post;

/** Something that was accepted but looks wrong. */
public record Warning(Position at, String message) {}
