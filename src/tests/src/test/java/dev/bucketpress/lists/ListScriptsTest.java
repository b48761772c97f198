package dev.bucketpress.lists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.theme.ListTheme;
import dev.bucketpress.theme.PageFeatures;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No page of a list names a file of ours that is not there. */
class ListScriptsTest {

    private static final Pattern ASSET = Pattern.compile("\"/(assets/[^\"]+)\"");
    private static final ListTheme THEME = TestSite.lists().featuring(new PageFeatures(true, true));

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");

    @Test
    void theScriptsOfANewVersionAreThereBeforeTheFirstPageThatNamesThem() {
        publish("a.md", aProcess());
        // Those of the version before have other names.
        scripts().forEach(published::remove);

        publish("b.md", aProcess());

        assertThat(named()).isNotEmpty().isSubsetOf(published.keys());
        assertThat(published.takeRequests())
                .containsSubsequence("PUT " + THEME.scripts().get(0).key(), "PUT index.html");
    }

    @Test
    void aProcessMakesNoRequestMoreForThem() {
        ListsReconciler process = aProcess();
        publish("a.md", process);

        publish("b.md", process);

        assertThat(published.takeRequests()).noneMatch(request -> request.contains("assets/search"));
    }

    @Test
    void pagesOfASiteWithoutExtrasNameNone() {
        publish("a.md", TestSite.lists(published));

        assertThat(named()).isEmpty();
    }

    private ListsReconciler aProcess() {
        return new ListsReconciler(
                published, TestSite.standard().records(), TestSite.SITE, THEME, Clock.systemUTC(), 1);
    }

    private void publish(String key, ListsReconciler lists) {
        source.drop(key, "---\ndate: 2020-02-02\ntags: [x]\n---\nText");
        new Reconciler(source, published, TestSite.standard(), Clock.systemUTC()).reconcile("posts", key);
        published.takeRequests();
        assertThat(lists.reconcile(List.of(new SourceKey(key)), Duration.ofMinutes(1)))
                .hasSize(1);
    }

    private static Set<String> scripts() {
        return THEME.scripts().stream().map(script -> script.key()).collect(Collectors.toSet());
    }

    /** The assets that pages name, other than posts' own. */
    private Set<String> named() {
        return published.keys().stream()
                .filter(key -> key.endsWith(".html") && !key.startsWith("2020/"))
                .flatMap(key -> ASSET.matcher(new String(published.content(key).bytes(), UTF_8))
                        .results())
                .map((MatchResult asset) -> asset.group(1))
                .collect(Collectors.toSet());
    }
}
