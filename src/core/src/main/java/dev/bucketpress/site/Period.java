package dev.bucketpress.site;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A period by which posts are listed: all of time, a year, or a month, in the site's time zone.
 *
 * @param path as in URLs: empty, {@code 2020}, or {@code 2020/02}
 */
public record Period(String path) implements Comparable<Period> {

    /** Declared before the constants, which are checked by it. */
    private static final Pattern PATH = Pattern.compile("(\\d{4}(/\\d{2})?)?");

    /** All of time. */
    public static final Period ALL = new Period("");

    private static final int YEAR = 4;

    /** @throws IllegalArgumentException where the path is no period */
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

    /** Whether it is a month: the shortest period. */
    public boolean isMonth() {
        return path.length() > YEAR;
    }

    /** The child of this period (a year, or a month) that contains a month; a month's child is the month. */
    public Period childContaining(Period month) {
        return path.isEmpty() ? new Period(month.path.substring(0, YEAR)) : month;
    }

    /** Its first month: itself, or January of a year. */
    public Period firstMonth() {
        return path.length() == YEAR ? new Period(path + "/01") : this;
    }

    /** The next longer period: a month's year, or all of time for a year. */
    public Optional<Period> parent() {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(isMonth() ? new Period(path.substring(0, YEAR)) : ALL);
    }

    /** This period and its ancestors, up to all of time. */
    public Stream<Period> withAncestors() {
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

    /** Earlier periods come first, and a period before its children. */
    @Override
    public int compareTo(Period other) {
        return path.compareTo(other.path);
    }
}
