package dev.bucketpress.report;

import java.util.List;
import org.jboss.logging.Logger;

/** Tells people on a console what became of their posts. */
public final class PlainJournal implements Journal {

    private static final Logger LOG = Logger.getLogger("bucketpress");

    @Override
    public void tell(Entry entry) {
        LOG.log(entry.level(), Printable.of(entry.outcome().sentence()));
    }

    @Override
    public void sum(List<Entry> entries) {
        // Whoever reads along needs no sums.
    }
}
