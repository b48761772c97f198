package dev.bucketpress.config;

import java.util.List;
import java.util.stream.Collectors;

/** Settings are missing or malformed. Says the name of each, what it is, and what was expected, on one line. */
public final class InvalidSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private InvalidSetting(String message) {
        super(message);
    }

    static InvalidSetting missing(String name, String expected) {
        return of(name, "is missing", expected);
    }

    static InvalidSetting malformed(String name, String value, String expected) {
        return of(name, "is `" + value + "`", expected);
    }

    private static InvalidSetting of(String name, String found, String expected) {
        return new InvalidSetting("The setting bucketpress." + name + " " + found + "; expected " + expected + ".");
    }

    /** All of these in one, in their order. */
    static InvalidSetting all(List<InvalidSetting> settings) {
        return new InvalidSetting(settings.stream().map(Throwable::getMessage).collect(Collectors.joining(" ")));
    }
}
