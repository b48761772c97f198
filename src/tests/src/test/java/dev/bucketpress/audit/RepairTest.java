package dev.bucketpress.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What {@code mend} repairs, on two folders. */
class RepairTest extends TwoFolders {

    @Test
    void anOpenProblemIsListedUntilItIsSolved() throws IOException {
        post("broken.md", BROKEN);
        assertThat(run("mend")).isEqualTo(1);
        assertThat(report()).startsWith("broken.md  rejected: " + WHATS_WRONG);

        assertThat(run("compare")).isEqualTo(1);
        assertThat(report()).startsWith("broken.md  rejected: " + WHATS_WRONG);

        post("broken.md", HELLO);
        assertThat(run("compare")).isEqualTo(1);
        assertThat(report())
                .contains("broken.md  would be published at /2020/02/02/broken/, since it has a problem report");
        assertThat(run("mend")).isZero();
        assertThat(folder.resolve("posts/broken.md.problem.txt")).doesNotExist();
    }

    @Test
    void aReportThatNoRecordNamesIsRemoved() throws IOException {
        post("hello.md", HELLO);
        post("hello.md.problem.txt", "of a public bucket that was emptied");
        post("gone.md.problem.txt", "of a post that went with it");

        assertThat(run("compare")).isEqualTo(1);
        assertThat(report()).contains("gone.md  would be withdrawn: it is not in the bucket");
        assertThat(run("mend")).isZero();
        assertThat(folder.resolve("posts")).isDirectoryNotContaining("glob:**.txt");
    }

    @Test
    void aPostWhosePageWasTakenGetsItWhenTheFirstOwnerHasGone() throws IOException {
        post("b.md", HELLO.replace("title", "urlname: x\ntitle"));
        run("mend");
        post("a.md", HELLO.replace("title", "urlname: x\ntitle"));
        assertThat(run("mend")).isEqualTo(1);
        assertThat(report()).startsWith("a.md  rejected: line 1, column 1: The page `/2020/02/02/x/` is taken");

        delete("posts/b.md");

        assertThat(run("mend")).isZero();
        assertThat(report()).contains("b.md  withdrawn", "a.md  published at /2020/02/02/x/");
    }

    @Test
    void aPostWhosePageWasAListsGetsItAndIsListedWhenTheListHasNoPostsAnyMore() throws IOException {
        post("java.md", HELLO.replace("title", "tags: [Java]\ntitle"));
        run("mend");
        post("mine.md", HELLO.replace("title: Hello", "permalink: /tags/Java/\ntags: [Mine]\ntitle: Mine"));
        assertThat(run("mend")).isEqualTo(1);
        assertThat(report()).startsWith("mine.md  rejected: line 1, column 1: The page `/tags/Java/` is taken");

        post("java.md", HELLO.replace("title", "tags: [other]\ntitle"));

        assertThat(run("mend")).isZero();
        assertThat(report()).contains("java.md  published", "mine.md  published at /tags/Java/");
        assertThat(read("public/tags/Mine/index.html")).contains(">Mine</a>");
        assertThat(run("compare")).isZero();
    }

    @Test
    void otherSettingsShowWhenEverythingIsProcessed() throws IOException {
        post("hello.md", HELLO);
        run("mend");
        settings.put("bucketpress.site.title", "Renamed");

        assertThat(run("compare")).isZero();
        assertThat(run("compare", "--everything")).isEqualTo(1);
        assertThat(report())
                .startsWith(
                        "hello.md  would be published at /2020/02/02/hello/, since it would come out otherwise now");
        assertThat(run("mend", "--everything")).isZero();
        assertThat(read("public/" + PAGE)).contains("Renamed");
    }

    @Test
    void aRepairThatWasCutShortIsContinued() throws IOException {
        post("hello.md", HELLO);
        post("z.md", HELLO);
        run("mend");
        delete("public/" + RECORD);
        delete("public/" + PAGE);

        run("mend");

        assertThat(report()).startsWith("hello.md  published").contains("As they should be: 1. Published: 1.");
    }

    @Test
    void aPageThatNoRecordNamesIsReportedAndReclaimedOnRequest() throws IOException {
        post("hello.md", HELLO);
        run("mend");
        copyOfThePage("2019/live/index.html");
        write("public/about/index.html", "not Bucketpress's");

        assertThat(run("mend")).isEqualTo(1);
        assertThat(report())
                .startsWith("2019/live/index.html  says it is a page of `hello.md`, whose record does not name it.");
        assertThat(run("mend", "--orphans")).isZero();
        assertThat(read("public/2019/live/index.html")).contains("url=/2020/02/02/hello/");
        assertThat(run("compare")).isZero();

        delete("posts/hello.md");
        copyOfThePage("2018/gone/index.html");
        assertThat(run("mend", "--orphans")).isZero();
        assertThat(folder.resolve("public/2018")).doesNotExist();
        assertThat(folder.resolve("public/2019")).doesNotExist();
        assertThat(read("public/about/index.html")).isEqualTo("not Bucketpress's");
    }

    private void copyOfThePage(String key) throws IOException {
        write("public/" + key, read("public/" + PAGE));
        write("public/.bucketpress/meta/" + key + ".headers", read("public/.bucketpress/meta/" + PAGE + ".headers"));
    }

    @Test
    void anUnreadableRecordIsReportedAndHoldsUpNoOtherPost() throws IOException {
        post("hello.md", HELLO);
        run("mend");
        write("public/" + RECORD, "not a record");
        post("z.md", HELLO);

        assertThat(run("mend")).isEqualTo(1);
        assertThat(report())
                .startsWith("z.md  published at /2020/02/02/z/\nhello.md  the record " + RECORD)
                .endsWith("Published: 1. Withdrawn: 0. Rejected: 0. Not looked at: 1.\nListed anew: 1.\n");
        assertThat(run("compare")).isEqualTo(1);
        assertThat(report()).contains("hello.md  the record " + RECORD);
    }

    /** Records that were there before lists sent no event. */
    @Test
    void postsThatNoListHoldsAreListed() throws IOException {
        post("hello.md", HELLO);
        assertThat(run("mend")).isZero();

        assertThat(report()).endsWith("Listed anew: 1.\n");
        assertThat(read("public/archives/2020/02/index.html")).contains(">Hello</a>");
        assertThat(run("mend")).isZero();
        assertThat(report()).doesNotContain("Listed");
    }

    @Test
    void removedPagesOfListsAreWrittenAgainWithEverything() throws IOException {
        post("hello.md", HELLO);
        run("mend");
        delete("public/archives/2020/02/index.html");
        delete("public/404.html");

        assertThat(run("mend", "--everything")).isZero();
        assertThat(read("public/archives/2020/02/index.html")).contains(">Hello</a>");
        assertThat(folder.resolve("public/404.html")).exists();
    }
}
