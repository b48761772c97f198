package dev.bucketpress.post.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bucketpress.text.Position;
import dev.bucketpress.text.Problem;
import dev.bucketpress.text.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Front matter without its separators is no text, and text that looks a little like it is. */
class LooseHeadTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: Hello",
                "title: Hello\n\nText",
                "\n\ntitle: Hello\ndate: 2020-01-01\n\nText",
                "date: 2020-01-01\r\ntitle: Hello\r\n\r\nText",
                "title: Hello\ndate: 2020-01-01\nText without a blank line",
                "title: Hello\ntags:\n- a\n- b\n\nText",
                "title: Hello\ntags:\n  - a\n# a comment\ncomments: false\n\nText",
                "tags: [a, b]\n\nText\n\n---\n\nMore",
                "title:\u00A0Hello\n\nText",
                "ti\u200Btle: Hello\n\nText",
                "ｔｉｔｌｅ: Hello\n\nText",
                "title：Hello\n\nText",
                "\"title\": \"Hello\"\n\nText",
                "---\n\n---\ntitle: Hello\n\nText",
                "--\ntitle: Hello\n--\nText",
                "{\"title\": \"Hello\"}\n\nText",
                "{\n  \"Title\": \"Hello\",\n  \"extra\": {\"a\": 1}\n}\nText",
            })
    void keysAndValuesThatBeginAPostAreRejected(String post) {
        assertThat(problem(post).what()).startsWith("The post begins with ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Title: The Hobbit\n\nThis is a book.",
                "Title: The Hobbit\nAuthor: Tolkien\n\nThis is a book.",
                "Note: this is old.\n\nText",
                "Date: a fruit.\nIt grows on palms.",
                "title: a word with several meanings\nof which this post treats two.",
                "title, date and tags: what they are for\n\nText",
                "https://example.org\n\nText",
                "10:30 we left.\n\nText",
                "作者：某人\n\n正文",
                "todo: write this\n\nText",
                "`title: x`\n\nText",
                "> title: x\n\nText",
                "- title: x\n- date: y\n\nText",
                "    title: x\n\nText",
                "```yaml\ntitle: x\n```\n",
                "***\n\nText",
                "{% note %}\ntitle: x\n{% endnote %}",
                "{{ title }}\n\nText",
                "{\"name\": \"x\", \"version\": 1}\n\nText",
                "{braces: and prose}\n\nText",
                "[title: x](https://example.org)\n\nText",
                "---\ntitle: Hello\n---\ntitle: x\n\nText",
                "---\ntitle: Hello\n---\n{\"title\": \"x\"}\n\nText",
            })
    void proseIsText(String post) {
        FrontMatterSplit split = split(post);

        assertThat(post).endsWith(split.body());
        assertThat(split.body())
                .contains(post.lines()
                        .skip(post.startsWith("---") ? 3 : 0)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void theReportNamesTheFirstKeyAndItsLine() {
        Problem problem = problem("\n\ntitle: Hello\ndate: 2020-01-01\n\nText");

        assertThat(problem.at()).isEqualTo(new Position(3, 1));
        assertThat(problem.what()).contains("`title:`").doesNotContain("Hello");
        assertThat(problem.remedy()).contains("`---`");
    }

    @Test
    void textThatOnlyBeginsAlikeCostsNoMoreTheLongerItIs() {
        String line = "note: x\n";
        split(line.repeat(600_000));
        split("{\"a\": \"" + "x,".repeat(2_000_000));
        split("note: " + "{password".repeat(500_000));

        assertThat(LooseHead.at(List.of(line.repeat(5000).split("\n")), 0).end())
                .isLessThanOrEqualTo(1000);
    }

    private static Problem problem(String post) {
        return catchThrowableOfType(ProblemException.class, () -> split(post)).problem();
    }

    private static FrontMatterSplit split(String post) {
        return FrontMatterSplit.of(SourceText.decode(post.getBytes(StandardCharsets.UTF_8)));
    }
}
