package dev.bucketpress.post;

import dev.bucketpress.post.frontmatter.FrontMatterValue;
import dev.bucketpress.text.ProblemException;
import dev.bucketpress.text.Warning;
import java.time.DateTimeException;
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
 * Parses dates as authors write them in front matter and file names: {@code 2020-02-02}, {@code 2020/2/2 15:31},
 * {@code 2020-02-02T15:31:41+08:00}. A date without a zone is a local time in the site's zone; one with a zone is that
 * instant. All results are in the site's zone. Characters are taken for those they look like ({@link DateText}).
 */
final class DateParser {

    private static final Pattern DATE = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})"
            + "(?:[Tt\\s]\\s*(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.(\\d{1,9}))?)?"
            + "\\s*(?:([Zz]|UTC|GMT)|(?:UTC|GMT)?([+-])(\\d{1,2}):?(\\d{2})?)?)?");

    private static final Pattern FILE_NAME = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})-.+");

    private static final int MAX_SHOWN = 60;
    private static final int MAX_YEAR = 9999;

    private final ZoneId zone;

    DateParser(ZoneId zone) {
        this.zone = zone;
    }

    /** @throws ProblemException where the value is no date, or one that does not exist */
    OffsetDateTime parse(FrontMatterValue value) {
        Matcher matcher = DATE.matcher(DateText.of(value.written()).plain());
        if (!matcher.matches()) {
            throw notADate(value);
        }
        MatchResult date = matcher.toMatchResult();
        try {
            LocalDateTime seconds = LocalDateTime.of(
                    number(date, 1),
                    number(date, 3),
                    number(date, 4),
                    number(date, 5),
                    number(date, 6),
                    number(date, 7));
            LocalDateTime exact = seconds.plusNanos(nanos(date.group(8)));
            return withFourDigitYear(offset(date)
                    .map(offset -> exact.atOffset(offset).atZoneSameInstant(zone))
                    .orElseGet(() -> exact.atZone(zone))
                    .toOffsetDateTime());
        } catch (DateTimeException e) {
            throw notADate(value);
        }
    }

    /** The date that a file name begins with ({@code 2020-02-02-title}), at the start of that day. */
    Optional<OffsetDateTime> atStartOf(String name) {
        Matcher date = FILE_NAME.matcher(name);
        if (!date.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(withFourDigitYear(LocalDate.of(number(date, 1), number(date, 2), number(date, 3))
                    .atStartOfDay(zone)
                    .toOffsetDateTime()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** URLs and records have four digits for the year; there is no year 0, and a zone can turn 9999 into 10000. */
    private static OffsetDateTime withFourDigitYear(OffsetDateTime date) {
        if (date.getYear() < 1 || date.getYear() > MAX_YEAR) {
            throw new DateTimeException("a year of " + date.getYear());
        }
        return date;
    }

    /** A warning of characters that only look like those of a date, if there are any. */
    static Optional<Warning> warning(FrontMatterValue value) {
        DateText text = DateText.of(value.written());
        String read = "; it is read as `" + shortened(text.plain()) + "`. Write it so.";
        return text.isOdd()
                ? Optional.of(new Warning(value.at(), "This date has " + text.named() + " in it" + read))
                : Optional.empty();
    }

    private static ProblemException notADate(FrontMatterValue value) {
        DateText text = DateText.of(value.written());
        return new ProblemException(
                value.at(),
                "`" + shortened(value.written()) + "` is not a date."
                        + (text.isOdd() ? " It has " + text.named() + " in it." : ""),
                "Write it as `2020-02-02 15:31:41`, or with its zone as `2020-02-02T15:31:41+08:00`.");
    }

    private static String shortened(String written) {
        String line = written.strip().replaceAll("\\s+", " ");
        return line.length() <= MAX_SHOWN ? line : line.substring(0, MAX_SHOWN) + "…";
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
