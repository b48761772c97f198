package dev.bucketpress.testing;

import dev.bucketpress.bucket.Bucket;
import dev.bucketpress.lists.Lists;
import dev.bucketpress.markdown.HtmlPolicy;
import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.post.Permalink;
import dev.bucketpress.post.PostReader;
import dev.bucketpress.post.Site;
import dev.bucketpress.press.Workshop;
import dev.bucketpress.record.Records;
import dev.bucketpress.settings.PlainEngine;
import dev.bucketpress.theme.ListTheme;
import dev.bucketpress.theme.Theme;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/** What a blog in Shanghai makes its posts with. */
public final class Workshops {

    public static final int MAX_POST_BYTES = 100_000;

    private static final String STANDARD_PERMALINK = ":year/:month/:day/:urlname/";

    public static final Site SITE = new Site(
            "博客",
            URI.create("https://blog.example.org"),
            ZoneId.of("Asia/Shanghai"),
            Optional.of("zh-CN"),
            Optional.empty(),
            Optional.empty());

    private Workshops() {}

    public static Workshop standard() {
        return of(HtmlPolicy.SAFE);
    }

    /** What lists are laid out with. */
    public static ListTheme lists() {
        return lists(SITE);
    }

    /** What lists of a site are laid out with. */
    public static ListTheme lists(Site site) {
        return new ListTheme(PlainEngine.create(), site);
    }

    /** Lists of a bucket, one thing at a time. */
    public static Lists lists(Bucket published) {
        return new Lists(published, standard().records(), SITE, lists(), Clock.systemUTC(), 1);
    }

    public static Workshop of(Site site, String permalink) {
        return of(site, permalink, HtmlPolicy.SAFE);
    }

    public static Workshop of(HtmlPolicy html) {
        return of(SITE, STANDARD_PERMALINK, html);
    }

    private static Workshop of(Site site, String permalink, HtmlPolicy html) {
        return new Workshop(
                new PostReader(site, new Permalink(permalink)),
                new Markdown(html),
                new Theme(PlainEngine.create(), site),
                new Records(site),
                MAX_POST_BYTES);
    }
}
