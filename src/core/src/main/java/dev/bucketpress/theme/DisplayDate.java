package dev.bucketpress.theme;

import io.quarkus.qute.TemplateData;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A date as pages and feeds show it. */
@TemplateData
public record DisplayDate(OffsetDateTime date) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy", Locale.ROOT);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final int SECONDS_A_MINUTE = 60;

    /** For machines, in RFC 3339, whose offsets have no seconds: a local mean time of before standard time is given in UTC. */
    public String instant() {
        boolean isToTheMinute = date.getOffset().getTotalSeconds() % SECONDS_A_MINUTE == 0;
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                isToTheMinute ? date : date.withOffsetSameInstant(ZoneOffset.UTC));
    }

    public String day() {
        return DAY.format(date);
    }

    public String year() {
        return YEAR.format(date);
    }

    /** Month and day, for lists that show the year once. */
    public String dayOfYear() {
        return DAY_OF_YEAR.format(date);
    }
}
