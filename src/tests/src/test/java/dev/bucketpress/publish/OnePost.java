package dev.bucketpress.publish;

import dev.bucketpress.run.Outcome;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.theme.ScriptLibrary;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** One post between two buckets in memory. */
abstract class OnePost {

    static final String KEY = "hello.md";
    static final String PAGE = "2020/02/02/hello/index.html";
    static final String RECORD = "api/posts/hello.md.json";
    static final String SCHEMA = "api/schema/post-1.json";
    static final String SCRIPT = ScriptLibrary.SITE.key();
    static final String REPORT = "hello.md.problem.txt";
    static final String POST = "---\ntitle: Hello\ndate: 2020-02-02\n---\nBody";
    static final String BROKEN = "---\ntitle: Hello\ndate: never\n---\nBody";

    final MemoryBucket source = new MemoryBucket("posts");
    final MemoryBucket published = new MemoryBucket("public");

    /** Publishes the post, and clears the recorded requests. */
    void publish() {
        source.drop(KEY, POST);
        reconcile();
        source.takeRequests();
        published.takeRequests();
    }

    Outcome reconcile() {
        return reconcile("2026-01-02T03:04:05Z");
    }

    Outcome reconcile(String now) {
        return reconciler(Instant.parse(now)).reconcile("posts", KEY);
    }

    Reconciler reconciler() {
        return reconciler(Instant.EPOCH);
    }

    private Reconciler reconciler(Instant now) {
        return new Reconciler(source, published, TestSite.standard(), Clock.fixed(now, ZoneOffset.UTC), tries -> {});
    }
}
