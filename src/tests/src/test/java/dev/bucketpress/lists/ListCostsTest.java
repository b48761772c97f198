package dev.bucketpress.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.site.SourceKey;
import dev.bucketpress.threads.SideBySide;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The requests of a post's lists, and how many of them wait for one another: on a network these are its time. */
class ListCostsTest {

    private static final String LISTS = "tags: [one, two]";
    private static final String CATEGORIES = "categories: [[three], [four]]";

    private int trips;
    private final List<String> requests = new ArrayList<>();
    private final SmallSite site = new SmallSite(SmallSite.SMALL, this::count);

    private void count(String request) {
        trips++;
        requests.add(request);
    }

    /** Pieces of work side by side take as long as the longest of them. */
    private final class LongestOfAll implements SideBySide {

        @Override
        public <T, R> List<R> all(List<T> items, Function<T, R> function) {
            int before = trips;
            int after = trips;
            List<R> results = new ArrayList<>();
            for (T item : items) {
                trips = before;
                results.add(function.apply(item));
                after = Math.max(after, trips);
            }
            trips = after;
            return results;
        }
    }

    /** In the small site's lists, so many posts split a list and each of its years. */
    @BeforeEach
    void publishOthers() {
        for (int day = 1; day <= 6; day++) {
            list("other" + day + ".md", "date: 2020-02-0" + day);
        }
    }

    @Test
    void aNewPostInFiveListsThatAreSplitTakesTwelveRoundTripsAndEightySevenRequests() {
        list("hello.md", "date: 2020-02-20");

        assertThat(trips).isEqualTo(12);
        assertThat(requests).hasSize(87);
    }

    @Test
    void aPostThatIsListedAsItShouldBeTakesOneRoundTripAndTwoRequests() {
        list("other1.md", "date: 2020-02-01");

        assertThat(trips).isEqualTo(1);
        assertThat(requests).hasSize(2);
    }

    private void list(String key, String date) {
        site.publish(key, date, LISTS, CATEGORIES);
        trips = 0;
        requests.clear();
        site.lists(SmallSite.CLOCK, LongestOfAll::new).reconcile(List.of(new SourceKey(key)), Duration.ofMinutes(1));
    }
}
