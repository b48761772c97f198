package dev.bucketpress.press;

import dev.bucketpress.bucket.Bucket;
import dev.bucketpress.bucket.Condition;
import dev.bucketpress.bucket.Content;
import dev.bucketpress.bucket.Fetched;
import dev.bucketpress.bucket.ObjectHead;
import dev.bucketpress.press.World.Place;
import dev.bucketpress.press.World.Request;
import dev.bucketpress.press.World.Thing;
import dev.bucketpress.testing.Workshops;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come: the answers it was given so far, and so what it asks next or how it ended. A run is a
 * function of the answers it gets, so each tape is played once, whatever the schedules it turns up in.
 */
final class Tape {

    private static final Workshop WORKSHOP = Workshops.standard();
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final String key;
    private final @Nullable Tape before;
    private final @Nullable Object answer;
    private final Map<Object, Tape> after = new HashMap<>();
    private final int length;

    private @Nullable Request next;
    private @Nullable Outcome outcome;

    private Tape(String key, @Nullable Tape before, @Nullable Object answer) {
        this.key = key;
        this.before = before;
        this.answer = answer;
        this.length = before == null ? 0 : before.length + 1;
        play();
    }

    /** A run that was not told anything yet. */
    static Tape start(String key) {
        return new Tape(key, null, null);
    }

    String key() {
        return key;
    }

    Tape then(Object given) {
        return after.computeIfAbsent(given, a -> new Tape(key, this, a));
    }

    boolean isBegun() {
        return length > 0;
    }

    Optional<Request> next() {
        return Optional.ofNullable(next);
    }

    Outcome outcome() {
        if (outcome == null) {
            throw new IllegalStateException("the run has not ended");
        }
        return outcome;
    }

    /** Whether the last page and the last record that the run wanted written were written. */
    boolean hasPublished() {
        Set<Boolean> written = new HashSet<>();
        for (Tape tape = this; tape.before != null && written.size() < 2; tape = tape.before) {
            if (tape.before.next instanceof Request.Put put && put.at().bucket().equals(World.PUBLIC)) {
                boolean isRecord = put.at().key().startsWith("api/");
                if (Optional.empty().equals(tape.answer)) {
                    return false;
                }
                written.add(isRecord);
            }
        }
        return written.size() == 2;
    }

    private void play() {
        List<Object> answers = new ArrayList<>();
        for (Tape tape = this; tape.before != null; tape = tape.before) {
            answers.add(0, tape.answer);
        }
        Player player = new Player(answers);
        try {
            Bucket source = player.bucket(World.SOURCE);
            outcome = new Press(source, player.bucket(World.PUBLIC), WORKSHOP, CLOCK, tries -> {})
                    .look(World.SOURCE, key);
        } catch (Asked asked) {
            next = asked.request;
        }
    }

    @SuppressWarnings("unchecked")
    private static Optional<Thing> thing(@Nullable Object answer) {
        return (Optional<Thing>) answer;
    }

    /** Stops a run where its answers end. */
    private static final class Asked extends Error {

        private static final long serialVersionUID = 1L;

        private final transient Request request;

        Asked(Request request) {
            super(null, null, false, false);
            this.request = request;
        }
    }

    /** Gives the answers in their order, whichever bucket is asked. */
    private static final class Player {

        private final List<Object> answers;
        private int given;

        Player(List<Object> answers) {
            this.answers = answers;
        }

        private Object answer(Request request) {
            if (given == answers.size()) {
                throw new Asked(request);
            }
            return answers.get(given++);
        }

        Bucket bucket(String name) {
            return new Bucket() {
                @Override
                public String name() {
                    return name;
                }

                @Override
                public Fetched get(String key, long limit) {
                    return thing(answer(new Request.Get(new Place(name, key))))
                            .<Fetched>map(thing -> new Fetched.Whole(thing.head(), thing.bytes()))
                            .orElseGet(Fetched.Missing::new);
                }

                @Override
                public Optional<ObjectHead> head(String key) {
                    return thing(answer(new Request.Head(new Place(name, key)))).map(Thing::head);
                }

                @Override
                @SuppressWarnings("unchecked")
                public Optional<String> put(String key, Content content, Condition condition) {
                    return (Optional<String>)
                            answer(new Request.Put(new Place(name, key), Thing.of(content), condition));
                }

                @Override
                public boolean delete(String key, Condition condition) {
                    return (Boolean) answer(new Request.Delete(new Place(name, key), condition));
                }

                @Override
                public List<String> keys(String prefix) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }
}
