package dev.bucketpress.preview;

import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.FolderBucket;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** A post to begin with. */
public final class SamplePost {

    private static final String FILE = "8dc3ab147e88005e390ee8a7df17a338.md";
    private static final String RESOURCE = "/sample/" + FILE;

    /** The time zone that its date was written in. */
    public static final String TIME_ZONE = "Asia/Shanghai";

    private SamplePost() {}

    /**
     * Writes the sample into a folder, if that is empty.
     *
     * @return whether it was
     */
    public static boolean putIntoEmpty(FolderBucket posts) throws IOException {
        if (!posts.keys("").isEmpty()) {
            return false;
        }
        try (InputStream in = SamplePost.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new FileNotFoundException("the application lacks its own file " + RESOURCE);
            }
            posts.put(FILE, Content.of(in.readAllBytes(), "text/markdown"), new Condition.Absent());
        }
        return true;
    }
}
