package dev.bucketpress.preview;

import java.io.IOException;
import java.util.List;

/** Receives the keys of objects of a bucket that were written or removed, and the ticks of a clock. */
public interface ChangeListener {

    /**
     * Returns when the changes have been dealt with.
     *
     * @param bucket the bucket's name, as in S3 events
     * @param keys at least one
     */
    void changed(String bucket, List<String> keys) throws IOException, InterruptedException;

    /** Returns when the posts whose time has come have been dealt with. */
    void ticked() throws IOException, InterruptedException;
}
