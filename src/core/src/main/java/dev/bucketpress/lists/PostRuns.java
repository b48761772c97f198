package dev.bucketpress.lists;

import dev.bucketpress.run.TransientFailure;
import dev.bucketpress.site.SourceKey;

/** Runs of posts that an update of lists asks for. Called from any thread. */
public interface PostRuns {

    /** Asks for none. */
    PostRuns NONE = new PostRuns() {
        @Override
        public void referrersLeft(SourceKey post) {}

        @Override
        public void pageFreed(String page) {}
    };

    /** The record of a post says that posts that link to it are still to get runs; called maybe several times. */
    void referrersLeft(SourceKey post);

    /**
     * A list has no page under a key any more, so that the posts that wait for it can have it: they are to get their runs
     * before this returns.
     *
     * @throws TransientFailure where one of them could not be reconciled now
     */
    void pageFreed(String page);
}
