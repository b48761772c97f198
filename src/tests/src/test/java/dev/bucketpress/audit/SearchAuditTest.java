package dev.bucketpress.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.search.IndexAgreement;
import dev.bucketpress.storage.FolderBucket;
import dev.bucketpress.testing.TestSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands on a site that has a search: seventeen posts, of which sixteen are in a level. */
class SearchAuditTest extends TwoFolders {

    private static final String INDEX = "public/api/search/index.json";

    @BeforeEach
    void publish() throws IOException {
        settings.put("bucketpress.search", "on");
        settings.put("bucketpress.site.time-zone", "Asia/Shanghai");
        for (int i = 0; i < 16; i++) {
            post("post" + i + ".md", HELLO + "第" + i + "篇");
        }
        run("mend");
        post("later.md", HELLO + "最后一篇");
        run("mend");
    }

    @Test
    void anIndexThatFollowsFromThePostsIsLeftAsItIs() throws IOException {
        String before = read(INDEX);

        assertThat(run("compare")).isZero();
        assertThat(run("mend")).isZero();
        assertThat(report()).doesNotContain("search");
        assertThat(read(INDEX)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.json", "recent.json", "first text", "last text", "0.bin", "days.bin"})
    void aFileThatIsMissingOrDamagedIsSeenAndTheIndexMadeAnew(String name) throws IOException {
        Files.delete(file(name));
        assertSeenAndMended();

        Files.writeString(file(name), "damaged");
        assertSeenAndMended();
    }

    @Test
    void aTermThatNoPostHasIsSeen() throws IOException {
        byte[] shard = Files.readAllBytes(file("0.bin"));
        shard[new String(shard, StandardCharsets.ISO_8859_1).indexOf("=body") + 1] = 'c';
        Files.write(file("0.bin"), shard);

        assertSeenAndMended();
    }

    @Test
    void aTextOfAPostThatIsGoneIsSeen() throws IOException {
        Files.writeString(folder.resolve("public/api/search/posts/99.json"), "{}");

        assertSeenAndMended();
        assertThat(folder.resolve("public/api/search/posts/99.json")).doesNotExist();
    }

    @Test
    void aPostThatIsNotToBeFoundAnyMoreIsSeen() throws IOException {
        write(INDEX, read(INDEX).replace("\"gone\":[]", "\"gone\":[3]"));

        assertSeenAndMended();
    }

    @Test
    void aFileOfAllTextsThatIsMissingIsSeenAndWritten() throws IOException {
        settings.put("bucketpress.extras", "search-xml");

        assertThat(run("compare")).isEqualTo(1);
        assertThat(report()).contains("search.xml is not as the index is");
        assertThat(run("mend")).isZero();
        assertThat(read("public/search.xml")).contains("第15篇", "最后一篇");
        assertThat(run("compare")).isZero();
    }

    @Test
    void aSiteThatHadNoSearchIsSeenAndGetsItsIndex() throws IOException {
        settings.put("bucketpress.search", "off");
        post("without.md", HELLO);
        run("mend");
        assertThat(run("compare")).isZero();
        settings.put("bucketpress.search", "on");

        assertThat(run("compare")).isEqualTo(1);
        assertThat(report()).contains("it does not have without.md as it is");
        assertThat(run("mend")).isZero();
        assertThat(report()).doesNotContain("made anew");
        assertAgrees();
    }

    @Test
    void anIndexOfWhichEveryPostIsGoneIsMadeAnewAndThenLeftAsItIs() throws IOException {
        for (int i = 0; i < 16; i++) {
            delete("posts/post" + i + ".md");
        }
        delete("posts/later.md");
        run("mend");

        for (String name : List.of("index.json", "recent.json")) {
            Files.writeString(folder.resolve("public/api/search/" + name), "damaged");
            assertSeenAndMended();
            assertThat(run("mend")).isZero();
            assertThat(report()).doesNotContain("made anew");
        }
    }

    private void assertSeenAndMended() throws IOException {
        assertThat(run("compare")).isEqualTo(1);
        assertThat(report()).startsWith("api/search/index.json  is not as the posts are: ");
        assertThat(run("mend")).isZero();
        assertThat(report()).contains("The search index is made anew: ");
        assertThat(run("compare")).isZero();
        assertAgrees();
    }

    private void assertAgrees() {
        assertThat(IndexAgreement.differences(new FolderBucket(folder.resolve("public")), TestSite.SITE))
                .isEmpty();
    }

    /** A file of the index: one that is called so, or the text of the first number or of the last, which is in no level. */
    private Path file(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("public/api/search"))) {
            Comparator<Path> byLength =
                    Comparator.comparing(file -> file.toString().length());
            List<Path> texts = new ArrayList<>();
            List<Path> others = new ArrayList<>();
            files.filter(Files::isRegularFile)
                    .sorted(byLength.thenComparing(Comparator.naturalOrder()))
                    .forEach(file -> (file.getParent().endsWith("posts") ? texts : others).add(file));
            return switch (name) {
                case "first text" -> texts.get(0);
                case "last text" -> texts.get(texts.size() - 1);
                default ->
                    others.stream()
                            .filter(file -> file.endsWith(name))
                            .findFirst()
                            .orElseThrow();
            };
        }
    }
}
