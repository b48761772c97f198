package dev.bucketpress.report;

import dev.bucketpress.press.Outcome;
import java.util.List;
import org.jboss.logging.Logger;

/** Tells people on a console what became of their posts. */
public final class PlainJournal implements Journal {

    private static final Logger LOG = Logger.getLogger("bucketpress");

    @Override
    public void tell(Entry entry) {
        LOG.log(level(entry.outcome()), Printable.of(entry.outcome().sentence()));
    }

    private static Logger.Level level(Outcome outcome) {
        if (outcome instanceof Outcome.NotAPost) {
            return Logger.Level.DEBUG;
        }
        return outcome.problem().isPresent() ? Logger.Level.WARN : Logger.Level.INFO;
    }

    @Override
    public void sum(List<Entry> entries) {
        // Whoever reads along needs no sums.
    }
}
