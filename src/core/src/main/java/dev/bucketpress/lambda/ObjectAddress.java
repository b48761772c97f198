package dev.bucketpress.lambda;

/** Where an object is, or was. */
record ObjectAddress(String bucket, String key) {}
