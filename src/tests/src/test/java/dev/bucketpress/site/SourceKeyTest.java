package dev.bucketpress.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"hello.md", "Hello.MD", "a/b/c.markdown", "source/_posts/x.md", "_drafts/x.md", "防控 工作+1.md"})
    void aMarkdownFileIsAPost(String key) {
        assertThat(new SourceKey(key).isPost()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello.txt",
                "hello.md~",
                "hello.md.bak",
                ".hello.md",
                ".git/hello.md",
                "_layouts/x.md",
                "_x.md",
                "a/_data/x.md",
                "md",
                "hello.md.problem.txt",
                "a/",
                ""
            })
    void anythingElseIsNot(String key) {
        assertThat(new SourceKey(key).isPost()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "source/_posts/2020/hello.md, 2020/hello",
        "_posts/hello.md, hello",
        "a/_posts/b/_posts/c.md, c",
        "_drafts/x/idea.markdown, x/idea",
        "notes/hello.md, notes/hello",
        "my_posts/hello.md, my_posts/hello",
        "_posts/v1.2.md, v1.2",
    })
    void theSlugIsWhatComesAfterThePostsFolder(String key, String slug) {
        assertThat(new SourceKey(key).slug()).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello.md", "source/_posts/防控 工作+1.md", "a.md.json.md"})
    void aPostIsKnownByItsRecordsKeyAndByItsReports(String key) {
        SourceKey post = new SourceKey(key);

        assertThat(SourceKey.ofRecord(post.recordKey())).contains(post);
        assertThat(SourceKey.ofReport(post.reportKey())).contains(post);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/posts/", "api/posts/.json", "api/posts/a.txt.json", "a.md.json", "a.txt.problem.txt"})
    void otherKeysAreNoRecordsOrReports(String key) {
        assertThat(SourceKey.ofRecord(key)).isEmpty();
        assertThat(SourceKey.ofReport(key)).isEmpty();
    }

    @Test
    void aDraftLiesInADraftsFolder() {
        assertThat(new SourceKey("source/_drafts/a.md").isDraft()).isTrue();
        assertThat(new SourceKey("source/_drafts.md").isDraft()).isFalse();
        assertThat(new SourceKey("source/_posts/a.md").isDraft()).isFalse();
    }

    @Test
    void anOwnerIsAsciiAndLeadsBack() {
        SourceKey key = new SourceKey("source/_posts/防控 工作+1.md");

        assertThat(key.owner()).matches("[\\w-]+");
        assertThat(SourceKey.ofOwner(key.owner())).contains(key);
        assertThat(SourceKey.ofOwner("alice@example.org")).isEmpty();
        assertThat(SourceKey.ofOwner("root")).isEmpty();
    }

    @Test
    void aKeyWithAControlCharacterCanHaveNoRecord() {
        assertThat(new SourceKey("a\nb.md").canHaveARecord()).isFalse();
        assertThat(new SourceKey("a\nb.md").canHaveAReport()).isFalse();
    }

    @Test
    void theLongestRecordKeyFitsAndTheNextDoesNot() {
        assertThat(new SourceKey("a".repeat(1005) + ".md").canHaveARecord()).isTrue();
        assertThat(new SourceKey("a".repeat(1006) + ".md").canHaveARecord()).isFalse();
    }
}
