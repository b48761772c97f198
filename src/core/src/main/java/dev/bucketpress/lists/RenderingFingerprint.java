package dev.bucketpress.lists;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.storage.Sha256;
import dev.bucketpress.theme.Link;
import dev.bucketpress.theme.ListContents;
import dev.bucketpress.theme.ListLine;
import dev.bucketpress.theme.ListTheme;
import dev.bucketpress.theme.OverviewPart;
import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** One of each kind of page and file, made of nothing in particular, to tell by whether another version makes others. */
final class RenderingFingerprint {

    private static final int PRINT_LENGTH = 16;

    private static final Period MONTH = new Period("2020/02");
    private static final OffsetDateTime DATE = OffsetDateTime.parse("2020-02-02T15:31:41+08:00");
    private static final List<ListLine> LINES = List.of(new ListLine(
            "/2020/02/02/specimen/",
            "Specimen",
            DATE,
            DATE.plusDays(1),
            List.of("tag"),
            List.of(List.of("outer", "inner")),
            "Summary",
            Optional.of("<p>Excerpt</p>")));
    private static final List<OverviewPart> PARTS = List.of(new OverviewPart(
            new Link("part", "/part/"), 2, List.of(new OverviewPart(new Link("in", "/in/"), 1, List.of()))));

    private RenderingFingerprint() {}

    static String print(ListTheme theme, JsonFeed feeds) {
        ListName category = ListName.category(List.of("outer", "inner"));
        ListContents all =
                new ListContents(ListName.ALL, Period.ALL, 1, LINES, PARTS, Optional.empty(), Optional.empty());
        ListContents month =
                new ListContents(category, MONTH, 1, LINES, List.of(), Optional.of(MONTH), Optional.of(MONTH));
        ByteArrayOutputStream everything = new ByteArrayOutputStream();
        everything.writeBytes(theme.home(all));
        everything.writeBytes(theme.page(all));
        everything.writeBytes(theme.page(month));
        everything.writeBytes(theme.overview(ListName.Kind.TAG, PARTS));
        everything.writeBytes(theme.overview(ListName.Kind.CATEGORY, PARTS));
        everything.writeBytes(theme.atom(category, LINES));
        everything.writeBytes(feeds.json(category, LINES));
        everything.writeBytes(theme.sitemap(List.of("/"), LINES));
        everything.writeBytes(theme.sitemapIndex(List.of("/")));
        everything.writeBytes(theme.missing());
        everything.writeBytes(theme.robots());
        return Sha256.of(everything.toByteArray()).substring(0, PRINT_LENGTH);
    }
}
