package dev.bucketpress.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.png                  | source/_posts/2020/hello/a.png source/_posts/2020/a.png",
                ".\\a.png               | source/_posts/2020/a.png source/_posts/2020/hello/a.png",
                "images/a.png           | source/_posts/2020/images/a.png source/_posts/2020/hello/images/a.png"
                        + " source/images/a.png images/a.png",
                ".\\images\\a.png       | source/_posts/2020/images/a.png source/_posts/2020/hello/images/a.png"
                        + " source/images/a.png images/a.png",
                "source/images/a.png    | source/_posts/2020/source/images/a.png"
                        + " source/_posts/2020/hello/source/images/a.png source/source/images/a.png source/images/a.png",
                "../images/a.png        | source/_posts/images/a.png source/images/a.png",
                "..\\images\\a.png      | source/_posts/images/a.png source/images/a.png",
                "..%5Cimages%5Ca.png    | source/_posts/images/a.png source/images/a.png",
                "../../a.png            | source/a.png",
                "../../../images/a.png  | images/a.png source/images/a.png",
                "../../../../../a.png   | source/a.png",
                "/images/a.png          | source/images/a.png",
                "\\images\\a.png        | source/images/a.png",
                "/../images/a.png       | source/images/a.png images/a.png",
                "/source/images/a.png   | source/source/images/a.png source/images/a.png",
                "/files/images/a.png    | ''",
            })
    void aFileIsSoughtWhereEditorsAndHexoShowIt(String path, String keys) {
        assertThat(paths.keys(path).stream().map(SourceKey::value).collect(Collectors.joining(" ")))
                .isEqualTo(keys);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "images/a.png           | _posts/images/a.png _posts/hello/images/a.png images/a.png",
                "../images/a.png        | images/a.png",
                "../../images/a.png     | images/a.png",
                "/source/images/a.png   | source/images/a.png images/a.png",
                "/../images/a.png       | images/a.png",
            })
    void theBucketMayBeHexosSourceFolder(String path, String keys) {
        assertThat(new RelativePaths(new SourceKey("_posts/hello.md"))
                        .keys(path).stream().map(SourceKey::value).collect(Collectors.joining(" ")))
                .isEqualTo(keys);
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
        assertThat(paths.posts(path)).first().isEqualTo(new SourceKey(key));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "b.md                 | source/_posts/2020/b.md source/_posts/b.md",
                "2019\\b.md            | source/_posts/2020/2019/b.md source/_posts/2019/b.md",
                "../b.md              | source/_posts/b.md",
                "../../../../b.md     | ''",
                "_posts/b.md          | source/_posts/2020/_posts/b.md source/_posts/b.md",
                "source/_posts/b.md   | source/_posts/2020/source/_posts/b.md source/_posts/b.md",
                "/b.md                | source/b.md source/_posts/b.md",
                "\\b.md                | source/b.md source/_posts/b.md",
                "/_posts/b.md         | source/_posts/b.md source/_posts/_posts/b.md",
                "/source/_posts/b.md  | source/_posts/b.md source/_posts/source/_posts/b.md",
                "/../b.md             | source/b.md source/_posts/b.md",
            })
    void aPostIsSoughtWhereEditorsShowIt(String path, String keys) {
        assertThat(paths.posts(path).stream().map(SourceKey::value).collect(Collectors.joining(" ")))
                .isEqualTo(keys);
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
