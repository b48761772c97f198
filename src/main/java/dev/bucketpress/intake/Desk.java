package dev.bucketpress.intake;

import dev.bucketpress.press.Look;
import dev.bucketpress.press.Outcome;
import dev.bucketpress.press.Press;
import dev.bucketpress.press.TransientFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Has every key of an event looked at, whatever becomes of its neighbours. */
final class Desk {

    private static final Logger LOG = Logger.getLogger("bucketpress");

    private final Press press;
    private final Supplier<Duration> left;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    private Desk(Press press, Supplier<Duration> left) {
        this.press = press;
        this.left = left;
    }

    /**
     * @param left the time that the invocation has left whenever it is asked
     * @throws TryAgain after all were looked at, where some could not be
     */
    static List<Outcome> lookAtAll(List<Notice> notices, Press press, Supplier<Duration> left) {
        Desk desk = new Desk(press, left);
        notices.forEach(desk::look);
        if (!desk.failures.isEmpty()) {
            throw new TryAgain(desk.failures, notices.size());
        }
        return List.copyOf(desk.outcomes);
    }

    private void look(Notice notice) {
        if (notice instanceof Notice.Broken broken) {
            conclude(new Outcome.Refused(broken.key(), broken.why()));
        } else {
            look((Notice.Named) notice);
        }
    }

    private void look(Notice.Named notice) {
        try {
            Look look = press.look(notice.bucket(), notice.key(), left.get());
            conclude(look.outcome());
            look.others().forEach(other -> conclude(other.outcome()));
        } catch (TransientFailure e) {
            LOG.error("not done " + notice.key() + ": " + e.getMessage());
            failures.add(e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            // A fault of ours. The others are not to suffer from it, and its key is not to be forgotten.
            LOG.error("not done " + notice.key(), e);
            failures.add(notice.key() + " (" + e + ")");
        }
    }

    private static Logger.Level level(Outcome outcome) {
        if (outcome instanceof Outcome.NotAPost) {
            return Logger.Level.DEBUG;
        }
        return outcome.problem().isPresent() ? Logger.Level.WARN : Logger.Level.INFO;
    }

    private void conclude(Outcome outcome) {
        LOG.log(level(outcome), outcome.sentence());
        outcomes.add(outcome);
    }
}
