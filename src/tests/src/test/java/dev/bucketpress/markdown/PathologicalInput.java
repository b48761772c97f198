package dev.bucketpress.markdown;

import dev.bucketpress.testing.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A pathological text, which takes naive parsers too long or overflows their stack: a beginning, a repeated unit, a
 * middle, another unit repeated as often, and an end.
 */
public record PathologicalInput(String name, List<String> parts) {

    private static final Path RESOURCES = Checkout.file("src/tests/src/test/resources");

    /** The default of the setting {@code bucketpress.max-post-bytes}. */
    private static final int LONGEST = 5 << 20;

    static List<PathologicalInput> all() {
        return Stream.concat(in("pathological.tsv").stream(), Stream.of(backticksOfEveryLength(), listsByIndentation()))
                .toList();
    }

    /** @param resource with an input each line; its fields are the name and the parts, separated by tabs */
    public static List<PathologicalInput> in(String resource) {
        try {
            return Files.readAllLines(RESOURCES.resolve(resource)).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(PathologicalInput::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PathologicalInput of(String line) {
        String[] fields = line.split("\t");
        List<String> parts = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> i < fields.length ? fields[i].translateEscapes() : "")
                .toList();
        return new PathologicalInput(fields[0], parts);
    }

    private static PathologicalInput backticksOfEveryLength() {
        String runs = IntStream.rangeClosed(1, 3_000).mapToObj("`"::repeat).collect(Collectors.joining("e"));
        return new PathologicalInput("backticks of every length", List.of(runs, "", "", "", ""));
    }

    private static PathologicalInput listsByIndentation() {
        String items = IntStream.range(0, 1_500)
                .mapToObj(i -> "  ".repeat(i) + "- a\n")
                .collect(Collectors.joining());
        return new PathologicalInput("lists nested by indentation", List.of(items, "", "", "", ""));
    }

    /** About as long as wanted, in bytes; no shorter than with one of each unit. */
    public String ofBytes(int length) {
        int units = bytes(parts.get(1)) + bytes(parts.get(3));
        int around = bytes(parts.get(0)) + bytes(parts.get(2)) + bytes(parts.get(4));
        return text(Math.max(1, (length - around) / Math.max(1, units)));
    }

    /** @param times how often to repeat the units, within the size of the largest post */
    String text(int times) {
        int length = Math.max(
                1,
                Stream.of(parts.get(1), parts.get(3))
                        .mapToInt(PathologicalInput::bytes)
                        .sum());
        int fitting = Math.min(times, LONGEST / length);
        return parts.get(0)
                + repeated(parts.get(1), fitting)
                + parts.get(2)
                + repeated(parts.get(3), fitting)
                + parts.get(4);
    }

    private static int bytes(String part) {
        return Arrays.stream(part.split(""))
                .mapToInt(c -> c.length() == 0 || c.charAt(0) < 0x80 ? c.length() : 3)
                .sum();
    }

    private static String repeated(String part, int times) {
        return part.contains("{i}")
                ? IntStream.range(0, times)
                        .mapToObj(i -> part.replace("{i}", Integer.toString(i)))
                        .collect(Collectors.joining())
                : part.repeat(times);
    }
}
