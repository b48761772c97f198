package dev.bucketpress.report;

import java.util.List;

/** Where it is put down what became of keys. */
public interface Journal {

    /** Tells of one look as soon as it is over, from whichever thread. */
    void tell(Entry entry);

    /** Sums up what an invocation did. */
    void sum(List<Entry> entries);
}
