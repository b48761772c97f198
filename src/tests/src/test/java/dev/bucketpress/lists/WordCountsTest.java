package dev.bucketpress.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.site.Extra;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How many words all posts have together: lists of a site that says so keep the sum, and no page has it. */
class WordCountsTest {

    private static final Pattern COUNTS = Pattern.compile("\"count\":(\\d+),(?:\"words\":(\\d+),)?");

    private final SmallSite site = new SmallSite(SmallSite.SMALL, Set.of(Extra.STATISTICS));

    @Test
    void theListOfAllPostsBeginsWithTheNumberOfPostsAndOfTheirWords() {
        post("a", "2018-01-01", "one two three");
        post("b", "2020-02-01", "你好 four");
        site.publish("about.md", "layout: page");
        site.list("about.md");

        assertThat(counts()).isEqualTo("2 posts of 6 words");
        assertThat(site.published.text("api/lists/all/index.json").indexOf("\"revision\""))
                .isLessThan(512);
        assertThat(site.differences()).isEmpty();
    }

    @Test
    void theSumFollowsEditsAndWithdrawalsInListsThatAreSplit() {
        for (int i = 1; i <= 6; i++) {
            post("p" + i, "2020-0" + i + "-01", "word ".repeat(i));
        }
        assertThat(counts()).isEqualTo("6 posts of 21 words");

        post("p2", "2020-02-01", "word ".repeat(10));
        post("p6", "2019-02-01", "word ".repeat(6));
        assertThat(counts()).isEqualTo("6 posts of 29 words");

        site.delete("p1.md");
        site.list("p1.md");
        assertThat(counts()).isEqualTo("5 posts of 28 words");
        assertThat(site.differences()).isEmpty();
    }

    @Test
    void anEditThatChangesTheirNumberAloneWritesNoPage() {
        post("a", "2018-01-01", "one two three.\n\n<!-- more -->\n");
        post("b", "2020-02-01", "text");

        publish("a", "2018-01-01", "one two three.\n\n<!-- more -->\nfour");
        List<String> requests = site.requests(() -> site.list("a.md"));

        assertThat(counts()).isEqualTo("2 posts of 5 words");
        assertThat(requests).noneMatch(request -> request.startsWith("PUT") && !request.contains(" api/"));
    }

    @Test
    void whereNobodyWantsToKnowNothingIsCounted() {
        SmallSite plain = new SmallSite();
        plain.publish("a.md", "date: 2020-02-02");
        plain.list("a.md");

        assertThat(plain.published.text("api/lists/all/index.json")).doesNotContain("words");
    }

    private void post(String name, String date, String text) {
        publish(name, date, text);
        site.list(name + ".md");
    }

    private void publish(String name, String date, String text) {
        site.publishText(name + ".md", text, "date: " + date, "description: " + name);
    }

    private String counts() {
        MatchResult counts = COUNTS.matcher(site.published.text("api/lists/all/index.json"))
                .results()
                .findFirst()
                .orElseThrow();
        return counts.group(1) + " posts of " + counts.group(2) + " words";
    }
}
