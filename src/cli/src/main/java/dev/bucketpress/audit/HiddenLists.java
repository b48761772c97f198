package dev.bucketpress.audit;

import dev.bucketpress.audit.AuditFinding.Status;
import dev.bucketpress.lists.ListsReconciler;
import dev.bucketpress.record.UserMetadata;
import dev.bucketpress.site.ListPage;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.BucketUnavailable;
import java.util.Optional;

/** A check for lists that are not shown, since a post has the key of their page: whoever writes first keeps a key. */
record HiddenLists(Bucket published, ListsReconciler lists) {

    /** Checks a page that a record names. */
    AuditFinding check(ListPage page) {
        try {
            Optional<SourceKey> owner = published.head(page.key()).flatMap(UserMetadata::owner);
            return owner.filter(post -> lists.listAt(page).isPresent())
                    .map(post -> hidden(page, post))
                    .orElseGet(() -> AuditFinding.upToDate(page.key()));
        } catch (BucketUnavailable e) {
            return AuditFinding.unknown(page.key(), String.valueOf(e.getMessage()));
        }
    }

    private static AuditFinding hidden(ListPage page, SourceKey post) {
        return new AuditFinding(
                page.key(),
                Status.HIDDEN,
                "is the page of `" + post.value() + "`, so the list that belongs there is not shown. Give that post"
                        + " another `urlname` or `permalink`.");
    }
}
