package dev.bucketpress.audit;

import dev.bucketpress.audit.Verdict.Standing;
import dev.bucketpress.press.Look;
import dev.bucketpress.press.Outcome;
import dev.bucketpress.press.Press;
import dev.bucketpress.settings.Standalone;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** Says what a look at a key would do, by having the press do it on a stage. */
final class Rehearsal extends Examiner {

    private final Stage source;
    private final Stage published;
    private final Press press;

    /** @param requests counts what the buckets are asked */
    Rehearsal(Standalone rooms, Clock clock, LongAdder requests) {
        this.source = new Stage(rooms.buckets().source(), requests);
        this.published = new Stage(rooms.buckets().published(), requests);
        this.press = new Press(source, published, rooms.workshop(), clock);
    }

    @Override
    Press press() {
        return press;
    }

    @Override
    List<Verdict> examine(Suspect suspect) {
        source.clear();
        published.clear();
        return super.examine(suspect);
    }

    @Override
    List<Verdict> verdicts(Suspect suspect, Look look) {
        return List.of(verdict(suspect, look));
    }

    private Verdict verdict(Suspect suspect, Look look) {
        Outcome outcome = look.outcome();
        boolean differs =
                Stream.concat(source.changes(), published.changes()).findAny().isPresent();
        if (outcome instanceof Outcome.Rejected) {
            String word = differs ? "would be rejected" : outcome.word();
            return new Verdict(suspect.key(), Standing.REJECTED, word + outcome.remark());
        }
        if (outcome instanceof Outcome.Unchanged && !look.others().isEmpty()) {
            // What differs is theirs, and each of them is a suspect.
            return Verdict.fine(suspect.key());
        }
        return differs ? change(suspect, outcome) : Verdict.fine(suspect.key());
    }

    private static Verdict change(Suspect suspect, Outcome outcome) {
        if (outcome instanceof Outcome.Published) {
            String text = "would be published" + outcome.remark() + ", since " + suspect.doubt();
            return new Verdict(suspect.key(), Standing.PUBLISHED, text);
        }
        String what = outcome instanceof Outcome.Withdrawn ? "would be withdrawn" : "would lose its problem report";
        return new Verdict(suspect.key(), Standing.WITHDRAWN, what + outcome.remark());
    }
}
