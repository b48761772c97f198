package dev.bucketpress.lambda;

import dev.bucketpress.lists.ListsReconciler;
import dev.bucketpress.publish.ObjectKind;
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
 * Processes events: reconciles each object that an event names once, several in parallel, independently of each other.
 * Posts and media files are published one by one; the records of posts are passed to the lists all together.
 */
public final class EventProcessor {

    private static final Logger LOG = Logger.getLogger("bucketpress");
    private static final String FAULT = "a fault in Bucketpress";

    /** An object with the change that an event tells of. */
    private record Task(ObjectChange.Named change, ObjectKind object) {}

    /** A task whose run has ended. */
    private record CompletedTask(ObjectChange.Address address, LogEntry entry, List<LogEntry> followUps) {
        Stream<LogEntry> entries() {
            return Stream.concat(Stream.of(entry), followUps.stream());
        }
    }

    private final Reconciler reconciler;
    private final RunLog runLog;
    private final Clock clock;
    private final ParallelRunner runner;
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
        this.runner = new ParallelRunner(parallel);
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

    /** Reconciles the objects that the changes name, and logs the outcomes; changes that name no object are refused. */
    EventOutcomes process(List<ObjectChange> changes, TimeLeft left) {
        List<LogEntry> refusals = refusals(changes);
        refusals.forEach(runLog::log);
        Map<Boolean, List<Task>> tasks = tasks(changes).stream()
                .collect(Collectors.partitioningBy(task -> task.object() instanceof ObjectKind.Record));
        List<CompletedTask> completed =
                new ArrayList<>(runner.all(tasks.get(false), task -> publish(task, left.now())));
        completed.addAll(updateLists(tasks.get(true), left));
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

    /** One task for each object, with the earliest of its changes: it has been waiting since then. */
    private List<Task> tasks(List<ObjectChange> changes) {
        Map<ObjectChange.Address, ObjectChange.Named> named = new LinkedHashMap<>();
        for (ObjectChange change : changes) {
            if (change instanceof ObjectChange.Named other) {
                named.merge(other.address(), other, EventProcessor::earlier);
            }
        }
        return named.values().stream().map(this::task).toList();
    }

    private static ObjectChange.Named earlier(ObjectChange.Named one, ObjectChange.Named other) {
        Instant never = Instant.MAX;
        return other.time().orElse(never).isBefore(one.time().orElse(never)) ? other : one;
    }

    private Task task(ObjectChange.Named change) {
        return new Task(
                change,
                reconciler.kindOf(change.address().bucket(), change.address().key()));
    }

    private CompletedTask publish(Task task, Duration left) {
        Instant start = clock.instant();
        RunResult result = reconcile(task.object(), left);
        Instant end = clock.instant();
        return logged(task.change(), result, Duration.between(start, end), end);
    }

    private RunResult reconcile(ObjectKind object, Duration left) {
        try {
            return reconciler.reconcile(object, left);
        } catch (TransientFailure e) {
            return postponed(object.key(), String.valueOf(e.getMessage()), e.stats());
        } catch (RuntimeException | VirtualMachineError e) {
            // A bug. The other objects must not suffer from it, and the event of this one must not be lost.
            LOG.error(FAULT, e);
            return postponed(object.key(), e.toString(), RunStats.NONE);
        }
    }

    private List<CompletedTask> updateLists(List<Task> tasks, TimeLeft left) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        List<SourceKey> posts = tasks.stream()
                .map(task -> ((ObjectKind.Record) task.object()).post())
                .toList();
        RunsForLists runs = new RunsForLists(reconciler, left);
        List<RunResult> results = runs.added(updateLists(posts, left.now(), runs));
        Instant end = clock.instant();
        List<CompletedTask> completed = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            RunResult result =
                    runs.isUnfinished(posts.get(i)) ? finished(posts.get(i), results.get(i), left) : results.get(i);
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
        RunResult next = reconcile(new ObjectKind.Post(post), left.now());
        if (next.outcome() instanceof Outcome.Postponed postponed) {
            return postponed(post.recordKey(), postponed.why(), ofLists.stats());
        }
        List<RunResult> followUps = new ArrayList<>(ofLists.followUps());
        followUps.add(new RunResult(next.outcome(), next.stats(), next.duration()));
        followUps.addAll(next.followUps());
        return new RunResult(ofLists.outcome(), ofLists.stats(), ofLists.duration(), List.copyOf(followUps));
    }

    private List<RunResult> updateLists(List<SourceKey> posts, Duration left, RunsForLists runs) {
        try {
            return lists.get().reconcile(posts, left, runs);
        } catch (RuntimeException | VirtualMachineError e) {
            LOG.error(FAULT, e);
            return posts.stream()
                    .map(post -> postponed(post.recordKey(), e.toString(), RunStats.NONE))
                    .toList();
        }
    }

    private CompletedTask logged(ObjectChange.Named change, RunResult result, Duration duration, Instant end) {
        Optional<Duration> lag = change.time().map(time -> Duration.between(time, end));
        LogEntry entry = new LogEntry(result.outcome(), result.stats(), duration, lag);
        List<LogEntry> followUps = result.followUps().stream()
                .map(other -> new LogEntry(other.outcome(), other.stats(), other.duration(), Optional.empty()))
                .toList();
        runLog.log(entry);
        followUps.forEach(runLog::log);
        return new CompletedTask(change.address(), entry, followUps);
    }

    private static RunResult postponed(String key, String why, RunStats stats) {
        return new RunResult(new Outcome.Postponed(key, why), stats, Duration.ZERO);
    }
}
