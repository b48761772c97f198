package dev.bucketpress.storage;

/** The values of {@code Cache-Control} (RFC 9111, section 5.2) that objects of the public bucket have. */
public final class CacheControl {

    /** For pages, feeds and lists: browsers revalidate each time; a CDN may answer for a minute. */
    public static final String REVALIDATE = "public, max-age=0, s-maxage=60";

    /** For files that seldom change: browsers keep them for an hour; a CDN revalidates after a minute. */
    public static final String ONE_HOUR = "public, max-age=3600, s-maxage=60";

    /** For files whose key names their version, so that they never change. */
    public static final String IMMUTABLE = "public, max-age=31536000, immutable";

    private CacheControl() {}
}
