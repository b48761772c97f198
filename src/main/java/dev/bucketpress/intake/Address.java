package dev.bucketpress.intake;

/** Where an object is, or was. */
record Address(String bucket, String key) {}
