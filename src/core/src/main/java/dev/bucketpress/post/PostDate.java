package dev.bucketpress.post;

import dev.bucketpress.post.frontmatter.FrontMatterValue;
import dev.bucketpress.post.frontmatter.InvalidPost;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as people write them in front matter and file names. A date that names no zone is a wall-clock time of
 * the site's zone; one that does is that instant. All are given as the site's clocks show them.
 */
final class PostDate {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})"
            + "(?:[Tt\\s]\\s*(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.(\\d{1,9}))?)?"
            + "\\s*(?:([Zz]|UTC|GMT)|(?:UTC|GMT)?([+-])(\\d{1,2}):?(\\d{2})?)?)?");

    private static final Pattern IN_A_NAME = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})-.+");

    private static final int SHOWN = 60;
    private static final int LAST_YEAR = 9999;

    private final ZoneId zone;

    PostDate(ZoneId zone) {
        this.zone = zone;
    }

    /** @throws InvalidPost where this is no date, or one that no calendar has */
    OffsetDateTime read(FrontMatterValue value) {
        Matcher matcher = WRITTEN.matcher(value.written().strip());
        if (!matcher.matches()) {
            throw notADate(value);
        }
        MatchResult date = matcher.toMatchResult();
        try {
            LocalDateTime wall = LocalDateTime.of(
                    number(date, 1),
                    number(date, 3),
                    number(date, 4),
                    number(date, 5),
                    number(date, 6),
                    number(date, 7));
            LocalDateTime exact = wall.plusNanos(nanos(date.group(8)));
            return inFourDigits(offset(date)
                    .map(offset -> exact.atOffset(offset).atZoneSameInstant(zone))
                    .orElseGet(() -> exact.atZone(zone))
                    .toOffsetDateTime());
        } catch (DateTimeException e) {
            throw notADate(value);
        }
    }

    /** The date that a post's file name begins with ({@code 2020-02-02-title}), at the beginning of that day. */
    Optional<OffsetDateTime> inName(String name) {
        Matcher date = IN_A_NAME.matcher(name);
        if (!date.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(inFourDigits(LocalDate.of(number(date, 1), number(date, 2), number(date, 3))
                    .atStartOfDay(zone)
                    .toOffsetDateTime()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** URLs and records have room for four digits; there is no year 0, and a zone can turn 9999 into 10000. */
    private static OffsetDateTime inFourDigits(OffsetDateTime date) {
        if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("a year of " + date.getYear());
        }
        return date;
    }

    OffsetDateTime at(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime();
    }

    private static InvalidPost notADate(FrontMatterValue value) {
        return new InvalidPost(
                value.at(),
                "`" + shortened(value.written()) + "` is not a date.",
                "Write it as `2020-02-02 15:31:41`, or with its zone as `2020-02-02T15:31:41+08:00`.");
    }

    private static String shortened(String written) {
        String line = written.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    private static int number(MatchResult date, int group) {
        return date.group(group) == null ? 0 : Integer.parseInt(date.group(group));
    }

    private static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }

    private static Optional<ZoneOffset> offset(MatchResult date) {
        if (date.group(9) != null) {
            return Optional.of(ZoneOffset.UTC);
        }
        if (date.group(10) == null) {
            return Optional.empty();
        }
        int sign = date.group(10).equals("-") ? -1 : 1;
        return Optional.of(ZoneOffset.ofHoursMinutes(sign * number(date, 11), sign * number(date, 12)));
    }
}
