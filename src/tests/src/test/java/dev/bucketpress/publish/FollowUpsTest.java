package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.run.RunResult;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page that four posts wait for becomes free. */
class FollowUpsTest {

    private static final String FIRST = "first.md";
    private static final List<String> WAITING = List.of("a.md", "b.md", "c.md", "d.md");
    private static final String POST = "---\ndate: 2020-02-02\nurlname: wanted\n---\nBody";

    private final CyclicBarrier four = new CyclicBarrier(WAITING.size());
    private final Set<String> awaited = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public", this::asked);
    private final Reconciler reconciler = new Reconciler(source, published, TestSite.standard(), Clock.systemUTC());

    @BeforeEach
    void theFirstHasThePage() {
        source.drop(FIRST, POST);
        reconciler.reconcile("posts", FIRST);
        for (String key : WAITING) {
            source.drop(key, POST);
            reconciler.reconcile("posts", key);
        }
        source.remove(FIRST);
        threads.clear();
    }

    @Test
    void allFourAreLookedAtBeforeAnyOfThemIsDone() {
        WAITING.forEach(key -> awaited.add("GET api/posts/" + key + ".json"));

        assertThat(theRunsAfter(Isolation.SHARED)).contains("published").hasSize(4);
        assertThat(awaited).isEmpty();
    }

    @Test
    void whereTheProcessIsToBeOnePostsAloneTheyAreLookedAtInTurn() {
        assertThat(theRunsAfter(Isolation.ALONE)).containsExactly("published", "rejected", "rejected", "rejected");
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    private List<String> theRunsAfter(Isolation isolation) {
        ObjectKind first = reconciler.kindOf("posts", FIRST);
        return reconciler.reconcile(first, Duration.ofMinutes(1), isolation).followUps().stream()
                .map(RunResult::outcome)
                .map(outcome -> outcome.word())
                .toList();
    }

    /** Whoever is awaited goes on when all others are there. */
    private void asked(String request) {
        threads.add(Thread.currentThread());
        if (awaited.remove(request)) {
            try {
                four.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new AssertionError("the others did not come", e);
            }
        }
    }
}
