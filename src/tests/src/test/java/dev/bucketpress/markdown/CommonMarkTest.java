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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The examples of the CommonMark specification, and the list of those that are rendered differently. */
class CommonMarkTest {

    private static final Path FOLDER = Checkout.file("src/tests/src/test/resources/commonmark");

    private record Example(int number, String section, String markdown, String html) {}

    private final Markdown markdown = new Markdown(HtmlPolicy.TRUSTED, LineBreaks.JOINED, Markdown.USUAL_VIDEO_HOSTS);

    @Test
    void exactlyTheListedExamplesDiffer() throws IOException {
        Map<Integer, String> listed = Files.readAllLines(FOLDER.resolve("differences.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toMap(
                        line -> Integer.valueOf(line.substring(0, line.indexOf(' '))), Function.identity()));

        List<Example> different = examples().stream()
                .filter(example -> !markdown.html(example.markdown()).equals(example.html()))
                .toList();

        assertThat(different)
                .filteredOn(example -> !listed.containsKey(example.number()))
                .as("differ and are not listed")
                .extracting(example -> example + "\nours=" + markdown.html(example.markdown()))
                .isEmpty();
        assertThat(listed.keySet())
                .as("listed")
                .containsExactlyInAnyOrderElementsOf(
                        different.stream().map(Example::number).toList());
    }

    @Test
    void everyExampleOfEmphasisIsKept() throws IOException {
        assertThat(examples())
                .filteredOn(example -> example.section().equals("Emphasis and strong emphasis"))
                .hasSize(132)
                .allSatisfy(
                        example -> assertThat(markdown.html(example.markdown())).isEqualTo(example.html()));
    }

    private static List<Example> examples() throws IOException {
        Example[] examples =
                new ObjectMapper().readValue(FOLDER.resolve("spec-0.31.2.json").toFile(), Example[].class);
        assertThat(examples).hasSize(652);
        return Arrays.asList(examples);
    }
}
