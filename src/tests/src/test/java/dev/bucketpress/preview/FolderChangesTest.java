package dev.bucketpress.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.storage.FolderBucket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderChangesTest {

    @TempDir
    Path folder;

    @Test
    void filesThatComeChangeOrGoAreFoundButThoseOfTools() throws IOException {
        FolderChanges changes = new FolderChanges(new FolderBucket(folder), "");
        write("source/_posts/hello.md", "Hello");
        write("README.md", "About");
        write("node_modules/hexo/README.md", "About Hexo");

        assertThat(changes.take()).containsExactly("README.md", "source/_posts/hello.md");
        assertThat(changes.take()).isEmpty();
        write("source/_posts/hello.md", "Hello again");
        Files.delete(folder.resolve("README.md"));
        assertThat(changes.take()).containsExactly("README.md", "source/_posts/hello.md");
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }
}
