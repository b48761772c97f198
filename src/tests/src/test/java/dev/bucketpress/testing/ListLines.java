package dev.bucketpress.testing;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.theme.ListContents;
import dev.bucketpress.theme.ListLine;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Posts as lists show them. */
public final class ListLines {

    public static final ListLine PLAIN = of("Plain", "2020-02-02T10:00:00+08:00");

    /** One that would break out of wherever it is put, and that no XML may hold as it is. */
    public static final ListLine HOSTILE = new ListLine(
            "/2019/12/31/hostile/",
            "</title><script>alert(\"1\")</script>]]>&'\u000B\uFFFF",
            OffsetDateTime.parse("2019-12-31T23:59:59.5+08:00"),
            OffsetDateTime.parse("2020-03-01T00:00:00+08:00"),
            List.of("\"><script>", "C#", "a/b", "..", "中文", "Machine Learning"),
            List.of(List.of("<i>", "'\"")),
            "</p><script>'\"\u0000",
            Optional.of("<p>a &amp; b ]]> \u001F</p>"));

    private ListLines() {}

    public static ListLine of(String title, String date) {
        OffsetDateTime at = OffsetDateTime.parse(date);
        return new ListLine(
                "/" + title.toLowerCase(Locale.ROOT) + "/", title, at, at, List.of(), List.of(), "", Optional.empty());
    }

    /** A page of a list that shows all its posts and has no neighbours. */
    public static ListContents listing(ListName list, Period period, ListLine... lines) {
        return new ListContents(
                list, period, lines.length, List.of(lines), List.of(), Optional.empty(), Optional.empty());
    }
}
