package dev.bucketpress.hexo;

import dev.bucketpress.hexo.JsValue.Scalar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reader of dates as Hexo 8 reads them: first as a local time in the machine's zone, which is then taken for a local
 * time in the site's zone. So a date that names a zone of its own is moved by the difference of the two.
 *
 * @param machine the zone of the machine that Hexo runs on
 * @param site the site's, which may be the machine's
 */
record HexoDate(ZoneId machine, ZoneId site) {

    /** Of the many forms that {@code new Date(text)} takes, those that Bucketpress reads too. */
    private static final Pattern TEXT = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})"
            + "(?:[T, ]\\s*(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.\\d+)?)?\\s*(Z|(?:UTC|GMT)?(?:[+-].+)?)?)?");

    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Empty where JavaScript reads no date; Hexo then takes the file's. */
    Optional<Instant> read(JsValue value) {
        try {
            return localTime(value).map(this::ofSite);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Instant ofSite(LocalDateTime local) {
        return local.atZone(site).toInstant();
    }

    private Optional<LocalDateTime> localTime(JsValue value) {
        if (value instanceof JsValue.Timestamp timestamp) {
            return Optional.of(timestamp.utc());
        }
        if (value instanceof Scalar scalar && scalar.type() == Scalar.Type.NUMBER) {
            return Optional.of(onMachine(Instant.ofEpochMilli((long) Double.parseDouble(scalar.string()))));
        }
        Matcher date = TEXT.matcher(value.string().strip());
        return date.matches() ? Optional.of(localTime(date)) : Optional.empty();
    }

    private LocalDateTime onMachine(Instant instant) {
        return LocalDateTime.ofInstant(instant, machine);
    }

    private LocalDateTime localTime(Matcher date) {
        LocalDate day = LocalDate.of(number(date, 1), number(date, 3), 1).plusDays(number(date, 4) - 1L);
        if (ISO_DAY.matcher(date.group()).matches()) {
            return onMachine(day.atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        LocalDateTime local = day.atTime(LocalTime.of(number(date, 5), number(date, 6), number(date, 7)));
        String zone = date.group(8) == null ? "" : date.group(8);
        return zone.isEmpty() ? local : onMachine(local.toInstant(offset(zone)));
    }

    private static ZoneOffset offset(String zone) {
        String offset = zone.replaceFirst("^(?:UTC|GMT)", "").replaceFirst("^([+-])(\\d)(?!\\d)", "$10$2");
        return offset.isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(offset);
    }

    private static int number(Matcher date, int group) {
        return date.group(group) == null ? 0 : Integer.parseInt(date.group(group));
    }
}
