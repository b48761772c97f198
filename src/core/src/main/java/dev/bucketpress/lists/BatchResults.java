package dev.bucketpress.lists;

import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.BucketUnavailable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** What becomes of the posts of a round, told from whichever thread: what one of them suffers is not its neighbours'. */
final class BatchResults {

    private static final Logger LOG = Logger.getLogger("bucketpress");

    private final Set<SourceKey> again = ConcurrentHashMap.newKeySet();
    private final Map<SourceKey, String> failed = new ConcurrentHashMap<>();

    /** Does something for posts; where other runs or the bucket prevent it, that is theirs to bear. */
    void attempt(Collection<SourceKey> posts, Runnable work) {
        try {
            work.run();
        } catch (ListConflict e) {
            again.addAll(posts);
        } catch (BucketUnavailable e) {
            posts.forEach(post -> failed.put(post, String.valueOf(e.getMessage())));
        } catch (RuntimeException | VirtualMachineError e) {
            // A fault of ours, which the other posts are not to suffer from.
            LOG.error("a fault in Bucketpress", e);
            posts.forEach(post -> failed.put(post, e.toString()));
        }
    }

    /** Another run is at this post, or was. */
    void beginAgain(SourceKey post) {
        again.add(post);
    }

    /** Whether nothing has come in the way of the post. */
    boolean isGood(SourceKey post) {
        return !again.contains(post) && !failed.containsKey(post);
    }

    List<PostChange> good(List<PostChange> changes) {
        return changes.stream().filter(change -> isGood(change.post())).toList();
    }

    /** The posts that are to be begun anew. */
    Set<SourceKey> again() {
        return again;
    }

    /** Why posts could not be listed. */
    Map<SourceKey, String> failed() {
        return new LinkedHashMap<>(failed);
    }
}
