package dev.bucketpress.record;

import java.util.Optional;

/**
 * The version of a page that a record describes: the page that a post was last published as.
 *
 * @param key in the public bucket
 * @param etag that the bucket returned when the page was written
 * @param size in bytes
 * @param script the key of the script that it loads; none of a page of an earlier version
 * @param sha256 of its bytes, in hexadecimal: an ETag is not always a hash of the content
 * @param script the key of the site's script that it loads; none on a page of a version without
 */
public record PageVersion(String key, String etag, long size, String sha256, Optional<String> script) {}
