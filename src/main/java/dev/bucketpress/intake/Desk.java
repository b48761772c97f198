package dev.bucketpress.intake;

import dev.bucketpress.lists.Lists;
import dev.bucketpress.post.SourceKey;
import dev.bucketpress.press.Effort;
import dev.bucketpress.press.Hands;
import dev.bucketpress.press.Look;
import dev.bucketpress.press.Outcome;
import dev.bucketpress.press.Press;
import dev.bucketpress.press.TransientFailure;
import dev.bucketpress.report.Entry;
import dev.bucketpress.report.Journal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Has every key of an event looked at, once each and some at a time, whatever becomes of its neighbours. Posts and files
 * are the press's; records of posts in the public bucket concern lists, all those of an event together.
 */
public final class Desk {

    private static final Logger LOG = Logger.getLogger("bucketpress");
    private static final String FAULT = "a fault in Bucketpress";

    /**
     * A look that is over.
     *
     * @param others looks that it brought about
     */
    private record Done(Address at, Entry entry, List<Entry> others) {
        Stream<Entry> entries() {
            return Stream.concat(Stream.of(entry), others.stream());
        }
    }

    private final Press press;
    private final Journal journal;
    private final Clock clock;
    private final Hands hands;
    private final Supplier<Lists> lists;

    /**
     * @param lists asked for when a record is looked at: a function that publishes posts has no use for them
     * @param parallel how many keys of one event are looked at at the same time, at least 1
     */
    public Desk(Press press, Supplier<Lists> lists, Journal journal, Clock clock, int parallel) {
        this.press = press;
        this.lists = lists;
        this.journal = journal;
        this.clock = clock;
        this.hands = new Hands(parallel);
    }

    Clock clock() {
        return clock;
    }

    /** Looks at what the notices name, and says what came of it; the notices that name nothing are refused. */
    Outcomes lookAtAll(List<Notice> notices, TimeLeft left) {
        List<Entry> refusals = refusals(notices);
        refusals.forEach(journal::tell);
        Map<Boolean, List<Notice.Named>> named =
                onceEach(notices).stream().collect(Collectors.partitioningBy(this::isOfARecord));
        List<Done> looks = new ArrayList<>(hands.all(named.get(false), notice -> look(notice, left.now())));
        looks.addAll(lookAtRecords(named.get(true), left));
        journal.sum(Stream.concat(refusals.stream(), looks.stream().flatMap(Done::entries))
                .toList());
        return new Outcomes(looks.stream()
                .collect(Collectors.toMap(Done::at, done -> done.entry().outcome())));
    }

    private boolean isOfARecord(Notice.Named notice) {
        return post(notice).isPresent();
    }

    private Optional<SourceKey> post(Notice.Named notice) {
        return press.postOfRecord(notice.at().bucket(), notice.at().key());
    }

    private List<Done> lookAtRecords(List<Notice.Named> notices, TimeLeft left) {
        if (notices.isEmpty()) {
            return List.of();
        }
        List<SourceKey> posts =
                notices.stream().map(notice -> post(notice).orElseThrow()).toList();
        List<Look> looks = lookAtLists(posts, left.now());
        Instant ended = clock.instant();
        List<Done> done = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            Look look = looks.get(i);
            // Most records are looked at twice, and the second time there was nothing to wait for.
            Notice.Named notice = look.outcome() instanceof Outcome.Listed
                    ? notices.get(i)
                    : notices.get(i).untimed();
            done.add(told(notice, look, look.took(), ended));
        }
        return done;
    }

    private List<Look> lookAtLists(List<SourceKey> posts, Duration left) {
        try {
            return lists.get().look(posts, left);
        } catch (RuntimeException | VirtualMachineError e) {
            LOG.error(FAULT, e);
            return posts.stream()
                    .map(post -> postponed(post.recordKey(), e.toString(), Effort.NONE))
                    .toList();
        }
    }

    private static List<Entry> refusals(List<Notice> notices) {
        return notices.stream()
                .filter(Notice.Broken.class::isInstance)
                .map(Notice.Broken.class::cast)
                .map(broken -> new Entry(Outcomes.refusal(broken), Effort.NONE, Duration.ZERO, Optional.empty()))
                .distinct()
                .toList();
    }

    /** What is named more than once has been waiting since the first of these changes. */
    private static List<Notice.Named> onceEach(List<Notice> notices) {
        Map<Address, Notice.Named> named = new LinkedHashMap<>();
        for (Notice notice : notices) {
            if (notice instanceof Notice.Named other) {
                named.merge(other.at(), other, Desk::earlier);
            }
        }
        return List.copyOf(named.values());
    }

    private static Notice.Named earlier(Notice.Named one, Notice.Named other) {
        Instant never = Instant.MAX;
        return other.since().orElse(never).isBefore(one.since().orElse(never)) ? other : one;
    }

    private Done look(Notice.Named notice, Duration left) {
        Instant begun = clock.instant();
        Look look = look(notice.at(), left);
        Instant ended = clock.instant();
        return told(notice, look, Duration.between(begun, ended), ended);
    }

    private Done told(Notice.Named notice, Look look, Duration took, Instant ended) {
        Entry entry = new Entry(
                look.outcome(), look.effort(), took, notice.since().map(since -> Duration.between(since, ended)));
        List<Entry> others = look.others().stream()
                .map(other -> new Entry(other.outcome(), other.effort(), other.took(), Optional.empty()))
                .toList();
        journal.tell(entry);
        others.forEach(journal::tell);
        return new Done(notice.at(), entry, others);
    }

    private Look look(Address at, Duration left) {
        try {
            return press.look(at.bucket(), at.key(), left);
        } catch (TransientFailure e) {
            return postponed(at.key(), String.valueOf(e.getMessage()), e.effort());
        } catch (RuntimeException | VirtualMachineError e) {
            // A fault of ours. The others are not to suffer from it, and its key is not to be forgotten.
            LOG.error(FAULT, e);
            return postponed(at.key(), e.toString(), Effort.NONE);
        }
    }

    private static Look postponed(String key, String why, Effort effort) {
        return new Look(new Outcome.Postponed(key, why), effort, Duration.ZERO);
    }
}
