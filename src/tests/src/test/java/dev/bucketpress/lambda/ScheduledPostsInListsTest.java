package dev.bucketpress.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.lists.ListLook;
import dev.bucketpress.lists.ListsReconciler;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.search.IndexOptions;
import dev.bucketpress.testing.SearchableSite;
import dev.bucketpress.testing.TestSite;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the lists, feeds, the sitemap and the search show of posts that come and go by the clock, and with which dates. */
class ScheduledPostsInListsTest extends ClockedSite {

    private static final String TITLE = "Zauberberg";
    private static final String AT_ITS_TIME = "2026-01-02T11:05:00+08:00";

    /** Of an address that has no date in it. */
    private void write(String frontMatter) {
        source.drop(KEY, "---\ntitle: " + TITLE + "\npermalink: here/\n" + frontMatter + "\n---\nHello " + TITLE);
        changed(KEY);
        list();
    }

    private void comeTo(Duration later) {
        clock.advance(later);
        tick();
        list();
    }

    private void list() {
        if (published.keys().contains(RECORD)) {
            new EventProcessor(
                            new Reconciler(source, published, TestSite.standard(), clock),
                            this::searchableLists,
                            SILENCE,
                            clock,
                            1)
                    .process("public", List.of(RECORD));
        }
    }

    private ListsReconciler searchableLists() {
        return new ListsReconciler(
                published,
                TestSite.standard().records(),
                TestSite.SITE,
                new ListLook(SearchableSite.THEME),
                Optional.of(IndexOptions.STANDARD),
                clock,
                1);
    }

    private List<String> shown() {
        return published.keys().stream()
                .filter(key -> published.text(key).contains(TITLE)
                        || published.text(key).contains("blog.example.org/here/"))
                .toList();
    }

    @Test
    void theyShowItFromItsTimeOnAndNotBefore() {
        write("tags: [t]\npublishDate: 2026-01-02 11:05\nexpires: 2026-01-02 11:25");
        assertThat(published.keys()).containsExactly(entry(SOON));

        comeTo(Duration.ofMinutes(1));
        assertThat(shown())
                .contains("here/index.html", "index.html", "tags/t/index.html", "atom.xml", "feed.json")
                .anyMatch(key -> key.startsWith("sitemap"))
                .anyMatch(key -> key.startsWith("api/search/"));

        comeTo(Duration.ofMinutes(20));
        assertThat(shown()).allMatch(key -> key.startsWith("api/search/posts/"));
        assertThat(published.text("api/search/index.json")).contains("\"recent\":[]");
    }

    @Test
    void aPostWithoutADateHasThatOfItsTimeWhateverWasEditedBefore() {
        write("publishDate: 2026-01-02 11:05");
        clock.advance(Duration.ofSeconds(20));
        write("publishDate: 2026-01-02 11:05\ntags: [t]");

        comeTo(Duration.ofSeconds(34));

        assertThat(published.text(RECORD))
                .contains("\"date\":\"" + AT_ITS_TIME + "\",\"updated\":\"" + AT_ITS_TIME + "\"")
                .contains("\"firstPublished\":\"2026-01-02T03:05:00Z\"");
    }

    @Test
    void whatComesBackHasTheDateOfItsFirstPublication() {
        write("publishDate: 2026-01-02 11:05\nexpires: 2026-01-02 11:15");
        comeTo(Duration.ofSeconds(54));
        comeTo(Duration.ofMinutes(10));
        assertThat(published.keys()).doesNotContain("here/index.html");

        write("");

        assertThat(published.text(RECORD)).contains("\"date\":\"" + AT_ITS_TIME + "\"");
    }

    @Test
    void whatTheAuthorSaysOfItsDatesStays() {
        write("date: 2020-02-02\nupdated: 2020-03-03\npublishDate: 2026-01-02 11:05");

        comeTo(Duration.ofMinutes(1));

        assertThat(published.text(RECORD))
                .contains("\"date\":\"2020-02-02T00:00:00+08:00\",\"updated\":\"2020-03-03T00:00:00+08:00\"")
                .doesNotContain("firstPublished");
    }
}
