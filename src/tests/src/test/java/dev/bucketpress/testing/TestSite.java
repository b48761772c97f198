package dev.bucketpress.testing;

import dev.bucketpress.lists.ListsReconciler;
import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.html.LineBreaks;
import dev.bucketpress.post.Permalink;
import dev.bucketpress.post.PostReader;
import dev.bucketpress.post.Scheduling;
import dev.bucketpress.publish.PostRenderer;
import dev.bucketpress.record.Records;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceFilter;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.theme.CodeDisplay;
import dev.bucketpress.theme.ListTheme;
import dev.bucketpress.theme.PageFeatures;
import dev.bucketpress.theme.PostTheme;
import dev.bucketpress.theme.identity.Identity;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/** What a blog in Shanghai makes its posts with. */
public final class TestSite {

    public static final int MAX_POST_BYTES = 100_000;

    private static final String STANDARD_PERMALINK = ":year/:month/:day/:urlname/";

    public static final Site SITE = new Site(
            "博客",
            URI.create("https://blog.example.org"),
            ZoneId.of("Asia/Shanghai"),
            Optional.of("zh-CN"),
            Optional.empty(),
            Optional.empty());

    private static final PageFeatures SEARCH = new PageFeatures(true, false);

    private TestSite() {}

    /** Made when it is first asked for: who needs the site alone may be without its libraries. */
    private static final class Standard {

        private static final PostRenderer RENDERER = of(HtmlPolicy.SAFE);
    }

    public static PostRenderer standard() {
        return Standard.RENDERER;
    }

    /** What lists are laid out with. */
    public static ListTheme lists() {
        return lists(SITE);
    }

    /** What lists of a site are laid out with. */
    public static ListTheme lists(Site site) {
        return new ListTheme(Templates.ENGINE, site);
    }

    /** A site's renderer whose pages have a search field. */
    public static PostRenderer searchable(Site site) {
        PostRenderer usual = of(site, STANDARD_PERMALINK);
        return new PostRenderer(
                usual.sources(),
                usual.reader(),
                usual.markdown(),
                usual.theme().featuring(SEARCH),
                usual.records(),
                MAX_POST_BYTES);
    }

    /** What lists of a site are laid out with whose pages have a search field. */
    public static ListTheme searchableLists(Site site) {
        return lists(site).featuring(SEARCH);
    }

    /** Lists of a bucket, one thing at a time. */
    public static ListsReconciler lists(Bucket published) {
        return new ListsReconciler(published, standard().records(), SITE, lists(), Clock.systemUTC(), 1);
    }

    public static PostRenderer of(Site site, String permalink) {
        return of(site, permalink, new Markdown(HtmlPolicy.SAFE));
    }

    public static PostRenderer of(HtmlPolicy html) {
        return of(SITE, STANDARD_PERMALINK, new Markdown(html));
    }

    /** Whose posts wait for other dates than usual. */
    public static PostRenderer of(Scheduling scheduling) {
        PostRenderer usual = standard();
        return new PostRenderer(
                usual.sources(),
                new PostReader(SITE, new Permalink(STANDARD_PERMALINK), scheduling),
                usual.markdown(),
                usual.theme(),
                usual.records(),
                MAX_POST_BYTES);
    }

    public static PostRenderer of(LineBreaks breaks) {
        return of(SITE, STANDARD_PERMALINK, new Markdown(HtmlPolicy.SAFE, breaks, Markdown.USUAL_VIDEO_HOSTS));
    }

    public static PostRenderer of(CodeDisplay code) {
        return of(SITE, STANDARD_PERMALINK, new Markdown(HtmlPolicy.SAFE), code);
    }

    private static PostRenderer of(Site site, String permalink, Markdown markdown) {
        return of(site, permalink, markdown, CodeDisplay.PLAIN);
    }

    private static PostRenderer of(Site site, String permalink, Markdown markdown, CodeDisplay code) {
        return new PostRenderer(
                SourceFilter.USUAL,
                new PostReader(site, new Permalink(permalink)),
                markdown,
                new PostTheme(Templates.ENGINE, site, Identity.NONE, code),
                new Records(site),
                MAX_POST_BYTES);
    }
}
