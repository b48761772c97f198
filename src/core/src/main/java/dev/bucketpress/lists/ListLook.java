package dev.bucketpress.lists;

import dev.bucketpress.look.ThemeFolder;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.BucketUnavailable;
import dev.bucketpress.storage.CountingBucket;
import dev.bucketpress.storage.Deadline;
import dev.bucketpress.theme.ListTheme;
import dev.bucketpress.theme.OwnTheme;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How lists look: as the built-in theme has them, with what the owner has in the theme folder now. */
public final class ListLook {

    private final ListTheme builtIn;
    private final Optional<Folder> folder;
    private final ListScripts scripts = new ListScripts();
    private @Nullable OwnTheme known;
    private @Nullable Now latest;

    private record Folder(ThemeFolder folder, Bucket source) {}

    /**
     * How lists look at one moment.
     *
     * @param scripts writes what its pages load
     * @param requests how many it took to find out
     */
    record Now(ListTheme theme, Fingerprints fingerprints, ListScripts scripts, int requests) {}

    /** That of the built-in theme alone. */
    public ListLook(ListTheme builtIn) {
        this(builtIn, Optional.empty());
    }

    /** @param folder what is known of the source bucket's theme folder, which posts share */
    public ListLook(ListTheme builtIn, ThemeFolder folder, Bucket source) {
        this(builtIn, Optional.of(new Folder(folder, source)));
    }

    private ListLook(ListTheme builtIn, Optional<Folder> folder) {
        this.builtIn = builtIn;
        this.folder = folder;
    }

    /**
     * How lists look now.
     *
     * @throws BucketUnavailable where the theme folder could not be read
     */
    synchronized Now now(Deadline deadline) {
        if (folder.isEmpty()) {
            return of(OwnTheme.NONE, 0);
        }
        CountingBucket source = new CountingBucket(folder.get().source().within(deadline));
        OwnTheme theme = folder.get().folder().current(source);
        return of(theme, source.requests());
    }

    /** Fingerprints are made when the first post is listed: a function that publishes posts has no use for them. */
    private Now of(OwnTheme own, int requests) {
        if (latest == null || own != known) {
            ListTheme theme = builtIn.with(own);
            latest = new Now(theme, Fingerprints.of(theme), scripts, requests);
            known = own;
        }
        return new Now(latest.theme(), latest.fingerprints(), scripts, requests);
    }
}
