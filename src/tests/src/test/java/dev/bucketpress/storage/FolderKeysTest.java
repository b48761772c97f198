package dev.bucketpress.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderKeysTest extends KeyContract {

    private static final Content EMPTY = Content.of(new byte[0], "text/plain");

    @TempDir
    private Path folder;

    @Override
    Bucket emptyBucket() {
        return new FolderBucket(folder.resolve("public"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../outside.md", "a/../../outside.md", "a//b.md", "/a.md", "a/", ".bucketpress/lock", "nul\0.md"
            })
    void aKeyThatNoPathCanStandForIsKeptAndTouchesNothingElse(String key) throws IOException {
        Bucket bucket = emptyBucket();
        Files.writeString(folder.resolve("outside.md"), "private");

        assertThat(bucket.get(key, 100)).isEqualTo(new FetchResult.Missing());
        bucket.put(key, EMPTY, new Condition.Absent());

        assertThat(bucket.keys("")).containsExactly(key);
        assertThat(bucket.get(key, 100)).isInstanceOf(FetchResult.Whole.class);
        bucket.delete(key, new Condition.Always());
        assertThat(bucket.keys("")).isEmpty();
        assertThat(folder.resolve("outside.md")).hasContent("private");
    }

    @Test
    void whatNeedsNoEscapeIsAFileOfItsName() {
        emptyBucket().put("feed.json", EMPTY, new Condition.Always());
        emptyBucket().put("feed.json/index.html", EMPTY, new Condition.Always());

        assertThat(folder.resolve("public/feed.json")).isRegularFile();
        assertThat(new FolderBucket(folder.resolve("public")).file("feed.json/index.html"))
                .hasValueSatisfying(file -> assertThat(file)
                        .startsWith(folder.resolve("public/.bucketpress/escaped"))
                        .isRegularFile());
    }

    @Test
    void aFileFromOutsideGoesBeforeAnEscapedOne() throws IOException {
        Bucket bucket = emptyBucket();
        bucket.put("a", EMPTY, new Condition.Always());
        bucket.put("a/b", EMPTY, new Condition.Always());
        bucket.delete("a", new Condition.Always());
        Files.createDirectories(folder.resolve("public/a"));
        Files.writeString(folder.resolve("public/a/b"), "dropped");

        assertThat(((FetchResult.Whole) bucket.get("a/b", 100)).bytes())
                .asString()
                .isEqualTo("dropped");
        assertThat(bucket.keys("")).containsExactly("a/b");
        bucket.delete("a/b", new Condition.Always());
        assertThat(bucket.keys("")).isEmpty();
    }

    @Test
    void filesWithLongNamesAndOddOnesFromOutsideAreRead() throws IOException {
        Files.createDirectories(folder.resolve("public/x.headers"));
        Files.writeString(folder.resolve("public/x.headers/a"), "one");
        Files.writeString(folder.resolve("public/" + "x".repeat(255)), "two");

        assertThat(emptyBucket().keys("")).containsExactly("x.headers/a", "x".repeat(255));
        assertThat(emptyBucket().get("x".repeat(255), 10)).isInstanceOf(FetchResult.Whole.class);
        emptyBucket().put("x.headers/a", EMPTY, new Condition.Always());
        assertThat(emptyBucket().head("x.headers/a").orElseThrow().contentType())
                .isEqualTo("text/plain");
        assertThat(emptyBucket().keys("")).hasSize(2);
    }

    @Test
    void aFailureNamesTheKeyAndTheFolderAndNoPathOfTheMachine() throws IOException {
        Bucket bucket = emptyBucket();
        Files.createDirectories(folder.resolve("public/.bucketpress/written"));

        assertThatThrownBy(() -> bucket.put("a/b", EMPTY, new Condition.Always()))
                .isInstanceOf(BucketUnavailable.class)
                .hasMessageStartingWith("could not write a/b in the folder public: ")
                .hasMessageNotContaining(folder.toString());
        assertThatThrownBy(() -> bucket.put("", EMPTY, new Condition.Always()))
                .isInstanceOf(BucketUnavailable.class)
                .hasMessageContaining("an object needs a key");
    }

    @Test
    void everyEscapedPathStandsForItsKeyAlone() {
        for (String key : List.of("a", "/", "\0", "长/短", "x".repeat(100), "x".repeat(101), "x".repeat(1024))) {
            assertThat(EscapedPath.key(Path.of(EscapedPath.of(key)))).contains(key);
            assertThat(EscapedPath.of(key)).matches("([0-9a-f]{200}\\+/)*[0-9a-f]{1,200}");
        }
        assertThat(EscapedPath.key(Path.of("61.headers"))).isEmpty();
    }
}
