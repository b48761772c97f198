package dev.bucketpress.lambda;

import dev.bucketpress.publish.PostSchedule;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.site.SourceKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at the posts whose time has come, a portion after the other. What there is no time for is left to the next tick.
 *
 * @param began the time of the tick
 */
record ClockTick(EventProcessor processor, PostSchedule schedule, Instant began) {

    private static final int PORTION = 100;

    /** Another portion begins only with this part of the time left: the runs of one that Lambda ends are done twice. */
    private static final int PART_FOR_A_PORTION = 3;

    /** What is due for so long may have ended the process at every tick since, so its runs are careful. */
    private static final Duration SUSPICIOUS = Duration.ofMinutes(10);

    EventOutcomes run(TimeLeft left) {
        Duration whole = left.now();
        Map<ObjectChange.Address, Outcome> outcomes = new LinkedHashMap<>();
        List<PostSchedule.Entry> due = schedule.due(began);
        for (int from = 0; from < due.size() && isEnough(left, whole); from += PORTION) {
            List<PostSchedule.Entry> portion = due.subList(from, Math.min(from + PORTION, due.size()));
            outcomes.putAll(look(portion, left));
        }
        return new EventOutcomes(outcomes);
    }

    private static boolean isEnough(TimeLeft left, Duration whole) {
        return left.now().multipliedBy(PART_FOR_A_PORTION).compareTo(whole) >= 0;
    }

    private Map<ObjectChange.Address, Outcome> look(List<PostSchedule.Entry> portion, TimeLeft left) {
        Map<PostSchedule.Entry, SourceKey> posts = new LinkedHashMap<>();
        portion.forEach(entry -> schedule.post(entry).ifPresent(post -> posts.put(entry, post)));
        List<ObjectChange> changes = new ArrayList<>();
        posts.forEach((entry, post) -> changes.add(change(entry, post)));
        Map<ObjectChange.Address, Outcome> outcomes =
                processor.process(changes, left).byAddress();
        posts.forEach((entry, post) -> {
            if (!(outcomes.get(new ObjectChange.Address(schedule.source(), post.value()))
                    instanceof Outcome.Postponed)) {
                schedule.settle(entry, post, began);
            }
        });
        return outcomes;
    }

    private ObjectChange change(PostSchedule.Entry entry, SourceKey post) {
        ObjectChange.Named change = ObjectChange.Named.of(schedule.source(), post.value(), "");
        return entry.minute().plus(SUSPICIOUS).isBefore(began) ? change.again() : change;
    }
}
