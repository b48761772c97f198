package dev.bucketpress.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * A post whose time comes while a test looks on. A function that is a process of its own has no other clock than the
 * machine's, so the time is some seconds away, and the function is given tick after tick until then.
 *
 * @param tick the event of the clock
 */
public record PostToCome(S3Pair s3, String key, String tick, Function function) {

    /** The title of the post, which nothing else has. */
    public static final String TITLE = "Kept back until the day";

    public static final String PAGE = "2020/02/02/to-come/index.html";

    private static final String TEXT =
            "---\ntitle: " + TITLE + "\ndate: 2020-02-02\nurlname: to-come\npublishDate: %s\n---\nHello";
    private static final int SECONDS_TO_WAIT = 2;

    /** Answers an event. */
    @FunctionalInterface
    public interface Function {
        String invoke(String event) throws Exception;
    }

    /** Hands over the event of an object of the source bucket, by its key. */
    @FunctionalInterface
    public interface Delivery {
        void deliver(String key) throws Exception;
    }

    /** Drops the post, and sees that nothing of it is public before its time, and its page from the first tick after it. */
    public void comesAtItsTime(Delivery delivery) throws Exception {
        Set<String> before = Set.copyOf(s3.publicKeys());
        Instant time = waits(delivery);
        while (nothingIsThereUntil(time, before)) {
            function.invoke(tick);
        }
        // An earlier tick may have seen the time come.
        assertThat(function.invoke(tick))
                .contains("{\"key\":\"" + key + "\",\"outcome\":\"")
                .doesNotContain("scheduled");
        assertThat(s3.publicText(PAGE)).contains(TITLE);
    }

    /** A function that is too slow for a time sees the post when that has come, so the post gets a later one. */
    private Instant waits(Delivery delivery) throws Exception {
        Instant time;
        int seconds = SECONDS_TO_WAIT;
        do {
            time = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(seconds);
            s3.drop(key, TEXT.formatted(time));
            delivery.deliver(key);
            seconds *= 2;
        } while (s3.publicKeys().contains(PAGE));
        return time;
    }

    /** Looks at what is public until the time has come; false from then on. */
    private boolean nothingIsThereUntil(Instant time, Set<String> before) {
        List<String> added =
                s3.publicKeys().stream().filter(key -> !before.contains(key)).toList();
        List<String> texts = added.stream()
                .filter(key -> !key.startsWith("api/scheduled/"))
                .map(s3::publicText)
                .toList();
        if (!Instant.now().isBefore(time)) {
            return false;
        }
        assertThat(added).isNotEmpty().doesNotContain(PAGE);
        assertThat(texts).noneMatch(text -> text.contains(TITLE));
        return true;
    }
}
