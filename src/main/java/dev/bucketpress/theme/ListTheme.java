package dev.bucketpress.theme;

import dev.bucketpress.post.ListName;
import dev.bucketpress.post.Site;
import io.quarkus.qute.Engine;
import java.util.List;

/** Lays out what leads to posts: lists of them, feeds, and sitemaps. The same lists, site and version give the same bytes. */
public final class ListTheme {

    private final Site site;

    public ListTheme(Engine engine, Site site) {
        this.site = site;
    }

    /** The site's first page. */
    public byte[] home(Listing newest) {
        throw new UnsupportedOperationException();
    }

    /** The page of a list, or of a period of it. */
    public byte[] page(Listing listing) {
        throw new UnsupportedOperationException();
    }

    /** The page of all tags, or of all categories. */
    public byte[] overview(ListName.Kind kind, List<Part> parts) {
        throw new UnsupportedOperationException();
    }

    /** A feed of a list's newest posts in Atom (RFC 4287). */
    public byte[] atom(ListName list, List<Line> newest) {
        throw new UnsupportedOperationException();
    }

    /** A feed of a list's newest posts in JSON Feed 1.1 (jsonfeed.org/version/1.1). */
    public byte[] jsonFeed(ListName list, List<Line> newest) {
        throw new UnsupportedOperationException();
    }

    /**
     * A sitemap (sitemaps.org/protocol.html).
     *
     * @param lists paths of the pages of lists that are to be in it
     */
    public byte[] sitemap(List<String> lists, List<Line> posts) {
        throw new UnsupportedOperationException();
    }

    /** The index of all sitemaps. */
    public byte[] sitemapIndex(List<String> paths) {
        throw new UnsupportedOperationException();
    }

    /** What readers get who ask for a page that is not there. */
    public byte[] missing() {
        throw new UnsupportedOperationException();
    }

    /** The rules for robots: everything may be read, and where the sitemap is. */
    public byte[] robots() {
        throw new UnsupportedOperationException();
    }
}
