package dev.bucketpress.lists;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.PostSummary;
import dev.bucketpress.site.Translation;
import dev.bucketpress.storage.Sha256;
import dev.bucketpress.theme.Link;
import dev.bucketpress.theme.ListContents;
import dev.bucketpress.theme.ListTheme;
import dev.bucketpress.theme.OverviewPart;
import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Fingerprints by which a run sees that a post is listed as it should be: of the post's summary, and of how lists are
 * rendered by this version with these settings.
 *
 * @param rendering the fingerprint of one page or file of each kind
 */
record Fingerprints(String rendering) {

    private static final String NONE = "";
    private static final char SEPARATOR = ':';
    private static final int RENDERING_LENGTH = 16;

    // A change of this sample has every post of every site listed again.
    private static final Period MONTH = new Period("2020/02");
    private static final OffsetDateTime DATE = OffsetDateTime.parse("2020-02-02T15:31:41+08:00");
    private static final List<PostSummary> POSTS = List.of(new PostSummary(
            "specimen.md",
            false,
            "/2020/02/02/specimen/",
            "Specimen",
            DATE,
            DATE.plusDays(1),
            Optional.of("en"),
            List.of("tag"),
            List.of(List.of("outer", "inner")),
            "Summary",
            Optional.of("<p>Excerpt</p>"),
            new PostSummary.Display(
                    1,
                    Optional.of("series"),
                    Optional.of("/files/cover.png"),
                    List.of(new Translation("de", "/de/", "Specimen")),
                    0)));
    private static final List<OverviewPart> PARTS = List.of(new OverviewPart(
            new Link("part", "/part/"), 2, List.of(new OverviewPart(new Link("in", "/in/"), 1, List.of()))));

    private static final List<ListContents.Part> PERIODS = List.of(new ListContents.Part(MONTH, 1));

    /** Renders a sample of each kind of page and file. */
    static Fingerprints of(ListTheme theme) {
        ListName category = ListName.category(List.of("outer", "inner"));
        ListContents all =
                new ListContents(ListName.ALL, Period.ALL, 1, POSTS, PERIODS, Optional.empty(), Optional.empty());
        ListContents month =
                new ListContents(category, MONTH, 1, POSTS, List.of(), Optional.of(MONTH), Optional.of(MONTH));
        ByteArrayOutputStream everything = new ByteArrayOutputStream();
        everything.writeBytes(theme.home(all));
        everything.writeBytes(theme.page(all));
        everything.writeBytes(theme.page(month));
        everything.writeBytes(theme.overview(ListName.Kind.TAG, PARTS));
        everything.writeBytes(theme.overview(ListName.Kind.CATEGORY, PARTS));
        everything.writeBytes(theme.atom(category, POSTS));
        everything.writeBytes(JsonFeed.of(theme.feed(category, POSTS)));
        everything.writeBytes(theme.sitemap(List.of("/"), POSTS));
        everything.writeBytes(theme.sitemapIndex(List.of("/", "/" + ListPages.SITEMAP_OF_PAGES)));
        everything.writeBytes(theme.missing());
        everything.writeBytes(theme.robots());
        theme.search().ifPresent(everything::writeBytes);
        theme.llms(all).ifPresent(everything::writeBytes);
        return new Fingerprints(Sha256.of(everything.toByteArray()).substring(0, RENDERING_LENGTH));
    }

    /** The fingerprint of what lists are to hold of a post; empty where they are to hold nothing. */
    String of(Optional<PostSummary> wanted) {
        return wanted.map(post -> Sha256.of(ListNodeJson.of(post)) + SEPARATOR + rendering)
                .orElse(NONE);
    }

    /** Whether the lists of a post were rendered by another version, or with other settings. */
    boolean isOutOfDate(String fingerprint) {
        return !fingerprint.equals(NONE) && !fingerprint.endsWith(SEPARATOR + rendering);
    }
}
