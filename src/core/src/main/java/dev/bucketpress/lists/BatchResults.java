package dev.bucketpress.lists;

import dev.bucketpress.run.Conflict;
import dev.bucketpress.run.TransientFailure;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.BucketUnavailable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jboss.logging.Logger;

/** Which posts of a pass failed or must be retried, reported from any thread: the others go on. */
final class BatchResults {

    private static final Logger LOG = Logger.getLogger("bucketpress");

    private final Set<SourceKey> retries = ConcurrentHashMap.newKeySet();
    private final Map<SourceKey, String> failures = new ConcurrentHashMap<>();
    private final Map<SourceKey, Set<String>> warnings = new ConcurrentHashMap<>();
    private final Map<SourceKey, String> shortages = new ConcurrentHashMap<>();

    /**
     * Does something for these posts; a conflict has them retried, any other failure is noted for them alone. Where memory
     * or stack ended, another post may have taken it.
     */
    void attempt(Collection<SourceKey> posts, Runnable work) {
        try {
            work.run();
        } catch (Conflict e) {
            retries.addAll(posts);
        } catch (BucketUnavailable | TransientFailure e) {
            posts.forEach(post -> failures.put(post, String.valueOf(e.getMessage())));
        } catch (VirtualMachineError e) {
            posts.forEach(post -> shortages.put(post, e.toString()));
        } catch (RuntimeException e) {
            // A bug in Bucketpress, from which the other posts are not to suffer.
            LOG.error("a fault in Bucketpress", e);
            posts.forEach(post -> failures.put(post, e.toString()));
        }
    }

    /** The page of a list of these posts is another post's, and the list is not shown there. */
    void warn(Collection<SourceKey> posts, String page, SourceKey by) {
        String warning = "`/" + page + "` is the page of the post `" + by.value()
                + "`, so the list that belongs there is not shown. Give that post another `urlname` or `permalink`.";
        posts.forEach(post -> warnings.computeIfAbsent(post, p -> new ConcurrentSkipListSet<>())
                .add(warning));
    }

    /** What the owner of the site should know of the lists of a post. */
    List<String> warnings(SourceKey post) {
        return List.copyOf(warnings.getOrDefault(post, Set.of()));
    }

    /** Another run is updating the lists of this post, or was. */
    void retry(SourceKey post) {
        retries.add(post);
    }

    /** Whether the post neither failed nor must be retried. */
    boolean isUnhindered(SourceKey post) {
        return !retries.contains(post) && !failures.containsKey(post) && !shortages.containsKey(post);
    }

    List<PostChange> unhindered(List<PostChange> changes) {
        return changes.stream().filter(change -> isUnhindered(change.post())).toList();
    }

    /** The posts that need another pass. */
    Set<SourceKey> retries() {
        return retries;
    }

    /** The posts for which memory or stack ended, and the error. */
    Map<SourceKey, String> shortages() {
        return new LinkedHashMap<>(shortages);
    }

    /** Why posts could not be listed. */
    Map<SourceKey, String> failures() {
        return new LinkedHashMap<>(failures);
    }
}
