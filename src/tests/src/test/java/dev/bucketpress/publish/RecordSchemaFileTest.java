package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.record.UserMetadata;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.Sha256;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The schema of records is there before the first record, and hardly a request is made for it. */
class RecordSchemaFileTest {

    private static final String SCHEMA = "api/schema/post-1.json";
    private static final String POST = "---\ndate: 2020-02-02\n---\nBody";

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");

    @Test
    void theSchemaIsThereBeforeTheFirstRecord() {
        publish(reconciler(), "one.md");

        assertThat(published.takeRequests())
                .containsSubsequence("HEAD " + SCHEMA, "PUT " + SCHEMA, "PUT api/posts/one.md.json");
        assertThat(published.content(SCHEMA).contentType()).isEqualTo("application/json");
    }

    @Test
    void aProcessChecksForItOnce() {
        Reconciler reconciler = reconciler();
        publish(reconciler, "one.md");
        published.takeRequests();

        publish(reconciler, "two.md");

        assertThat(published.takeRequests()).doesNotContain("HEAD " + SCHEMA);
    }

    @Test
    void anEditDoesNotCheckForIt() {
        publish(reconciler(), "one.md");
        published.takeRequests();

        source.drop("one.md", POST + " edited");
        reconciler().reconcile("posts", "one.md");

        assertThat(published.takeRequests())
                .contains("PUT api/posts/one.md.json")
                .doesNotContain("HEAD " + SCHEMA);
    }

    @Test
    void anotherProcessFindsItAndWritesNothing() {
        publish(reconciler(), "one.md");
        published.takeRequests();

        publish(reconciler(), "two.md");

        assertThat(published.takeRequests()).contains("HEAD " + SCHEMA).doesNotContain("PUT " + SCHEMA);
    }

    @Test
    void theSchemaOfAnotherVersionIsReplaced() {
        published.drop(SCHEMA, "{}");

        publish(reconciler(), "one.md");

        assertThat(published.text(SCHEMA)).contains("urn:bucketpress:schema:post-1");
    }

    @Test
    void theSchemaOfAnEarlierVersionIsReplacedThoughItHasTheSameBytes() {
        publish(reconciler(), "one.md");
        Content written = published.content(SCHEMA);
        String hash = Sha256.of(written.bytes());
        published.put(
                SCHEMA,
                new Content(
                        written.bytes(),
                        "application/schema+json",
                        Optional.empty(),
                        Map.of(UserMetadata.SHA256, hash)),
                new Condition.Always());

        publish(reconciler(), "two.md");

        assertThat(published.content(SCHEMA).contentType()).isEqualTo("application/json");
    }

    private void publish(Reconciler reconciler, String key) {
        source.drop(key, POST);
        assertThat(reconciler.reconcile("posts", key)).isInstanceOf(Outcome.Published.class);
    }

    private Reconciler reconciler() {
        return new Reconciler(source, published, TestSite.standard(), Clock.systemUTC());
    }
}
