package dev.bucketpress.picture;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size at which browsers show a picture that nothing else is said of, in CSS pixels.
 *
 * @param width from 1 to {@value #MAX}
 * @param height from 1 to {@value #MAX}
 */
public record PictureSize(int width, int height) {

    /** The largest that a JPEG can say. What claims to be larger is hardly a picture. */
    static final int MAX = 65_535;

    private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,4})x([1-9]\\d{0,4})");

    /** The size of these numbers; empty where one of them is out of bounds. */
    static Optional<PictureSize> of(long width, long height) {
        return isPossible(width) && isPossible(height)
                ? Optional.of(new PictureSize((int) width, (int) height))
                : Optional.empty();
    }

    private static boolean isPossible(long length) {
        return length >= 1 && length <= MAX;
    }

    /** Reads what {@link #text} wrote; empty where it is something else. */
    public static Optional<PictureSize> parse(String text) {
        Matcher numbers = TEXT.matcher(text);
        return numbers.matches()
                ? of(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)))
                : Optional.empty();
    }

    /** As in {@code 800x600}. */
    public String text() {
        return width + "x" + height;
    }

    /** The height at another width, in the same proportion; at least 1. */
    public int heightAt(int otherWidth) {
        return (int) Math.max(1, Math.round((double) otherWidth * height / width));
    }

    /** The width at another height, in the same proportion; at least 1. */
    public int widthAt(int otherHeight) {
        return turned().heightAt(otherHeight);
    }

    /** The same picture turned by a quarter. */
    PictureSize turned() {
        return new PictureSize(height, width);
    }
}
