package dev.bucketpress.audit;

import dev.bucketpress.audit.Verdict.Standing;
import dev.bucketpress.press.Look;
import dev.bucketpress.press.Outcome;
import dev.bucketpress.press.Press;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** Has keys looked at in earnest. */
final class Mending extends Examiner {

    private final Press press;
    private final LongAdder requests;

    /** @param requests counts what the buckets are asked */
    Mending(Press press, LongAdder requests) {
        this.press = press;
        this.requests = requests;
    }

    @Override
    Press press() {
        return press;
    }

    @Override
    List<Verdict> verdicts(Suspect suspect, Look look) {
        return Stream.concat(Stream.of(look), look.others().stream())
                .map(this::verdict)
                .toList();
    }

    private Verdict verdict(Look look) {
        requests.add(look.effort().requests());
        Outcome outcome = look.outcome();
        String key = outcome.key();
        String text = outcome.word() + outcome.remark();
        if (outcome instanceof Outcome.Published) {
            return new Verdict(key, Standing.PUBLISHED, text);
        }
        if (outcome instanceof Outcome.Withdrawn) {
            return new Verdict(key, Standing.WITHDRAWN, text);
        }
        return outcome instanceof Outcome.Rejected ? new Verdict(key, Standing.REJECTED, text) : Verdict.fine(key);
    }
}
