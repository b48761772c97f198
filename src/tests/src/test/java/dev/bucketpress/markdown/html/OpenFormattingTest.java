package dev.bucketpress.markdown.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bucketpress.markdown.limits.Growth;
import dev.bucketpress.markdown.limits.LimitExceededException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenFormattingTest {

    private static final List<String> FORMATTING = List.of("a", "b", "big", "code", "em", "font", "i", "s", "u");

    private static final List<String> OTHERS = List.of(
            "<p>x",
            "</p>",
            "<div>",
            "</div>",
            "<br>",
            "<table>",
            "</table>",
            "<tr>",
            "<td>",
            "</td>",
            "<caption>",
            "<select>",
            "</select>",
            "<svg>",
            "</svg>",
            "<svg><desc>",
            "<math><mi>",
            "</math>",
            "<li>",
            "</ul>",
            "x",
            "<!-- -->",
            "<h1>",
            "</h1>",
            "<button>",
            "</button>",
            "<object>",
            "</object>");

    /** What the page of a post of this HTML may have (see {@link Growth}). */
    private static long allowed(String html) {
        return Math.min(8 << 20, (1 << 20) + 16L * html.length());
    }

    /** Some tags that are mostly left open, and then many repetitions of a few others. */
    private static String generated(Random random) {
        String beginning = IntStream.range(0, random.nextInt(30))
                .mapToObj(i -> random.nextInt(3) == 0 ? other(random) : formatting(random, i))
                .collect(Collectors.joining());
        String unit = IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(i -> random.nextInt(4) == 0 ? formatting(random, 0) : other(random))
                .collect(Collectors.joining());
        return beginning + unit.repeat(3_000);
    }

    private static String formatting(Random random, int i) {
        String name = FORMATTING.get(random.nextInt(FORMATTING.size()));
        return random.nextInt(3) == 0
                ? "</" + name + ">"
                : "<" + name + " title='" + i + "-".repeat(random.nextInt(700)) + "'>";
    }

    private static String other(Random random) {
        return OTHERS.get(random.nextInt(OTHERS.size()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverIsNotRefusedDoesNotGrowBeyondTheBound(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            String html = generated(random);
            if (isAllowed(html)) {
                String parsed = Jsoup.parseBodyFragment(html).body().html();
                assertThat((long) parsed.getBytes(StandardCharsets.UTF_8).length)
                        .as(html.substring(0, Math.min(20_000, html.length())))
                        .isLessThan(allowed(html) + html.length());
            }
        }
    }

    private static boolean isAllowed(String html) {
        try {
            OpenFormatting.count(html, Growth.byElements(html), tag -> 0);
            return true;
        } catch (LimitExceededException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<font color=red>", // open up to the end of the post
                "<b><i><u><s>",
                "<a name=x>",
                "<b></i>",
                "<table><tr><td><b></table>",
            })
    void whatIsLeftOpenBeforeTheBlocksOfALongPostIsNotRefused(String opened) {
        assertThat(isAllowed(opened + "<p>A paragraph of a few words, as there are thousands.</p>\n".repeat(5_000)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<b title='%s'>", "<table><td><b title='%s'></table>", "<b title='%s'><table><td></b></table>"})
    void whatRepeatsManyLongTitlesIsRefusedBeforeItIsParsed(String opened) {
        String html = IntStream.range(0, 12)
                        .mapToObj(i -> opened.formatted(i + "-".repeat(2_000)))
                        .collect(Collectors.joining())
                + "<p>x".repeat(5_000);

        assertThatThrownBy(() -> OpenFormatting.count(html, Growth.byElements(html), tag -> 0))
                .isInstanceOf(LimitExceededException.class);
    }
}
