package dev.bucketpress.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativePathsTest {

    private final RelativePaths paths = new RelativePaths(new SourceKey("source/_posts/2020/hello.md"));

    @Test
    void aPathMeansAFileBesideThePostFirstAndThenOneInItsAssetFolder() {
        assertThat(paths.keys("./a%20b.png"))
                .containsExactly(
                        new SourceKey("source/_posts/2020/a b.png"), new SourceKey("source/_posts/2020/hello/a b.png"));
    }

    @Test
    void aPathWithDotDotIsRelativeToThePostsFolder() {
        assertThat(paths.keys("../../a.png")).containsExactly(new SourceKey("source/a.png"));
    }

    @ParameterizedTest
    @CsvSource({
        "source/_posts/2020/hello.md, source/images/a.png",
        "_posts/hello.md, images/a.png",
        "blog/hello.md, images/a.png",
    })
    void aPathFromTheRootIsRelativeToTheParentOfThePostsFolder(String post, String key) {
        assertThat(new RelativePaths(new SourceKey(post)).keys("/images/a.png")).containsExactly(new SourceKey(key));
    }

    @ParameterizedTest
    @CsvSource({
        "other.md, source/_posts/2020/other.md",
        "../2019/other.md, source/_posts/2019/other.md",
        "../../../other.md, other.md",
        "100%.md, source/_posts/2020/100%.md",
        "%FF.md, source/_posts/2020/%FF.md",
        "a+b.md, source/_posts/2020/a+b.md",
    })
    void aPathOfAPostIsRelativeToThisOne(String path, String key) {
        assertThat(paths.beside(path)).contains(new SourceKey(key));
    }

    @Test
    void aPathThatLeavesTheBucketHasNoKey() {
        assertThat(paths.beside("../../../../other.md")).isEmpty();
        assertThat(paths.keys("../../../../other.png")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "source/_posts/2020/hello.md, source/_posts/2019/other.md",
        "_posts/hello.markdown, _posts/2019/other.md",
        "blog/hello.md, 2019/other.md",
    })
    void aSlugIsRelativeToThePostsFolder(String post, String key) {
        assertThat(new RelativePaths(new SourceKey(post)).ofSlug("2019/other")).contains(new SourceKey(key));
    }
}
