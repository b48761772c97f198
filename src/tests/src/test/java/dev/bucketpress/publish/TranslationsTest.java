package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Posts whose front matter has the same {@code translation} lead to one another, whichever comes first. */
class TranslationsTest {

    private static final String GERMAN = "2020/02/02/hallo/index.html";
    private static final String ENGLISH = "2020/02/02/hello/index.html";
    private static final String CHINESE = "2020/02/02/nihao/index.html";

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");
    private final Reconciler reconciler = newProcess();

    private Reconciler newProcess() {
        return new Reconciler(
                source, published, TestSite.standard(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), tries -> {});
    }

    @Test
    void eachPageNamesAllLanguagesItsOwnFirst() {
        publish("hello.md", "lang: en\ntranslation: hi");
        publish("hallo.md", "title: Hallo <&>\nlang: de\ntranslation: hi");
        publish("nihao.md", "title: 你好\nlang: zh-CN\ntranslation: hi");

        assertThat(alternates(ENGLISH)).containsExactly("en hello", "de hallo", "zh-CN nihao");
        assertThat(alternates(GERMAN)).containsExactly("de hallo", "en hello", "zh-CN nihao");
        assertThat(alternates(CHINESE)).containsExactly("zh-CN nihao", "de hallo", "en hello");
        assertThat(published.text(ENGLISH))
                .contains(
                        "<a rel=\"alternate\" hreflang=\"de\" lang=\"de\" href=\"/2020/02/02/hallo/\">Hallo &lt;&amp;&gt;</a>");
    }

    @Test
    void aRecordNamesThemForLists() {
        publish("hello.md", "lang: en\ntranslation: hi");
        publish("hallo.md", "lang: de\ntranslation: hi");

        assertThat(record("hello.md"))
                .contains(
                        "\"translation\":\"hi\"",
                        "\"translations\":[{\"language\":\"de\",\"path\":\"/2020/02/02/hallo/\",\"title\":\"hallo\"}]");
    }

    @Test
    void aPageFollowsItsTranslations() {
        publish("hello.md", "lang: en\ntranslation: hi");
        publish("hallo.md", "lang: de\ntranslation: hi");

        publish("hallo.md", "urlname: servus\nlang: de-AT\ntranslation: hi");
        assertThat(alternates(ENGLISH)).containsExactly("en hello", "de-AT servus");

        publish("hallo.md", "lang: de\ntranslation: other");
        assertThat(alternates(ENGLISH)).isEmpty();

        publish("hallo.md", "lang: de\ntranslation: hi");
        assertThat(alternates(ENGLISH)).containsExactly("en hello", "de hallo");

        source.remove("hallo.md");
        reconciler.reconcile("posts", "hallo.md");
        assertThat(alternates(ENGLISH)).isEmpty();
        assertThat(record("hello.md")).doesNotContain("translations");
    }

    @Test
    void ofTwoPostsOfOneLanguageTheFirstByItsKeyIsMeant() {
        publish("hello.md", "lang: en\ntranslation: hi");
        publish("nihao.md", "lang: de\ntranslation: hi");
        publish("hallo.md", "lang: de\ntranslation: hi");
        publish("again.md", "lang: en\ntranslation: hi");

        assertThat(alternates(ENGLISH)).containsExactly("en hello", "de hallo");
    }

    @Test
    void whatIsNoLanguageTagIsNoTranslation() {
        publish("hello.md", "lang: en\ntranslation: hi");
        publish("hallo.md", "lang: '\"><b>'\ntranslation: hi");

        assertThat(alternates(ENGLISH)).isEmpty();
    }

    @Test
    void aPageThatHasNoLanguageTagItselfNamesNoLanguages() {
        publish("hello.md", "lang: '\"><b>'\ntranslation: hi");
        publish("hallo.md", "lang: de\ntranslation: hi");

        assertThat(alternates(ENGLISH)).isEmpty();
        assertThat(published.text(ENGLISH)).contains("<a rel=\"alternate\" hreflang=\"de\"");
    }

    @Test
    void theSameLanguageInOtherLettersIsNoOther() {
        publish("hello.md", "lang: en\ntranslation: hi");
        publish("again.md", "lang: EN\ntranslation: hi");
        publish("hallo.md", "lang: de\ntranslation: hi");

        assertThat(alternates(ENGLISH)).containsExactly("en hello", "de hallo");
    }

    /** An earlier version of the schema allows no name of translations. */
    @Test
    void aRecordThatGetsANameOfTranslationsHasTheSchemaBesideIt() {
        publish("hello.md", "lang: en");
        publish("hello.md", "lang: en\ntitle: Renamed");
        published.remove("api/schema/post-1.json");

        source.drop("hello.md", "---\ndate: 2020-02-02\nlang: en\ntranslation: hi\n---\nText.");
        newProcess().reconcile("posts", "hello.md");

        assertThat(published.keys("api/schema/")).isNotEmpty();
    }

    @Test
    void aPostWithoutATranslationAsksForNone() {
        publish("hello.md", "lang: en");
        publish("hallo.md", "lang: de");

        assertThat(alternates(ENGLISH)).isEmpty();
        assertThat(published.keys("api/referrers/")).isEmpty();
    }

    private List<String> alternates(String page) {
        return published
                .text(page)
                .lines()
                .filter(line -> line.startsWith("<link rel=\"alternate\" hreflang="))
                .map(line -> line.replaceAll(".*hreflang=\"([^\"]*)\" href=\"[^\"]*/([^/\"]*)/\">", "$1 $2"))
                .toList();
    }

    private void publish(String key, String frontMatter) {
        source.drop(key, "---\ndate: 2020-02-02\n" + frontMatter + "\n---\nText.");
        reconciler.reconcile("posts", key);
    }

    private String record(String key) {
        return published.text("api/posts/" + key + ".json");
    }
}
