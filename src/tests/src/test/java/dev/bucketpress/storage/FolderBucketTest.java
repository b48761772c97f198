package dev.bucketpress.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderBucketTest extends BucketContract {

    @TempDir
    private Path folder;

    @Override
    Bucket emptyBucket() {
        return new FolderBucket(folder.resolve("posts"));
    }

    @Override
    Bucket otherBucket() {
        return new FolderBucket(folder.resolve("other"));
    }

    @Test
    void isNamedAfterItsFolder() {
        assertThat(emptyBucket().name()).isEqualTo("posts");
    }

    @Test
    void aFileFromOutsideIsAnObject() throws IOException {
        Bucket bucket = emptyBucket();
        Files.createDirectories(folder.resolve("posts/2020"));
        Files.writeString(folder.resolve("posts/2020/hello.md"), "Hello");

        assertThat(bucket.keys("")).containsExactly("2020/hello.md");
        assertThat(bucket.head("2020/hello.md").orElseThrow().contentType()).isEqualTo("application/octet-stream");
    }

    @Test
    void aFolderIsRemovedWithItsLastObject() {
        Bucket bucket = emptyBucket();
        bucket.put("a/b/c.md", Content.of(new byte[0], "text/plain"), new Condition.Always());

        bucket.delete("a/b/c.md", new Condition.Always());

        assertThat(folder.resolve("posts")).isDirectory();
        assertThat(folder.resolve("posts/a")).doesNotExist();
    }
}
