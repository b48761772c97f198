package dev.bucketpress.text;

import java.util.regex.Pattern;

/** What messages quote of an author's text, between backticks. */
public final class Quotes {

    /** Enough to find it by. Messages are to stay short, for they stand in records, reports and log lines. */
    private static final int MAX_LENGTH = 300;

    private static final Pattern TOO_LONG = Pattern.compile("`([^`]{" + MAX_LENGTH + "})[^`]++`");

    /** In characters: enough to find the place. */
    private static final int BEGINNING = 80;

    private Quotes() {}

    /** The beginning of what an author wrote, no character of it cut in two. */
    public static String beginning(String written) {
        return written.codePointCount(0, written.length()) > BEGINNING
                ? written.substring(0, written.offsetByCodePoints(0, BEGINNING)) + "…"
                : written;
    }

    /** The message with the ends of long quotes left out. */
    static String shortened(String message) {
        return message.length() <= MAX_LENGTH
                ? message
                : TOO_LONG.matcher(message).replaceAll("`$1…`");
    }
}
