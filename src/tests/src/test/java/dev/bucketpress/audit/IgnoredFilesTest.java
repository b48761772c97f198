package dev.bucketpress.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.site.SourceKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that were published before a rule said that they are not the blog's. */
class IgnoredFilesTest extends TwoFolders {

    private static final String MARK = "xyz";
    private static final List<String> OTHERS =
            List.of("docs/README.md", "LICENSE.md", "node_modules/a/b.md", "themes/c.md");
    private static final List<String> PAGES = Stream.of("README", "LICENSE", "b", "c")
            .map(name -> "public/2020/02/02/" + name + "/index.html")
            .toList();

    @BeforeEach
    void publishAsIfTheRuleWereNotThere() throws IOException {
        post("hello.md", HELLO);
        post("tools/manual.md", "---\ndate: 2020-02-02\n---\n[hello](../hello.md)\n");
        post("tools/broken.md", BROKEN);
        post("tools/pic.png", "pixels");
        run("mend");
        settings.put("bucketpress.ignore", "tools/");
    }

    @Test
    void aComparisonShowsThemAndAMendWithdrawsThem() throws IOException {
        assertThat(run("compare")).isEqualTo(1);
        assertThat(report()).isEqualTo("""
                tools/pic.png  would be withdrawn: `bucketpress.ignore` names it (`tools/`)
                tools/broken.md  would be withdrawn: `bucketpress.ignore` names it (`tools/`)
                tools/manual.md  would be withdrawn: `bucketpress.ignore` names it (`tools/`)

                Posts and files: 4. As they should be: 1. To be published: 0. To be withdrawn: 3. Rejected: 0. \
                Not looked at: 0.
                """);

        assertThat(run("mend")).isZero();

        assertThat(folder.resolve("posts/tools/manual.md")).exists();
        assertThat(folder.resolve("public/2020/02/02/hello/index.html")).exists();
        assertThat(folder.resolve("public/2020/02/02/manual/index.html")).doesNotExist();
        assertThat(folder.resolve("public/files/tools/pic.png")).doesNotExist();
        assertThat(folder.resolve("posts/tools/broken.md.problem.txt")).doesNotExist();
        assertThat(run("compare", "--everything")).isZero();
    }

    @Test
    void whatNamesAndRootsIgnoreIsShownAndWithdrawnLikewise() throws IOException {
        for (String key : OTHERS) {
            post(marked(key), "---\ndate: 2020-02-02\n---\nText");
        }
        run("mend");
        // A version before, which ignored no names, wrote the same for the names without the mark.
        removeTheMark();

        assertThat(run("compare")).isEqualTo(1);
        assertThat(report())
                .contains("docs/README.md  would be withdrawn: by its name it is about the repository")
                .contains("LICENSE.md  would be withdrawn: by its name it is about the repository")
                .contains("node_modules/a/b.md  would be withdrawn: `node_modules/` is no part of a blog")
                .contains("themes/c.md  would be withdrawn: `themes/` is no part of a blog");
        assertThat(PAGES).allSatisfy(page -> assertThat(folder.resolve(page)).exists());

        assertThat(run("mend")).isZero();

        assertThat(PAGES).allSatisfy(page -> assertThat(folder.resolve(page)).doesNotExist());
        assertThat(folder.resolve("public/2020/02/02/hello/index.html")).exists();
        assertThat(run("compare", "--everything")).isZero();
    }

    private void removeTheMark() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path renamed = Path.of(file.toString().replace(MARK, ""));
                Files.createDirectories(renamed.getParent());
                String text = withoutMark(Files.readString(file, StandardCharsets.ISO_8859_1));
                Files.delete(file);
                Files.writeString(renamed, text, StandardCharsets.ISO_8859_1);
            }
        }
    }

    private static String marked(String key) {
        return key.replace(".md", MARK + ".md").replaceFirst("/", MARK + "/");
    }

    private static String withoutMark(String text) {
        String renamed = text.replace(MARK, "");
        for (String key : OTHERS) {
            renamed = renamed.replace(new SourceKey(marked(key)).owner(), new SourceKey(key).owner());
        }
        return renamed;
    }
}
