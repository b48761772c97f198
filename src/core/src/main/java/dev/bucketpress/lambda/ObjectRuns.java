package dev.bucketpress.lambda;

import dev.bucketpress.publish.Isolation;
import dev.bucketpress.publish.ObjectKind;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.run.EarlierAttemptUnfinished;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.run.RunStats;
import dev.bucketpress.run.TransientFailure;
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
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Reconciles posts and media files in three stages, so that one that takes all memory, or ends the process, costs the
 * others as little as can be. What one stage leaves is the next one's.
 *
 * <ol>
 *   <li>Several at a time. Where memory ends, it ends for all of them, whoever took it: they are left, and so is what was
 *       delivered before, since the process may have ended then.
 *   <li>One at a time, each noting its attempt in the record. One with an attempt that did not finish is left.
 *   <li>Those, one at a time.
 * </ol>
 */
final class ObjectRuns {

    static final String FAULT = "a fault in Bucketpress";

    private static final Logger LOG = Logger.getLogger("bucketpress");

    /** A run alone begins only with this part of the time left: one that Lambda ends would count against its post. */
    private static final int PART_FOR_A_RUN_ALONE = 3;

    private final Reconciler reconciler;
    private final RunLog runLog;
    private final Clock clock;
    private final ParallelRunner runner;

    private volatile boolean memoryEnded;

    ObjectRuns(Reconciler reconciler, RunLog runLog, Clock clock, ParallelRunner runner) {
        this.reconciler = reconciler;
        this.runLog = runLog;
        this.clock = clock;
        this.runner = runner;
    }

    /** Reconciles the objects, and logs the outcomes. */
    List<CompletedTask> all(List<ObjectTask> tasks, TimeLeft left) {
        Duration whole = left.now();
        List<CompletedTask> completed = new ArrayList<>();
        Map<ObjectChange.Address, ObjectTask> pending = new LinkedHashMap<>();
        tasks.forEach(task -> pending.put(task.change().address(), task));
        List<ObjectTask> first =
                tasks.stream().filter(task -> !task.change().redelivered()).toList();
        move(runner.all(first, task -> completed(task, object -> shared(object, left))), pending, completed);
        for (Isolation isolation : List.of(Isolation.ALONE, Isolation.ALONE_AND_LAST)) {
            move(
                    List.copyOf(pending.values()).stream()
                            .map(task -> completed(task, object -> alone(object, isolation, left, whole)))
                            .toList(),
                    pending,
                    completed);
        }
        pending.values().forEach(task -> completed.add(outOfMemory(task)));
        return completed;
    }

    /** Reconciles one object while nothing else is at work. */
    RunResult one(ObjectKind object, TimeLeft left) {
        return shared(object, left)
                .or(() -> alone(object, Isolation.ALONE_AND_LAST, left, left.now()))
                .orElseThrow();
    }

    private static void move(
            List<Optional<CompletedTask>> results,
            Map<ObjectChange.Address, ObjectTask> pending,
            List<CompletedTask> completed) {
        results.stream().flatMap(Optional::stream).forEach(task -> {
            completed.add(task);
            pending.remove(task.address());
        });
    }

    /** One that even a run alone left, in want of memory for its log line. */
    private CompletedTask outOfMemory(ObjectTask task) {
        RunResult result = postponed(task.object(), "memory ended", RunStats.NONE);
        return CompletedTask.of(task.change(), result, Duration.ZERO, clock.instant());
    }

    /** A task that is completed by a run, and logged; empty where the run left it. */
    private Optional<CompletedTask> completed(ObjectTask task, Function<ObjectKind, Optional<RunResult>> run) {
        try {
            Instant start = clock.instant();
            Optional<RunResult> result = run.apply(task.object());
            Instant end = clock.instant();
            Optional<CompletedTask> completed =
                    result.map(ended -> CompletedTask.of(task.change(), ended, Duration.between(start, end), end));
            completed.stream().flatMap(CompletedTask::entries).forEach(runLog::log);
            return completed;
        } catch (VirtualMachineError e) {
            // Another run may have taken the memory. Nothing is logged: there may be none for that.
            memoryEnded = true;
            return Optional.empty();
        }
    }

    /** Empty where the object is to be reconciled alone. */
    private Optional<RunResult> shared(ObjectKind object, TimeLeft left) {
        try {
            RunResult result = reconcile(object, Isolation.SHARED, left);
            // It may have failed for want of memory, whatever it says.
            boolean isLeft = memoryEnded && result.outcome() instanceof Outcome.Postponed;
            return isLeft ? Optional.empty() : Optional.of(result);
        } catch (EarlierAttemptUnfinished e) {
            return Optional.empty();
        } catch (VirtualMachineError e) {
            memoryEnded = true;
            return Optional.empty();
        }
    }

    /** Empty where the object is to be reconciled after all others. */
    private Optional<RunResult> alone(ObjectKind object, Isolation isolation, TimeLeft left, Duration whole) {
        if (left.now().multipliedBy(PART_FOR_A_RUN_ALONE).compareTo(whole) < 0) {
            return Optional.of(postponed(object, "there was too little time to process it alone", RunStats.NONE));
        }
        try {
            return Optional.of(reconcile(object, isolation, left));
        } catch (EarlierAttemptUnfinished e) {
            return Optional.empty();
        } catch (VirtualMachineError e) {
            memoryEnded = true;
            LOG.error(FAULT, e);
            return Optional.of(afterwards(object, left, e));
        }
    }

    /** By now, the record of a post may have it rejected. */
    private RunResult afterwards(ObjectKind object, TimeLeft left, VirtualMachineError error) {
        try {
            return reconcile(object, Isolation.ALONE, left);
        } catch (EarlierAttemptUnfinished | VirtualMachineError e) {
            return postponed(object, error.toString(), RunStats.NONE);
        }
    }

    private RunResult reconcile(ObjectKind object, Isolation isolation, TimeLeft left) {
        try {
            return reconciler.reconcile(object, left.now(), isolation);
        } catch (EarlierAttemptUnfinished e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            EndOfMemory.rethrown(e, memoryEnded);
            return e instanceof TransientFailure failure
                    ? postponed(object, String.valueOf(failure.getMessage()), failure.stats())
                    : faulty(object, e);
        }
    }

    private static RunResult faulty(ObjectKind object, Throwable e) {
        // A bug. The other objects must not suffer from it, and the event of this one must not be lost.
        LOG.error(FAULT, e);
        return postponed(object, e.toString(), RunStats.NONE);
    }

    private static RunResult postponed(ObjectKind object, String why, RunStats stats) {
        return new RunResult(new Outcome.Postponed(object.key(), why), stats, Duration.ZERO);
    }
}
