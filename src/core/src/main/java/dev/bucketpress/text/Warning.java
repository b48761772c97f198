package dev.bucketpress.text;

/**
 * A warning to an author: something was accepted, but looks wrong. The post is published all the same.
 *
 * @param message what looks wrong and how to mend it, as whole sentences; it turns the direction of nothing beside it
 */
public record Warning(Position at, String message) {

    public Warning {
        message = BidiControls.closed(Quotes.shortened(message));
    }

    /** This warning in a text that has so many lines more in front. */
    public Warning plusLines(int lines) {
        return new Warning(at.plusLines(lines), message);
    }
}
