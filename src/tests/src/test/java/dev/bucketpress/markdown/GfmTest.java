package dev.bucketpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.html.LineBreaks;
import dev.bucketpress.testing.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

/**
 * The examples of the extensions that the GitHub Flavored Markdown specification adds to CommonMark, and the list of
 * those that are rendered differently. How the HTML of tables is broken into lines is no difference.
 */
class GfmTest {

    private static final Path FOLDER = Checkout.file("src/tests/src/test/resources/gfm");

    private record Example(int number, String section, String markdown, String html) {}

    private final Markdown markdown = new Markdown(HtmlPolicy.TRUSTED, LineBreaks.JOINED, Set.of());

    @Test
    void exactlyTheListedExamplesDiffer() throws IOException {
        Map<Integer, String> listed = Files.readAllLines(FOLDER.resolve("differences.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toMap(
                        line -> Integer.valueOf(line.substring(0, line.indexOf(' '))), Function.identity()));

        List<Example> different = examples().stream()
                .filter(example -> !ours(example).equals(withoutLineBreaksInTables(example.html())))
                .toList();

        assertThat(different)
                .filteredOn(example -> !listed.containsKey(example.number()))
                .as("differ and are not listed")
                .extracting(example -> example + "\nours=" + ours(example))
                .isEmpty();
        assertThat(listed.keySet())
                .as("listed")
                .containsExactlyInAnyOrderElementsOf(
                        different.stream().map(Example::number).toList());
    }

    private String ours(Example example) {
        return withoutLineBreaksInTables(markdown.html(example.markdown()));
    }

    private static String withoutLineBreaksInTables(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        for (Element element : document.select("table, thead, tbody, tr")) {
            element.textNodes().stream().filter(TextNode::isBlank).forEach(TextNode::remove);
        }
        return document.body().html();
    }

    private static List<Example> examples() throws IOException {
        Example[] examples = new ObjectMapper()
                .readValue(FOLDER.resolve("extensions-0.29.json").toFile(), Example[].class);
        assertThat(examples).hasSize(27);
        return Arrays.asList(examples);
    }
}
