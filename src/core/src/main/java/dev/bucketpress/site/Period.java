package dev.bucketpress.site;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A stretch of time that posts are gathered by: all of it, a year, or a month, on the site's own calendar.
 *
 * @param path as URLs have it: empty, {@code 2020}, or {@code 2020/02}
 */
public record Period(String path) implements Comparable<Period> {

    /** Above the constants, which are checked by it. */
    private static final Pattern PATH = Pattern.compile("(\\d{4}(/\\d{2})?)?");

    /** All of time. */
    public static final Period ALL = new Period("");

    private static final int YEAR = 4;

    /** @throws IllegalArgumentException where the path is no period's */
    public Period {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("no period: " + path);
        }
    }

    /** The month that a date falls into. */
    public static Period month(OffsetDateTime date) {
        return month(date.toLocalDate());
    }

    /** The month that a day falls into. */
    public static Period month(LocalDate day) {
        // ISO 8601 puts the year and the month first, in four and two digits.
        return new Period(day.toString().substring(0, YEAR + 3).replace('-', '/'));
    }

    /** Whether there are no shorter periods in it. */
    public boolean isMonth() {
        return path.length() > YEAR;
    }

    /** The period just below this one that a month belongs to. */
    public Period towards(Period month) {
        return path.isEmpty() ? new Period(month.path.substring(0, YEAR)) : month;
    }

    /** A month of it: itself, or the first of a year. */
    public Period aMonth() {
        return path.length() == YEAR ? new Period(path + "/01") : this;
    }

    /** What this one is the next shorter of: a month's year, a year's all. */
    public Optional<Period> parent() {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(isMonth() ? new Period(path.substring(0, YEAR)) : ALL);
    }

    /** It, and each that it is in, up to all of time. */
    public Stream<Period> upwards() {
        return Stream.iterate(
                        Optional.of(this),
                        Optional::isPresent,
                        period -> period.get().parent())
                .map(Optional::get);
    }

    /** The last part of its path: the year, or the month's two digits; empty for all of time. */
    public String name() {
        return isMonth() ? path.substring(YEAR + 1) : path;
    }

    /** The earlier one comes first, and what holds others before them. */
    @Override
    public int compareTo(Period other) {
        return path.compareTo(other.path);
    }
}
