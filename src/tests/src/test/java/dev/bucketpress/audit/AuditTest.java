package dev.bucketpress.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The commands, on two folders. */
class AuditTest extends TwoFolders {

    @Test
    void aComparisonTellsWhatWouldBeImportedAndWritesNothing() throws IOException {
        post("hello.md", HELLO);
        post("hello/pic.png", "pixels");
        post("_drafts/later.md", HELLO);
        post("draft.md", "---\ndraft: true\n---\nBody\n");
        post("broken.md", BROKEN);
        Map<String, String> before = everything();

        assertThat(run("compare")).isEqualTo(1);

        assertThat(report()).isEqualTo("""
                hello/pic.png  would be published at /files/hello/pic.png, since it has no copy
                hello.md  would be published at /2020/02/02/hello/, since it was never published
                broken.md  would be rejected: %s

                Posts and files: 5. As they should be: 2. To be published: 2. To be withdrawn: 0. Rejected: 1. \
                Not looked at: 0.
                """.formatted(WHATS_WRONG));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void anImportPublishesEverythingAndLeavesNothingToBeFound() throws IOException {
        post(
                "a.md",
                "---\ndate: 2020-02-02\n---\n[other](z.md) and ![](pic.png) and `code`\n\n```java\nclass A {}\n```\n");
        post("pic.png", "pixels");
        post("z.md", "---\ndate: 2020-02-03\n---\nOther\n");

        assertThat(run("mend")).isZero();
        assertThat(report()).contains("a.md  published at /2020/02/02/a/", "Published: 3. Withdrawn: 0. Rejected: 0.");
        assertThat(read("public/2020/02/02/a/index.html")).contains("href=\"/2020/02/03/z/\"");

        assertThat(run("compare", "--everything")).isZero();
        assertThat(report())
                .isEqualTo("Posts and files: 3. As they should be: 3. To be published: 0."
                        + " To be withdrawn: 0. Rejected: 0. Not looked at: 0.\n");
    }

    @Test
    void differencesAreReportedWithTheirReasonsAndRepaired() throws IOException {
        for (String name : List.of("edited", "gone", "lost", "altered", "fine", "hidden", "moved")) {
            post(name + ".md", HELLO);
        }
        post("pic.png", "pixels");
        post("old.png", "pixels");
        run("mend");
        post("edited.md", HELLO + "more");
        delete("posts/gone.md");
        delete("public/2020/02/02/lost/index.html");
        write("public/2020/02/02/altered/index.html", "somebody else's");
        post("hidden.md", "---\ndraft: true\n---\n");
        post("moved.md", HELLO.replace("title", "urlname: there\ntitle"));
        post("pic.png", "other pixels");
        delete("posts/old.png");

        assertThat(run("compare")).isEqualTo(1);
        assertThat(report()).isEqualTo("""
                old.png  would be withdrawn: it is not in the bucket
                pic.png  would be published at /files/pic.png, since its copy is of another original
                altered.md  would be published at /2020/02/02/altered/, since its page was changed by somebody else
                edited.md  would be published at /2020/02/02/edited/, since it changed since it was published
                gone.md  would be withdrawn: it is not in the bucket
                hidden.md  would be withdrawn: it says `draft: true`
                lost.md  would be published at /2020/02/02/lost/, since its page is missing
                moved.md  would be published at /2020/02/02/there/, since it changed since it was published

                Posts and files: 9. As they should be: 1. To be published: 5. To be withdrawn: 3. Rejected: 0. \
                Not looked at: 0.
                """);

        assertThat(run("mend")).isZero();
        assertThat(run("compare", "--everything")).isZero();
        assertThat(read("public/2020/02/02/moved/index.html")).contains("url=/2020/02/02/there/");
        assertThat(folder.resolve("public/files/old.png")).doesNotExist();
    }

    @Test
    void aPostIsCheckedAgainWhenWhatItLinksToMayBeThereByNow() throws IOException {
        post("a.md", "---\ndate: 2020-02-02\n---\n[other](z.md) and {% post_link z %}\n");
        post("b.md", "---\ndate: 2020-02-02\n---\n![](pic.png)\n");
        run("mend");
        assertThat(run("compare")).isZero();
        post("z.md", "---\ndate: 2020-02-03\n---\nOther\n");
        post("pic.png", "pixels");

        assertThat(run("mend")).isZero();

        assertThat(report()).contains("a.md  published", "b.md  published");
        assertThat(run("compare", "--everything")).isZero();
    }

    @Test
    void aListThatIsNotShownForAPostsSakeIsReported() throws IOException {
        post("mine.md", "---\ndate: 2020-02-02\npermalink: /tags/Java/\n---\nMine\n");
        post("other.md", "---\ndate: 2020-02-02\npermalink: /tags/none/\n---\nOther\n");
        run("mend");
        assertThat(run("compare")).isZero();
        post("java.md", "---\ndate: 2020-02-02\ntags: [Java]\n---\nBody\n");
        run("mend");

        assertThat(run("compare")).isEqualTo(1);
        assertThat(report())
                .startsWith(
                        "tags/Java/index.html  is the page of `mine.md`, so the list that belongs there is not shown.")
                .endsWith("Lists that are not shown: 1.\n");
    }

    @Test
    void comparingUpToDatePostsTakesOneRequestEach() throws IOException {
        for (int i = 0; i < 30; i++) {
            post("post" + i + ".md", HELLO);
            post("pic" + i + ".png", "pixels");
        }
        run("mend");

        assertThat(run("compare")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\n30 requests in ");
    }

    @Test
    void theReportIsTheSameHoweverManyKeysAreProcessedAtOnce() throws IOException {
        for (int i = 0; i < 30; i++) {
            post("post" + i + ".md", i % 3 == 0 ? BROKEN : HELLO);
        }
        run("compare", "--at-once=1");
        String one = report();
        run("compare", "--at-once=64");

        assertThat(report()).isEqualTo(one).contains("To be published: 20.", "Rejected: 10.");
    }

    @Test
    void wrongUsageWrongSettingsAndUnreachableBucketsAreReported() {
        assertThat(run("repair")).isEqualTo(2);
        assertThat(run("mend", "--at-once=1000")).isEqualTo(2);
        settings.put("bucketpress.source-bucket", "posts-of-mine");
        settings.put("quarkus.s3.endpoint-override", "http://127.0.0.1:9");
        settings.put("quarkus.s3.aws.region", "us-east-1");
        assertThat(run("compare")).isEqualTo(2);
        settings.put("bucketpress.site.url", "nowhere");
        assertThat(run("compare")).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Unmatched arguments from index 0: 'repair'")
                .contains("`--at-once` is `1000`; write a number from 1 to 256.")
                .contains("LIST  in bucket posts-of-mine failed")
                .contains("The setting bucketpress.site.url is `nowhere`");
        assertThat(out.size()).isZero();
    }
}
