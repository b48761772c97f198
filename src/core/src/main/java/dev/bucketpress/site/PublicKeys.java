package dev.bucketpress.site;

/** The prefixes of object keys in the public bucket, by kind of object. Pages have the keys of their URL paths. */
public final class PublicKeys {

    /** Records of posts. */
    public static final String RECORDS = "api/posts/";

    /** Waiting lists of pages. */
    public static final String WAITING = "api/waiting/";

    /** The posts that link to each post or file. */
    public static final String REFERRERS = "api/referrers/";

    /** The posts that are to be looked at again when a time comes; nobody else may read it. */
    public static final String SCHEDULED = "api/scheduled/";

    /** Nodes of lists, and overviews of tags and of categories. */
    public static final String LISTS = "api/lists/";

    /** The node of the list of standalone pages, which is no list of posts. */
    public static final String PAGES = "api/pages";

    /** Placements: in which lists each post is. */
    public static final String PLACEMENTS = "api/listed/";

    /** The full-text index. */
    public static final String SEARCH = "api/search/";

    /** The file of the index of search by which all others of it are found. */
    public static final String SEARCH_INDEX = SEARCH + "index.json";

    /** Libraries that pages load. */
    public static final String ASSETS = "assets/";

    /** Copies of media files. */
    public static final String FILES = "files/";

    /** Copies of the files of the theme folder. */
    public static final String THEME = "theme/";

    private PublicKeys() {}
}
