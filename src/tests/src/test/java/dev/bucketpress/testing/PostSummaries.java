package dev.bucketpress.testing;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.PostSummary;
import dev.bucketpress.theme.ListContents;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Summaries of posts, and lists of them. */
public final class PostSummaries {

    public static final PostSummary PLAIN = of("Plain", "2020-02-02T10:00:00+08:00");

    /** One whose texts would break out of any markup, with characters that no XML may hold. */
    public static final PostSummary HOSTILE = new PostSummary(
            "hostile.md",
            false,
            "/2019/12/31/hostile/",
            "</title><script>alert(\"1\")</script>]]>&'\u000B\uFFFF",
            OffsetDateTime.parse("2019-12-31T23:59:59.5+08:00"),
            OffsetDateTime.parse("2020-03-01T00:00:00+08:00"),
            Optional.of("\"><script>"),
            List.of("\"><script>", "C#", "a/b", "..", "中文", "Machine Learning"),
            List.of(List.of("<i>", "'\"")),
            "</p><script>'\"\u0000",
            Optional.of("<p>a &amp; b ]]> \u001F</p>"),
            new PostSummary.Display(
                    0, Optional.empty(), Optional.of("https://a.example/\"onerror=\"1<>"), List.of(), 0));

    private PostSummaries() {}

    public static PostSummary of(String title, String date) {
        OffsetDateTime at = OffsetDateTime.parse(date);
        return new PostSummary(
                title + ".md",
                false,
                "/" + title.toLowerCase(Locale.ROOT) + "/",
                title,
                at,
                at,
                Optional.empty(),
                List.of(),
                List.of(),
                "",
                Optional.empty(),
                PostSummary.Display.PLAIN);
    }

    public static PostSummary inLanguage(String language) {
        return new PostSummary(
                PLAIN.source(),
                false,
                PLAIN.path(),
                PLAIN.title(),
                PLAIN.date(),
                PLAIN.updated(),
                Optional.of(language),
                PLAIN.tags(),
                PLAIN.categories(),
                PLAIN.summary(),
                PLAIN.excerpt(),
                PLAIN.display());
    }

    /** A list that shows all its posts, without adjacent periods. */
    public static ListContents list(ListName list, Period period, PostSummary... posts) {
        return new ListContents(
                list, period, posts.length, List.of(posts), List.of(), Optional.empty(), Optional.empty());
    }
}
