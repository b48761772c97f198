package dev.bucketpress.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ContentType;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.PostSummaries;
import dev.bucketpress.testing.ProbedSite;
import dev.bucketpress.testing.TestSite;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many posts and words the site has, at the end of its pages: a script reads it from the list of all posts. */
class StatisticsTest {

    private static final String WAITS = """
        await until(() => document.querySelector(".statistics").textContent);
        report(document.querySelector(".statistics").textContent);
        """;

    private static final ListTheme THEME = TestSite.lists().featuring(new PageFeatures(false, true));

    private final MemoryBucket published = new MemoryBucket("public");

    @TempDir
    private Path profile;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"count\":1234,\"words\":5678901,\"revision\":7 | 1,234 篇文章 · 5,678,901 字",
                "\"count\":1,\"revision\":7 | 1 篇文章",
            })
    void aPageOfAListSaysWhatTheListOfAllPostsBeginsWith(String counts, String said) throws Exception {
        put("index.html", ContentType.HTML, THEME.home(PostSummaries.list(ListName.ALL, Period.ALL)));
        THEME.scripts().forEach(script -> put(script.key(), script.contentType(), script.bytes()));
        String list = "{\"list\":{\"kind\":\"all\"}," + counts + "}" + " ".repeat(1000);
        put("api/lists/all/index.json", ContentType.JSON, list.getBytes(UTF_8));

        try (ProbedSite site = ProbedSite.of(published, WAITS)) {
            assertThat(site.visit("/", profile)).isEqualTo(said);
            assertThat(site.answers("api/")).allMatch(answer -> answer.bytes() <= 512);
        }
    }

    @Test
    void whereNobodyWantsItNoPageHasIt() {
        assertThat(new String(TestSite.lists().home(PostSummaries.list(ListName.ALL, Period.ALL)), UTF_8))
                .doesNotContain("statistics", ScriptLibrary.SITE.key());
        assertThat(TestSite.lists().scripts()).isEmpty();
    }

    private void put(String key, String type, byte[] bytes) {
        published.put(key, Content.changeable(bytes, type), new Condition.Always());
    }
}
