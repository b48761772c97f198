package dev.bucketpress.markdown.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever blocks stand in each other, every word of a post is on its page, or a warning names what is left out. */
class BlocksOfGeneratedPostsTest {

    private static final List<String> PREFIXES = List.of(
            "", "", "", "> ", "- ", "1. ", "  ", "   ", "    ", "\t", "[^1]: ", "    ", "\t", ": ", "> - ", "- [ ] ");

    private static final List<String> LINES = List.of(
            "W",
            "W",
            "| W | W |",
            "|---|---|",
            "| W | W |",
            "|---|---|",
            "W|W",
            "-|-",
            "",
            "```",
            "```js",
            "~~~",
            "# W",
            "---",
            "===",
            "<div>",
            "</div>",
            "<details><summary>W</summary>",
            "</details>",
            "W[^1]",
            "[x](u) W",
            "W | W | W",
            "`W|W` | W",
            "$W|W$ | W",
            "$$",
            "\tW",
            "- W",
            "<pre>",
            "</pre>",
            "|",
            "||",
            "| W",
            "\\| W");

    private static final Pattern WORD = Pattern.compile("w\\d+z");
    private static final int POSTS = 3_000;
    private static final int MAX_LINES = 8;

    private final Markdown markdown = new Markdown(HtmlPolicy.SAFE);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noWordVanishesSilently(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < POSTS; i++) {
            String post = post(random);
            RenderedBody body = (RenderedBody) markdown.render(post, Optional.empty(), LinkResolver.NONE);
            String said = body.html() + body.warnings();
            if (!said.contains("is not shown")) {
                assertThat(WORD.matcher(post)
                                .results()
                                .map(word -> word.group())
                                .toList())
                        .as(post)
                        .allSatisfy(word -> assertThat(said).contains(word));
            }
        }
    }

    private static String post(Random random) {
        StringBuilder post = new StringBuilder();
        String prefix = "";
        int words = 0;
        for (int i = random.nextInt(MAX_LINES); i >= 0; i--) {
            prefix = random.nextInt(3) == 0 ? pick(PREFIXES, random) : continuation(prefix);
            for (char c : (prefix + pick(LINES, random)).toCharArray()) {
                post.append(c == 'W' ? "w" + ++words + "z" : Character.toString(c));
            }
            post.append('\n');
        }
        return post.append("\nend[^1]\n").toString();
    }

    /** What a further line of the same item, quote or footnote begins with. */
    private static String continuation(String prefix) {
        return prefix.startsWith("[") ? "    " : prefix.replaceAll("[^>\t]", " ");
    }

    private static String pick(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
