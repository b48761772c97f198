package dev.bucketpress.fuzz;

import com.sun.management.ThreadMXBean;
import dev.bucketpress.lambda.EventProperty;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What holds for every input. */
enum Property {
    FRONT_MATTER(FrontMatterProperty::check),
    BODY(BodyProperty::check),
    VISIBLE_TEXT(VisibleTextProperty::check),
    SAFE_HTML(SafeHtmlProperty::check),
    KEYS(KeysProperty::check),
    EVENT(EventProperty::check),
    RECORD(RecordProperty::check);

    /** Throws where the property does not hold. */
    @FunctionalInterface
    private interface Check {
        void of(byte[] input) throws Exception;
    }

    /** What a post may take; inputs are of a few kilobytes, and what they allocate is at no time all in use. */
    private static final long MAX_ALLOCATED_BYTES = 256 << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Check check;

    Property(Check check) {
        this.check = check;
    }

    /** Throws where the property does not hold of an input, or takes more memory to find out than any input may. */
    void check(byte[] input) throws Exception {
        // The first time, classes are loaded and made to report what of them is reached.
        if (allocated(input) > MAX_ALLOCATED_BYTES && allocated(input) > MAX_ALLOCATED_BYTES) {
            throw new AssertionError(this + " took too much memory for " + input.length + " bytes");
        }
    }

    private long allocated(byte[] input) throws Exception {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        check.of(input);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    /** The name of the folder that its inputs are in. */
    String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
