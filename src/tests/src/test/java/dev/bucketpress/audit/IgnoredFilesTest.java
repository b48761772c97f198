package dev.bucketpress.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that were published before a rule said that they are not the blog's. */
class IgnoredFilesTest extends TwoFolders {

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
}
