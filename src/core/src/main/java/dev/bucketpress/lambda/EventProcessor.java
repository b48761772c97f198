package dev.bucketpress.lambda;

import dev.bucketpress.lists.ListsReconciler;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.ParallelRunner;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.run.RunStats;
import dev.bucketpress.run.TransientFailure;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.telemetry.LogEntry;
import dev.bucketpress.telemetry.RunLog;
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
public final class EventProcessor {

    private static final Logger LOG = Logger.getLogger("bucketpress");
    private static final String FAULT = "a fault in Bucketpress";

    /**
     * A look that is over.
     *
     * @param others looks that it brought about
     */
    private record Done(ObjectAddress at, LogEntry entry, List<LogEntry> others) {
        Stream<LogEntry> entries() {
            return Stream.concat(Stream.of(entry), others.stream());
        }
    }

    private final Reconciler press;
    private final RunLog journal;
    private final Clock clock;
    private final ParallelRunner hands;
    private final Supplier<ListsReconciler> lists;

    /**
     * @param lists asked for when a record is looked at: a function that publishes posts has no use for them
     * @param parallel how many keys of one event are looked at at the same time, at least 1
     */
    public EventProcessor(
            Reconciler press, Supplier<ListsReconciler> lists, RunLog journal, Clock clock, int parallel) {
        this.press = press;
        this.lists = lists;
        this.journal = journal;
        this.clock = clock;
        this.hands = new ParallelRunner(parallel);
    }

    Clock clock() {
        return clock;
    }

    /** Looks at what the notices name, and says what came of it; the notices that name nothing are refused. */
    EventOutcomes lookAtAll(List<ObjectChange> notices, TimeLeft left) {
        List<LogEntry> refusals = refusals(notices);
        refusals.forEach(journal::tell);
        Map<Boolean, List<ObjectChange.Named>> named =
                onceEach(notices).stream().collect(Collectors.partitioningBy(this::isOfARecord));
        List<Done> looks = new ArrayList<>(hands.all(named.get(false), notice -> look(notice, left.now())));
        looks.addAll(lookAtRecords(named.get(true), left));
        journal.sum(Stream.concat(refusals.stream(), looks.stream().flatMap(Done::entries))
                .toList());
        return new EventOutcomes(looks.stream()
                .collect(Collectors.toMap(Done::at, done -> done.entry().outcome())));
    }

    private boolean isOfARecord(ObjectChange.Named notice) {
        return post(notice).isPresent();
    }

    private Optional<SourceKey> post(ObjectChange.Named notice) {
        return press.postOfRecord(notice.at().bucket(), notice.at().key());
    }

    private List<Done> lookAtRecords(List<ObjectChange.Named> notices, TimeLeft left) {
        if (notices.isEmpty()) {
            return List.of();
        }
        List<SourceKey> posts =
                notices.stream().map(notice -> post(notice).orElseThrow()).toList();
        List<RunResult> looks = lookAtLists(posts, left.now());
        Instant ended = clock.instant();
        List<Done> done = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            RunResult look = looks.get(i);
            // Most records are looked at twice, and the second time there was nothing to wait for.
            ObjectChange.Named notice = look.outcome() instanceof Outcome.Listed
                    ? notices.get(i)
                    : notices.get(i).untimed();
            done.add(told(notice, look, look.took(), ended));
        }
        return done;
    }

    private List<RunResult> lookAtLists(List<SourceKey> posts, Duration left) {
        try {
            return lists.get().reconcile(posts, left);
        } catch (RuntimeException | VirtualMachineError e) {
            LOG.error(FAULT, e);
            return posts.stream()
                    .map(post -> postponed(post.recordKey(), e.toString(), RunStats.NONE))
                    .toList();
        }
    }

    private static List<LogEntry> refusals(List<ObjectChange> notices) {
        return notices.stream()
                .filter(ObjectChange.Broken.class::isInstance)
                .map(ObjectChange.Broken.class::cast)
                .map(broken ->
                        new LogEntry(EventOutcomes.refusal(broken), RunStats.NONE, Duration.ZERO, Optional.empty()))
                .distinct()
                .toList();
    }

    /** What is named more than once has been waiting since the first of these changes. */
    private static List<ObjectChange.Named> onceEach(List<ObjectChange> notices) {
        Map<ObjectAddress, ObjectChange.Named> named = new LinkedHashMap<>();
        for (ObjectChange notice : notices) {
            if (notice instanceof ObjectChange.Named other) {
                named.merge(other.at(), other, EventProcessor::earlier);
            }
        }
        return List.copyOf(named.values());
    }

    private static ObjectChange.Named earlier(ObjectChange.Named one, ObjectChange.Named other) {
        Instant never = Instant.MAX;
        return other.since().orElse(never).isBefore(one.since().orElse(never)) ? other : one;
    }

    private Done look(ObjectChange.Named notice, Duration left) {
        Instant begun = clock.instant();
        RunResult look = look(notice.at(), left);
        Instant ended = clock.instant();
        return told(notice, look, Duration.between(begun, ended), ended);
    }

    private Done told(ObjectChange.Named notice, RunResult look, Duration took, Instant ended) {
        LogEntry entry = new LogEntry(
                look.outcome(), look.effort(), took, notice.since().map(since -> Duration.between(since, ended)));
        List<LogEntry> others = look.others().stream()
                .map(other -> new LogEntry(other.outcome(), other.effort(), other.took(), Optional.empty()))
                .toList();
        journal.tell(entry);
        others.forEach(journal::tell);
        return new Done(notice.at(), entry, others);
    }

    private RunResult look(ObjectAddress at, Duration left) {
        try {
            return press.look(at.bucket(), at.key(), left);
        } catch (TransientFailure e) {
            return postponed(at.key(), String.valueOf(e.getMessage()), e.effort());
        } catch (RuntimeException | VirtualMachineError e) {
            // A fault of ours. The others are not to suffer from it, and its key is not to be forgotten.
            LOG.error(FAULT, e);
            return postponed(at.key(), e.toString(), RunStats.NONE);
        }
    }

    private static RunResult postponed(String key, String why, RunStats effort) {
        return new RunResult(new Outcome.Postponed(key, why), effort, Duration.ZERO);
    }
}
