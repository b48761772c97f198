package dev.bucketpress.config;

/** A setting is missing or malformed. Says its name, what it is, and what was expected. */
public final class InvalidSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidSetting(String name, String found, String expected) {
        super("The setting bucketpress." + name + " " + found + "; expected " + expected + ".");
    }

    static InvalidSetting missing(String name, String expected) {
        return new InvalidSetting(name, "is missing", expected);
    }

    static InvalidSetting malformed(String name, String value, String expected) {
        return new InvalidSetting(name, "is `" + value + "`", expected);
    }
}
