package dev.bucketpress.markdown.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** In posts of prose, formulas and what only looks like them, prose never becomes a formula, and nothing vanishes. */
class ProseAmongFormulasTest {

    private static final long SEED = 20_200_202;
    private static final int POSTS = 3_000;

    private static final List<String> FORMULAS = List.of(
            "$x$",
            "$+$",
            "$⊕$",
            "$O(玄学)$",
            "$f_{起点}=1$",
            "$10^5 个学生$",
            "$(1≤n≤10^5)$",
            "$a_1*b_1*c_1$",
            "$\\frac{a}{b}$",
            "$$y_1 = z_1$$",
            "$\\text{若 } x$",
            "$|S|$",
            "$α$");

    /** Words in capitals are told from all that stands in formulas. */
    private static final List<String> PROSE = List.of(
            "春天来了",
            "，其次",
            "。又",
            "（见下）",
            " PROSE OF WORDS ",
            ", THEN ",
            " *EMPHASIS* ",
            " `CODE` ",
            " [LINK](u) ",
            "、",
            "：",
            " AND K(1) ");

    private static final List<String> LOOKALIKES = List.of(
            " $5 ",
            " $10,",
            "花$5元",
            " $HOME ",
            "，$PATH，",
            " ${var} ",
            " ${a}/${b} ",
            " $a, $b ",
            " $user_name ",
            " $ x $ ",
            "$_GET，",
            " \\$ ",
            " $$，",
            " `$x$` ",
            " US$5，",
            " $1 ");

    private static final List<String> FRAMES = List.of("%s", "- %s", "> %s", "# %s", "| a |\n|---|\n| %s |", "1. > %s");

    private final Markdown markdown = new Markdown(HtmlPolicy.SAFE);
    private final Random random = new Random(SEED);

    @Test
    void formulasAmongProseAreFormulasAndNothingElseIs() {
        for (int i = 0; i < POSTS; i++) {
            List<String> pieces = new ArrayList<>();
            List<String> formulas = new ArrayList<>();
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                String formula = any(FORMULAS);
                formulas.add(formula.replaceAll("^\\$+|\\$+$", ""));
                pieces.add(any(PROSE) + " " + formula + any(List.of("，", " ", "。", "")));
            }
            String text = any(FRAMES).formatted(String.join("", pieces).strip() + "，");

            assertThat(page(text).select(".math").eachText()).as(text).containsExactlyElementsOf(formulas);
        }
    }

    @Test
    void proseAmongWhatLooksLikeFormulasStaysProse() {
        for (int i = 0; i < POSTS; i++) {
            StringBuilder pieces = new StringBuilder();
            for (int n = 2 + random.nextInt(8); n > 0; n--) {
                pieces.append(any(List.of(any(PROSE), any(LOOKALIKES), any(FORMULAS))));
            }
            // A bar in what is no formula would end a cell.
            String text =
                    any(FRAMES).formatted(pieces.toString().replace("|", "/").strip());
            Document page = page(text);

            for (Element formula : page.select(".math")) {
                assertThat(formula.text()).as(text).doesNotContainPattern("[A-Z]{2}|春|其次|又|见下|[。、：]|花|元");
            }
            assertThat(words(page.text())).as(text).isEqualTo(words(text.replaceAll("\\]\\(u\\)", "")));
        }
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** What is no markup, in the order of the text. */
    private static String words(String text) {
        return text.replaceAll("(?m)^(?:\\| a \\||\\|---\\||1\\.)", "").replaceAll("\\| ?a|[^\\p{L}\\p{N}]", "");
    }

    private Document page(String text) {
        RenderedBody body = (RenderedBody) markdown.render(text, Optional.empty(), LinkResolver.NONE);
        return Jsoup.parseBodyFragment(body.html().replaceAll("(?s)<thead>.*</thead>", ""));
    }
}
