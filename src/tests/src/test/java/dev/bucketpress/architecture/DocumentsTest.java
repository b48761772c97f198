package dev.bucketpress.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the documents against the code and against each other. */
class DocumentsTest {

    private static final int MAX_LINES_OF_README = 150;
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern CLASS = Pattern.compile("`((?:[a-z]+\\.)+[A-Z]\\w+)`");
    private static final Pattern NAMES = Pattern.compile("`[^`]+`(, `[^`]+`)*");
    private static final Pattern CODE = Pattern.compile("(?ms)^ *```.*?^ *```|``.+?``|`[^`\n]+`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)[^)]*\\)|(?:src|href)=\"([^\"]+)\"");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");

    static Stream<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(
                Checkout.file("README.md"), Checkout.file("infra/README.md"), Checkout.file("src/bench/README.md")));
        try (Stream<Path> docs = Files.list(Checkout.file("src/docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        return documents.stream();
    }

    @Test
    void theReadmeIsReadInAFewMinutes() throws IOException {
        assertThat(Files.readAllLines(Checkout.file("README.md"))).hasSizeLessThanOrEqualTo(MAX_LINES_OF_README);
    }

    static Stream<String> whatEnforcesAnInvariant() {
        return rows().flatMap(row -> NAME.matcher(row).results()).map(name -> name.group(1));
    }

    /** The right-hand columns of the tables of invariants. */
    private static Stream<String> rows() {
        return text(Checkout.file("src/docs/INVARIANTS.md"))
                .lines()
                .filter(line -> line.startsWith("| "))
                .filter(line -> !line.startsWith("| ---") && !line.startsWith("| what always holds |"))
                .map(line -> line.substring(line.lastIndexOf(" | ") + 3, line.length() - 2));
    }

    @Test
    void everyInvariantIsEnforced() {
        assertThat(rows()).hasSizeGreaterThan(40).allMatch(NAMES.asMatchPredicate());
    }

    @ParameterizedTest
    @MethodSource("whatEnforcesAnInvariant")
    void whatEnforcesAnInvariantIsThere(String name) {
        assertThat(isType(name) || isMethod(name)).isTrue();
    }

    private static boolean isMethod(String name) {
        int dot = name.lastIndexOf('.');
        return isType(name.substring(0, dot))
                && methods(type(name.substring(0, dot)))
                        .anyMatch(method -> method.getName().equals(name.substring(dot + 1)));
    }

    private static Stream<Method> methods(Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(Arrays.stream(type.getDeclaredMethods()), methods(type.getSuperclass()));
    }

    private static boolean isType(String name) {
        return type(name) != null;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("dev.bucketpress." + name, false, DocumentsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyClassThatADocumentNamesByItsPackageIsThere(Path document) {
        assertThat(CLASS.matcher(text(document)).results().map(name -> name.group(1)))
                .allMatch(DocumentsTest::isType);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkToTheCheckoutLeadsToAFileAndItsHeading(Path document) {
        assertThat(links(document)
                        .filter(link -> !ELSEWHERE.matcher(link).matches())
                        .filter(link -> !leadsSomewhere(document, link)))
                .isEmpty();
    }

    private static Stream<String> links(Path document) {
        return LINK.matcher(CODE.matcher(text(document)).replaceAll("code"))
                .results()
                .map(link -> link.group(1) != null ? link.group(1) : link.group(2));
    }

    private static boolean leadsSomewhere(Path document, String link) {
        String[] parts = link.split("#", 2);
        Path file = parts[0].isEmpty() ? document : document.getParent().resolve(parts[0]);
        return Files.exists(file) && (parts.length == 1 || anchors(file).anyMatch(parts[1]::equals));
    }

    /** The fragments by which GitHub leads to headings. */
    private static Stream<String> anchors(Path file) {
        return HEADING.matcher(text(file))
                .results()
                .map(MatchResult::group)
                .map(heading -> heading.replaceFirst("#+ +", ""))
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-'));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
