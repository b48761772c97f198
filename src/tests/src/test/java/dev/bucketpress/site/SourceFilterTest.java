package dev.bucketpress.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFilterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node_modules/hexo/docs/index.md",
                "node_modules/hexo/pic.png",
                "themes/next/source/images/avatar.gif",
                "scaffolds/post.md",
                "public/2020/hello.md",
                "public/images/a.png",
                ".deploy_git/images/a.png"
            })
    void whatToolsAndThemesHaveAtTheRootIsNotTheBlogs(String key) {
        assertThat(usual(key)).hasValueSatisfying(why -> assertThat(why).endsWith("is no part of a blog"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "readme.markdown",
                "ReadMe.MD",
                "README.zh-CN.md",
                "README_zh-CN.md",
                "README_CN.md",
                "readme-en.md",
                "docs/LICENSE.md",
                "LICENSE.pdf",
                "source/readme.md",
                "source/about/CHANGELOG.md",
                "Contributing.md",
                "CODE_OF_CONDUCT.md",
                "security.md"
            })
    void whatIsAboutTheRepositoryByItsNameIsNotTheBlogs(String key) {
        assertThat(usual(key)).hasValueSatisfying(why -> assertThat(why).startsWith("by its name"));
    }

    @Test
    void theLockOfAnOfficeProgramIsNoPost() {
        assertThat(usual("source/_posts/~$hello.md")).contains("it is a temporary file of an office program");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello.md",
                "source/_posts/README.md",
                "_posts/security/LICENSE.md",
                "source/public/index.md",
                "source/themes/index.md",
                "blog/node_modules/x.md",
                "public.md",
                "readme-driven-development.md",
                "changelog-of-2020.md",
                "my-license.md",
                "source/images/security.png"
            })
    void everythingElseIs(String key) {
        assertThat(usual(key)).isEmpty();
    }

    private static Optional<String> usual(String key) {
        return SourceFilter.USUAL.whyIgnored(new SourceKey(key));
    }

    @ParameterizedTest
    @CsvSource({
        "drafts/**, drafts/a/b.md, true",
        "drafts/, drafts/a/b.md, true",
        "drafts/*, drafts/a/b.md, false",
        "drafts/*, drafts/a.md, true",
        "**/private/**, source/x/private/a.md, true",
        "**/private/**, private/a.md, true",
        "**/private/**, source/not-private/a.md, false",
        "_posts/old/**, source/_posts/old/a.md, true",
        "about/?.md, source/about/a.md, true",
        "about/?.md, source/about/ab.md, false",
        "[x]*.md, '[x] a.md', true",
        "*.pdf, a.pdf, true",
        "*.pdf, a/b.pdf, false",
        "a.md, a_md, false",
    })
    void aPatternNamesKeysOrPathsBelowSource(String pattern, String key, boolean ignored) {
        SourceFilter filter = new SourceFilter("", List.of(KeyPattern.of(pattern)));

        assertThat(filter.whyIgnored(new SourceKey(key)))
                .isEqualTo(
                        ignored ? Optional.of("`bucketpress.ignore` names it (`" + pattern + "`)") : Optional.empty());
    }

    @Test
    void onlyWhatIsBelowThePrefixCountsAndItIsTheRoot() {
        SourceFilter filter = new SourceFilter("my-blog/", List.of(KeyPattern.of("secret.md")));

        assertThat(Stream.of("my-blog/a.md", "my-blog/source/themes/a.md"))
                .allSatisfy(
                        key -> assertThat(filter.whyIgnored(new SourceKey(key))).isEmpty());
        assertThat(Stream.of(
                        "a.md", "my-blog.md", "my-blog/themes/a.md", "my-blog/secret.md", "my-blog/source/secret.md"))
                .allSatisfy(
                        key -> assertThat(filter.whyIgnored(new SourceKey(key))).isPresent());
    }

    @Test
    void hexosFolderSourceHasNoToolsInIt() {
        SourceFilter filter = new SourceFilter("source/", List.of());

        assertThat(filter.whyIgnored(new SourceKey("source/public/index.md"))).isEmpty();
        assertThat(filter.whyIgnored(new SourceKey("themes/next/a.md")))
                .contains("it is not below `source/` (`bucketpress.posts`)");
    }
}
