package dev.bucketpress.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.html.CoverPicture;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.post.Permalink;
import dev.bucketpress.post.Post;
import dev.bucketpress.post.PostReader;
import dev.bucketpress.record.PageVersion;
import dev.bucketpress.record.PostRecord;
import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.record.Records;
import dev.bucketpress.record.Relations;
import dev.bucketpress.record.SourceVersion;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.testing.RecordSchemaCheck;
import dev.bucketpress.testing.TestSite;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The record of any post keeps to its schema and is read back as it was; any other bytes are refused, or are one. */
public final class RecordProperty {

    private static final SourceKey KEY = new SourceKey("你好.md");
    private static final PostReader READER =
            new PostReader(TestSite.SITE, new Permalink(":year/:month/:day/:urlname/"));
    private static final Markdown MARKDOWN = new Markdown(HtmlPolicy.SAFE);
    private static final Records RECORDS = new Records(TestSite.SITE);

    private RecordProperty() {}

    /** @param bytes a post, or a record */
    public static void check(byte[] bytes) throws IOException {
        if (READER.read(KEY, bytes, Instant.EPOCH) instanceof Post post
                && MARKDOWN.render(post.body().markdown(), post.about().excerpt(), LinkResolver.NONE)
                        instanceof RenderedBody rendered) {
            checkWritten(post, rendered);
        }
        read(bytes).ifPresent(RecordProperty::checkStable);
    }

    private static void checkWritten(Post post, RenderedBody rendered) throws IOException {
        PostRecord.Live written = live(post, rendered);
        assertThat(RecordSchemaCheck.faults(written.json())).isEmpty();

        PostRecord.Live read = (PostRecord.Live) RECORDS.read(written.json());
        assertThat(read.json()).isEqualTo(written.json());
        assertThat(read.title()).isEqualTo(post.title());
        assertThat(read.history()).isEqualTo(written.history());
        assertThat(read.page()).isEqualTo(written.page());
        assertThat(read.summary(KEY, TestSite.SITE).tags()).isEqualTo(post.tags());
        assertThat(read.summary(KEY, TestSite.SITE).categories()).isEqualTo(post.categories());
    }

    private static PostRecord.Live live(Post post, RenderedBody rendered) {
        String page = post.page().value();
        return RECORDS.live(
                post,
                rendered,
                rendered.images().stream().findFirst().filter(CoverPicture::canBeShownAnywhere),
                new SourceVersion(KEY.value(), "\"a\"", 1),
                new PageVersion(page, "\"b\"", 1, "0".repeat(64), Optional.empty()),
                PublicationHistory.NONE.withPage(page).withFirstPublished(Instant.EPOCH),
                new Relations(new TreeMap<>(), List.of()));
    }

    private static Optional<PostRecord> read(byte[] bytes) {
        try {
            return Optional.of(RECORDS.read(bytes));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void checkStable(PostRecord record) {
        assertThat(read(record.json()).map(PostRecord::json)).contains(record.json());
        if (record instanceof PostRecord.Live live) {
            checkSummary(live);
        }
    }

    private static void checkSummary(PostRecord.Live live) {
        try {
            assertThat(live.summary(KEY, TestSite.SITE).source()).isEqualTo(KEY.value());
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("dates");
        }
    }
}
