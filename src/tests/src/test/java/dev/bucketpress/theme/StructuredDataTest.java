package dev.bucketpress.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.testing.PostSummaries;
import dev.bucketpress.testing.Templates;
import dev.bucketpress.testing.TestSite;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What pages say of themselves to search engines, as these read it. */
class StructuredDataTest {

    private static final Pattern BLOCK = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");

    private final ListTheme lists = new ListTheme(Templates.ENGINE, TestSite.SITE);

    @Test
    void aPostIsABlogPostingOfItsDayAndAuthor() {
        JsonNode posting = data(RenderedPage.of(
                        "title: Hello",
                        "date: 2020-02-02",
                        "updated: 2020-03-03",
                        "author: Ann",
                        "lang: en",
                        "description: In short",
                        "cover: https://pictures.example/cover.png",
                        "tags: [a, b]"))
                .path(0);

        assertThat(posting)
                .hasToString("{\"@type\":\"BlogPosting\",\"headline\":\"Hello\","
                        + "\"url\":\"https://blog.example.org/2020/02/02/hello/\",\"description\":\"In short\","
                        + "\"inLanguage\":\"en\",\"datePublished\":\"2020-02-02T00:00:00+08:00\","
                        + "\"dateModified\":\"2020-03-03T00:00:00+08:00\",\"image\":\"https://pictures.example/cover.png\","
                        + "\"author\":{\"@type\":\"Person\",\"name\":\"Ann\"},\"keywords\":[\"a\",\"b\"]}");
    }

    @Test
    void aPostIsBelowItsFirstCategory() {
        JsonNode trail = data(RenderedPage.of("date: 2020-02-02", "categories: [[x, 中], [y]]"))
                .path(1);

        assertThat(trail.path("@type").asText()).isEqualTo("BreadcrumbList");
        assertThat(trail.path("itemListElement").findValuesAsText("name")).containsExactly("博客", "x", "中", "hello");
        assertThat(trail.path("itemListElement").findValuesAsText("item"))
                .containsExactly(
                        "https://blog.example.org/",
                        "https://blog.example.org/categories/x/",
                        "https://blog.example.org/categories/x/%E4%B8%AD/",
                        "https://blog.example.org/2020/02/02/hello/");
        assertThat(trail.path("itemListElement").findValuesAsText("position")).containsExactly("1", "2", "3", "4");
    }

    @Test
    void aStandalonePageIsNoPosting() {
        assertThat(data(RenderedPage.of("layout: page")).findValuesAsText("@type"))
                .contains("BreadcrumbList")
                .doesNotContain("BlogPosting");
    }

    @Test
    void theHomePageIsTheSiteAndListsSayWhereTheyAre() {
        JsonNode home = data(text(lists.home(PostSummaries.list(ListName.ALL, Period.ALL, PostSummaries.PLAIN))));
        JsonNode month = data(text(lists.page(
                PostSummaries.list(ListName.category(List.of("a")), new Period("2020/02"), PostSummaries.PLAIN))));
        JsonNode tags = data(text(lists.overview(ListName.Kind.TAG, List.of())));

        assertThat(home.path(0).path("@type").asText()).isEqualTo("WebSite");
        assertThat(home.path(0).path("url").asText()).isEqualTo("https://blog.example.org/");
        assertThat(month.findValuesAsText("name")).containsExactly("博客", "分类", "a", "2020", "2020 年 2 月");
        assertThat(tags.findValuesAsText("name")).containsExactly("博客", "标签");
    }

    /** As the script element is read: it ends at its first end tag, unless a comment and a start tag stand before. */
    @Test
    void noTextOfAnAuthorEndsTheBlockOrOpensACommentInIt() {
        String title = "</script><!--<script> \\ & \" ]]>";
        String page = RenderedPage.of(
                "title: '" + title + "'", "description: \"<!-- \\u2028\\u2029\"", "tags: ['</SCRIPT >']");

        Matcher block = BLOCK.matcher(page);
        assertThat(block.find()).isTrue();
        assertThat(block.group(1)).doesNotContain("<", "\u2028", "\u2029");
        assertThat(data(page).path(0).path("headline").asText()).isEqualTo(title);
        assertThat(data(page).path(0).path("keywords").path(0).asText()).isEqualTo("</SCRIPT >");
    }

    private static JsonNode data(String page) {
        Matcher block = BLOCK.matcher(page);
        assertThat(block.find()).isTrue();
        try {
            return new JsonMapper().readTree(block.group(1)).path("@graph");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(byte[] page) {
        return new String(page, UTF_8);
    }
}
