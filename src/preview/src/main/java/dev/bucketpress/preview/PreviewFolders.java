package dev.bucketpress.preview;

import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.FolderBucket;
import dev.bucketpress.storage.ReadOnlyFolder;
import java.nio.file.Path;

/**
 * The folders of a preview.
 *
 * @param source the source bucket over the folder of posts
 * @param posts that folder itself, which is watched
 * @param reports where problem reports are written
 * @param published the public bucket
 */
public record PreviewFolders(Bucket source, FolderBucket posts, FolderBucket reports, FolderBucket published) {

    /** Problem reports are written beside the posts. */
    public static PreviewFolders of(FolderBucket posts, FolderBucket published) {
        return new PreviewFolders(posts, posts, posts, published);
    }

    /** Problem reports are written beside the pages, in a hidden folder, and the folder of posts is only read. */
    public static PreviewFolders readOnly(Path posts, FolderBucket published) {
        Path work = published.root().resolve(".bucketpress/preview");
        ReadOnlyFolder source =
                new ReadOnlyFolder(posts, work, key -> SourceKey.ofReport(key).isPresent());
        return new PreviewFolders(source, source.files(), source.written(), published);
    }
}
