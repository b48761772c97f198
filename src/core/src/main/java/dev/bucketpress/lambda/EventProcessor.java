package dev.bucketpress.lambda;

import dev.bucketpress.lists.ListsReconciler;
import dev.bucketpress.publish.ObjectKind;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.run.RunStats;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.telemetry.LogEntry;
import dev.bucketpress.telemetry.RunLog;
import dev.bucketpress.threads.ParallelRunner;
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
 * Processes events: reconciles each object that an event names once, several in parallel, independently of each other.
 * Posts and media files are published one by one; the records of posts are passed to the lists all together.
 */
public final class EventProcessor {

    private static final Logger LOG = Logger.getLogger("bucketpress");

    private final Reconciler reconciler;
    private final RunLog runLog;
    private final Clock clock;
    private final ObjectRuns runs;
    private final Supplier<ListsReconciler> lists;

    /**
     * @param lists called only for events that name records: a function that publishes posts has no use for them
     * @param parallel the most objects of one event that are reconciled at a time, at least 1
     */
    public EventProcessor(
            Reconciler reconciler, Supplier<ListsReconciler> lists, RunLog runLog, Clock clock, int parallel) {
        this.reconciler = reconciler;
        this.lists = lists;
        this.runLog = runLog;
        this.clock = clock;
        this.runs = new ObjectRuns(reconciler, runLog, clock, new ParallelRunner(parallel));
    }

    Clock clock() {
        return clock;
    }

    /** Reconciles keys of a bucket that no event names, in the usual time for each, and logs the outcomes. */
    public void process(String bucket, List<String> keys) {
        List<ObjectChange> changes = keys.stream()
                .<ObjectChange>map(key -> ObjectChange.Named.of(bucket, key, ""))
                .toList();
        process(changes, new TimeLeft(clock, Optional.empty()));
    }

    /** Looks at the posts whose time has come, in the usual time, and logs the outcomes. */
    public void tick() {
        tick(new TimeLeft(clock, Optional.empty()));
    }

    EventOutcomes tick(TimeLeft left) {
        return new ClockTick(this, reconciler.schedule(left.now()), clock.instant()).run(left);
    }

    /** Reconciles the objects that the changes name, and logs the outcomes; changes that name no object are refused. */
    EventOutcomes process(List<ObjectChange> changes, TimeLeft left) {
        reconciler.beginEvent();
        List<LogEntry> refusals = refusals(changes);
        refusals.forEach(runLog::log);
        Map<Boolean, List<ObjectTask>> tasks = tasks(changes).stream()
                .collect(Collectors.partitioningBy(task -> task.object() instanceof ObjectKind.Record));
        List<CompletedTask> completed = runs.all(tasks.get(false), left);
        completed.addAll(updateLists(tasks.get(true), left));
        reportTheme(tasks.get(false), left);
        runLog.logMetrics(Stream.concat(refusals.stream(), completed.stream().flatMap(CompletedTask::entries))
                .toList());
        return new EventOutcomes(completed.stream()
                .collect(Collectors.toMap(
                        CompletedTask::address, task -> task.entry().outcome())));
    }

    private static List<LogEntry> refusals(List<ObjectChange> changes) {
        return changes.stream()
                .filter(ObjectChange.Unreadable.class::isInstance)
                .map(ObjectChange.Unreadable.class::cast)
                .map(unreadable ->
                        new LogEntry(EventOutcomes.refusal(unreadable), RunStats.NONE, Duration.ZERO, Optional.empty()))
                .distinct()
                .toList();
    }

    /** One task for each object, with what its changes come to. */
    private List<ObjectTask> tasks(List<ObjectChange> changes) {
        Map<ObjectChange.Address, ObjectChange.Named> named = new LinkedHashMap<>();
        for (ObjectChange change : changes) {
            if (change instanceof ObjectChange.Named other) {
                named.merge(other.address(), other, ObjectChange.Named::and);
            }
        }
        return named.values().stream().map(this::task).toList();
    }

    private ObjectTask task(ObjectChange.Named change) {
        return new ObjectTask(
                change,
                reconciler.kindOf(change.address().bucket(), change.address().key()));
    }

    private List<CompletedTask> updateLists(List<ObjectTask> tasks, TimeLeft left) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        List<SourceKey> posts = tasks.stream()
                .map(task -> ((ObjectKind.Record) task.object()).post())
                .toList();
        RunsForLists asked = new RunsForLists(reconciler, left);
        List<RunResult> results = asked.added(updateLists(posts, left.now(), asked));
        Instant end = clock.instant();
        List<CompletedTask> completed = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            RunResult result =
                    asked.isUnfinished(posts.get(i)) ? finished(posts.get(i), results.get(i), left) : results.get(i);
            ObjectChange.Named change = tasks.get(i).change();
            // Most records cause two events; the run for the second one changes nothing, so it has no lag.
            boolean changed = result.outcome() instanceof Outcome.Listed;
            completed.add(logged(changed ? change : change.withoutTime(), result, result.duration(), end));
        }
        return completed;
    }

    /**
     * The result of a record's run that is followed by one of its post, which goes on with the posts that link to it: each
     * run works on a portion of them, and its note in the record is the event that brings about the next.
     */
    private RunResult finished(SourceKey post, RunResult ofLists, TimeLeft left) {
        RunResult next = runs.one(new ObjectKind.Post(post), left);
        if (next.outcome() instanceof Outcome.Postponed postponed) {
            return postponed(post.recordKey(), postponed.why(), ofLists.stats());
        }
        List<RunResult> followUps = new ArrayList<>(ofLists.followUps());
        followUps.add(new RunResult(next.outcome(), next.stats(), next.duration()));
        followUps.addAll(next.followUps());
        return new RunResult(ofLists.outcome(), ofLists.stats(), ofLists.duration(), List.copyOf(followUps));
    }

    private List<RunResult> updateLists(List<SourceKey> posts, Duration left, RunsForLists asked) {
        try {
            return lists.get().reconcile(posts, left, asked);
        } catch (RuntimeException | VirtualMachineError e) {
            LOG.error(ObjectRuns.FAULT, e);
            return posts.stream()
                    .map(post -> postponed(post.recordKey(), e.toString(), RunStats.NONE))
                    .toList();
        }
    }

    /** Reports what was found wrong with the theme folder. What fails is left to the next event. */
    private void reportTheme(List<ObjectTask> tasks, TimeLeft left) {
        try {
            if (tasks.stream().anyMatch(task -> task.object() instanceof ObjectKind.ThemeText)) {
                lists.get().tryOut(left.now());
            }
            reconciler.reportTheme(left.now());
        } catch (RuntimeException e) {
            LOG.warn("What is wrong with the theme folder could not be reported.", e);
        }
    }

    private CompletedTask logged(ObjectChange.Named change, RunResult result, Duration duration, Instant end) {
        CompletedTask completed = CompletedTask.of(change, result, duration, end);
        completed.entries().forEach(runLog::log);
        return completed;
    }

    private static RunResult postponed(String key, String why, RunStats stats) {
        return new RunResult(new Outcome.Postponed(key, why), stats, Duration.ZERO);
    }
}
