package dev.bucketpress.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.testing.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our emphasis beside that of markdown-it with its plug-in of the CJK-friendly amendments. */
class EmphasisOracle {

    private static final Path SCRIPT = Checkout.file("src/oracle/emphasis/render.mjs");
    private static final Path FIXTURE = Checkout.file("src/tests/src/test/resources/emphasis/cjk-friendly.tsv");
    /** Which markdown-it takes for strikethroughs beside each other, and GitHub and we for none. */
    private static final String MORE_THAN_GITHUBS = "~~~";

    private static final int GENERATED = 20_000;

    /** Delimiters, then what they stand beside. */
    private static final List<List<String>> TOKENS = List.of(
            List.of("*", "**", "***", "_", "__", "~~"),
            List.of("*", "**"),
            List.of("中", "文", "漢", "字", "あ", "カ", "ｶ", "ー", "한", "글", "ᄀ", "ㄅ"),
            List.of("𠮟", "𩸽", "𠀀", "𛀀", "𰻞", "\uD84C\uDFB4"),
            List.of("。", "，", "！", "「", "」", "（", "）", "％", "～", "・", "　", "〈", "〽", "￥", "₩"),
            List.of("“", "”", "‘", "’", "…", "—", "·"),
            List.of("a", "Z", "7", "é", " ", " ", ".", "!", "(", ")", "\"", "'", ",", "%", "€"),
            List.of("😀", "⌚", "㊗", "🈂", "🈯", "©", "⭐", "👩‍💻", "🇯🇵"),
            List.of(
                    "\uFE00",
                    "\uFE01",
                    "\uFE0E",
                    "\uFE0F",
                    "葛\uDB40\uDD00",
                    "。\uFE00",
                    "“\uFE01",
                    "”\uFE01",
                    "\u3099"));

    @TempDir
    private Path folder;

    private final ObjectMapper json = new ObjectMapper();
    private final Markdown markdown = new Markdown(HtmlPolicy.TRUSTED);

    @Test
    void generatedTextsGetTheSameEmphasis() {
        Random random = new Random(20200202);
        List<String> texts = Stream.generate(() -> text(random))
                .filter(text -> !beginsABlock(text) && !text.contains(MORE_THAN_GITHUBS))
                .limit(GENERATED)
                .toList();

        assertSameEmphasis(texts);
    }

    @Test
    void everyCharacterHasTheSameEffectBesideARun() {
        List<String> texts = IntStream.rangeClosed(0x20, Character.MAX_CODE_POINT)
                .filter(character -> character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                .filter(character -> "&<>\\`[]*_~=^$|{".indexOf(character) < 0)
                .mapToObj(Character::toString)
                .map(character -> "x**y.**" + character + "z\n\nx**" + character + "y**\n\nx_y._" + character)
                .toList();

        assertSameEmphasis(texts);
    }

    @Test
    void theFixtureSaysWhatTheOracleSays() throws IOException {
        List<String> lines = Files.readAllLines(FIXTURE);
        List<String> texts = lines.stream().map(line -> line.split("\t")[0]).toList();
        List<Optional<String>> oracles = oracles(texts);

        assertThat(lines)
                .isEqualTo(IntStream.range(0, texts.size())
                        .mapToObj(i -> texts.get(i) + "\t" + oracles.get(i).orElseThrow())
                        .toList());
    }

    private void assertSameEmphasis(List<String> texts) {
        List<Optional<String>> oracles = oracles(texts);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String ours = ours(texts.get(i));
            if (oracles.get(i).filter(html -> !html.equals(ours)).isPresent()) {
                differences.add(texts.get(i) + "\n  ours:   " + ours + "\n  oracle: "
                        + oracles.get(i).get());
            }
        }
        assertThat(differences).isEmpty();
        assertThat(oracles).filteredOn(Optional::isPresent).hasSizeGreaterThan(GENERATED / 2);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int tokens = 4 + random.nextInt(12);
        for (int i = 0; i < tokens; i++) {
            List<String> group = TOKENS.get(random.nextInt(TOKENS.size()));
            text.append(group.get(random.nextInt(group.size())));
        }
        return text.toString().strip();
    }

    /** A list, a thematic break or a fence is not about emphasis; nor is an empty text. */
    private static boolean beginsABlock(String text) {
        return text.isEmpty() || text.matches("(?s)[*]\\s.*|~~~.*|[*_~\\s]*|7[.)].*");
    }

    private String ours(String text) {
        RenderedBody rendered = (RenderedBody) markdown.render(text, Optional.empty(), LinkResolver.NONE);
        return rendered.html().strip();
    }

    /** The oracle's HTML of each text; empty where its Unicode does not have a character of the text yet. */
    private List<Optional<String>> oracles(List<String> texts) {
        try {
            Path asked = folder.resolve("texts");
            Path answered = folder.resolve("html");
            Files.write(asked, texts.stream().map(this::toJson).toList());
            int exit = new ProcessBuilder("node", SCRIPT.toString())
                    .redirectInput(asked.toFile())
                    .redirectOutput(answered.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            assertThat(exit).isZero();
            return Files.readAllLines(answered).stream().map(this::html).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String toJson(String text) {
        try {
            return json.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<String> html(String line) {
        try {
            return Optional.ofNullable(json.readValue(line, String.class)).map(EmphasisOracle::inOurSpelling);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String inOurSpelling(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        document.select("s").tagName("del");
        return document.body().html().strip();
    }
}
