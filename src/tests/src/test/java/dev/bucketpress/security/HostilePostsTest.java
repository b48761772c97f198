package dev.bucketpress.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.testing.Checkout;
import dev.bucketpress.testing.Chromium;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.testing.WatchedSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts that mean harm, published as any other and opened in a real browser. */
@Tag("slow")
class HostilePostsTest {

    private static final Path POSTS = Checkout.file("src/tests/src/test/resources/hostile/posts.txt");
    private static final String BETWEEN = "\n=====\n";

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");

    @TempDir
    private Path folder;

    @Test
    void nothingOfThemRunsOrReachesOut() throws Exception {
        int posts = publishAll(HtmlPolicy.SAFE);
        try (WatchedSite site = WatchedSite.of(published);
                Chromium browser = Chromium.open(site.allPages(), folder)) {
            site.await(visited -> visited.read().size() == posts);

            assertThat(posts).isGreaterThanOrEqualTo(100);
            assertThat(site.read()).as("the pages that were opened").hasSize(posts);
            assertThat(site.misdeeds()).isEmpty();
        }
    }

    /** The same posts, taken as they are: what the test above sees nothing of is really there to be seen. */
    @Test
    void withoutTheSanitiserMostOfThemAreCaught() throws Exception {
        int posts = publishAll(HtmlPolicy.TRUSTED);
        try (WatchedSite site = WatchedSite.of(published);
                Chromium browser = Chromium.open(site.allPages(), folder)) {
            site.await(visited -> caught(visited).size() >= posts * 2 / 3);

            assertThat(caught(site)).as("posts that were caught").hasSizeGreaterThanOrEqualTo(posts * 2 / 3);
            assertThat(site.misdeeds().toString())
                    .contains("script-src-elem", "script-src-attr", "form-action", "base-uri", "reached out");
        }
    }

    private static Set<String> caught(WatchedSite site) {
        return site.misdeeds().stream().map(HostilePostsTest::post).collect(Collectors.toSet());
    }

    private static String post(String misdeed) {
        return misdeed.replaceFirst(".*\\b(hostile-\\d+).*", "$1");
    }

    private int publishAll(HtmlPolicy html) throws IOException {
        Reconciler reconciler = new Reconciler(source, published, TestSite.of(html), Clock.systemUTC());
        List<String> posts = List.of(Files.readString(POSTS).split(BETWEEN));
        for (int i = 0; i < posts.size(); i++) {
            String key = name(i) + ".md";
            source.drop(key, post(posts.get(i), name(i)));
            assertThat(reconciler.reconcile(source.name(), key)).isInstanceOf(Outcome.Published.class);
        }
        return posts.size();
    }

    private static String post(String text, String name) {
        String whole = text.startsWith("---\n") ? text : "---\ndate: 2020-01-01\n---\n" + text;
        return whole.replace("BAIT", WatchedSite.BAIT + name);
    }

    private static String name(int number) {
        return "hostile-" + number;
    }
}
