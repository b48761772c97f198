package dev.bucketpress.testing;

import dev.bucketpress.post.ListName;
import dev.bucketpress.post.Period;
import dev.bucketpress.theme.Line;
import dev.bucketpress.theme.Listing;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Posts as lists show them. */
public final class Lines {

    public static final Line PLAIN = of("Plain", "2020-02-02T10:00:00+08:00");

    /** One that would break out of wherever it is put, and that no XML may hold as it is. */
    public static final Line HOSTILE = new Line(
            "/2019/12/31/hostile/",
            "</title><script>alert(\"1\")</script>]]>&'\u000B\uFFFF",
            OffsetDateTime.parse("2019-12-31T23:59:59.5+08:00"),
            OffsetDateTime.parse("2020-03-01T00:00:00+08:00"),
            List.of("\"><script>", "C#", "a/b", "..", "中文", "Machine Learning"),
            List.of(List.of("<i>", "'\"")),
            "</p><script>'\"\u0000",
            Optional.of("<p>a &amp; b ]]> \u001F</p>"));

    private Lines() {}

    public static Line of(String title, String date) {
        OffsetDateTime at = OffsetDateTime.parse(date);
        return new Line(
                "/" + title.toLowerCase(Locale.ROOT) + "/", title, at, at, List.of(), List.of(), "", Optional.empty());
    }

    /** A page of a list that shows all its posts and has no neighbours. */
    public static Listing listing(ListName list, Period period, Line... lines) {
        return new Listing(list, period, lines.length, List.of(lines), List.of(), Optional.empty(), Optional.empty());
    }
}
