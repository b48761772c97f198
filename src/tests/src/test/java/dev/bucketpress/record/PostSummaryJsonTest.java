package dev.bucketpress.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.post.Permalink;
import dev.bucketpress.post.Post;
import dev.bucketpress.post.PostReader;
import dev.bucketpress.site.PostSummary;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.testing.RecordSchemaCheck;
import dev.bucketpress.testing.TestSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostSummaryJsonTest {

    private static final String HEAD = "---\ntitle: '2020'\ndate: 2020-02-02\nupdated: 2021-01-01\n";

    private static final SourceKey SOURCE = new SourceKey("你好.md");

    private final Records records = new Records(TestSite.SITE);

    @Test
    void aSummaryIsWhatTheRecordSays() throws IOException {
        String post = HEAD + "tags: [a, 0123]\ncategories: [[x, y], [z]]\n---\nOne *two*\n\n<!-- more -->\n\nThree";

        assertThat(summary(record(post)))
                .isEqualTo(new PostSummary(
                        "你好.md",
                        false,
                        "/2020/02/02/%E4%BD%A0%E5%A5%BD/",
                        "2020",
                        OffsetDateTime.parse("2020-02-02T00:00:00+08:00"),
                        OffsetDateTime.parse("2021-01-01T00:00:00+08:00"),
                        Optional.empty(),
                        List.of("a", "0123"),
                        List.of(List.of("x", "y"), List.of("z")),
                        "One two",
                        Optional.of("<p>One <em>two</em></p>"),
                        new PostSummary.Display(0, Optional.empty(), Optional.of("/files/a.png"), List.of(), 0)));
    }

    @ParameterizedTest
    @CsvSource({"en, en", "zh-CN, ", "zh-cn, ", "zh-TW, zh-TW", ", "})
    void itNamesALanguageWhereItIsAnotherThanTheSites(@Nullable String own, @Nullable String named) throws IOException {
        String line = own == null ? "" : "lang: " + own + "\n";

        assertThat(summary(record(HEAD + line + "---\nText")).language()).isEqualTo(Optional.ofNullable(named));
    }

    @Test
    void theAuthorsDescriptionIsTheSummary() throws IOException {
        assertThat(summary(record(HEAD + "description: \"A <b>\\n  c\"\nexcerpt: d\n---\nE"))
                        .summary())
                .isEqualTo("A <b> c");
        assertThat(summary(record(HEAD + "description: " + "f".repeat(1000) + "\n---\nE"))
                        .summary())
                .isEqualTo("f".repeat(159) + "…");
    }

    @Test
    void aRecordOfAnEarlierVersionHasNoSummary() throws IOException {
        String record = record(HEAD + "---\nText");
        String earlier = record.replace("\"summary\":\"Text\",", "");

        assertThat(earlier).isNotEqualTo(record);
        assertThat(RecordSchemaCheck.faults(earlier.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(summary(earlier).summary()).isEmpty();
        assertThat(summary(earlier).excerpt()).isEmpty();
    }

    @Test
    void aDateThatCannotBeReadHarmsNothingElse() throws IOException {
        String broken = record(HEAD + "---\nText").replace("2021-01-01T", "soon");
        PostRecord.Live live = live(broken);

        assertThat(live.title()).isEqualTo("2020");
        assertThatThrownBy(() -> live.summary(SOURCE, TestSite.SITE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("dates");
    }

    /** The record of a post, which keeps to its schema. */
    private String record(String text) {
        Post post = (Post) new PostReader(TestSite.SITE, new Permalink(":year/:month/:day/:urlname/"))
                .read(SOURCE, text.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
        RenderedBody rendered = (RenderedBody) new Markdown(HtmlPolicy.SAFE)
                .render(post.body().markdown(), post.about().excerpt(), LinkResolver.NONE);
        byte[] json = records.live(
                        post,
                        rendered,
                        Optional.of("/files/a.png"),
                        new SourceVersion("你好.md", "\"a\"", text.length()),
                        new PageVersion(post.page().value(), "\"b\"", 1, "0".repeat(64), Optional.empty()),
                        PublicationHistory.NONE.withPage(post.page().value()),
                        new Relations(new TreeMap<>(), List.of()))
                .json();
        assertThat(RecordSchemaCheck.faults(json)).isEmpty();
        return new String(json, StandardCharsets.UTF_8);
    }

    private PostSummary summary(String record) throws IOException {
        return live(record).summary(SOURCE, TestSite.SITE);
    }

    private PostRecord.Live live(String record) throws IOException {
        return (PostRecord.Live) records.read(record.getBytes(StandardCharsets.UTF_8));
    }
}
