package dev.bucketpress.devmode;

import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.FolderBucket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The post that an empty folder of posts begins with. */
final class SamplePost {

    private static final Path FILE = Path.of("src/sample/posts/8dc3ab147e88005e390ee8a7df17a338.md");

    private SamplePost() {}

    /**
     * Writes the sample into a folder, if that is empty.
     *
     * @return whether it was
     */
    static boolean putIntoEmpty(FolderBucket posts) throws IOException {
        if (!posts.keys("").isEmpty() || !Files.exists(FILE)) {
            return false;
        }
        Content content = Content.of(Files.readAllBytes(FILE), "text/markdown");
        posts.put(FILE.getFileName().toString(), content, new Condition.Absent());
        return true;
    }
}
