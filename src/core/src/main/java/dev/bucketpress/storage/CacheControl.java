package dev.bucketpress.storage;

/** The values of {@code Cache-Control} (RFC 9111, section 5.2) that objects of the public bucket have. */
public final class CacheControl {

    /**
     * For whatever may change: browsers revalidate each time; a CDN may answer for five seconds. Two caches in a row, as
     * CloudFront's edges and its regional caches are, may then show what was there ten seconds ago.
     */
    public static final String REVALIDATE = "public, max-age=0, s-maxage=5";

    /** For files whose key names their version, so that they never change. */
    public static final String IMMUTABLE = "public, max-age=31536000, immutable";

    private CacheControl() {}
}
