package dev.bucketpress.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.post.Permalink;
import dev.bucketpress.post.Post;
import dev.bucketpress.post.PostReader;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.testing.TestSite;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Links in the front matter of standalone pages. */
class LinkGroupTest {

    @Test
    void theNamesOfHexosThemesForTheirPartsAreKnown() {
        assertThat(LinkGroup.of(page("links:", "- {title: A, link: /a/, image: a.png, description: 'Of\n\n a'}")))
                .containsExactly(group("", "", new LinkCard("A", "/a/", "a.png", "Of a")));
    }

    @Test
    void aLinkWithoutANameIsCalledByItsAddress() {
        assertThat(LinkGroup.of(page("links: [https://example.org/, {url: https://example.com/}]")))
                .containsExactly(group(
                        "",
                        "",
                        new LinkCard("https://example.org/", "https://example.org/", "", ""),
                        new LinkCard("https://example.com/", "https://example.com/", "", "")));
    }

    @Test
    void groupsStayApartAndALinkAmongThemStandsAlone() {
        assertThat(LinkGroup.of(
                        page("links:", "- {class_name: Friends, link_list: [{name: A, link: /a/}]}", "- {name: B}")))
                .containsExactly(
                        group("Friends", "", new LinkCard("A", "/a/", "", "")),
                        group("", "", new LinkCard("B", "", "", "")));
    }

    @Test
    void anythingElseUnderThatKeyIsLeftAlone() {
        assertThat(LinkGroup.of(page("links: yes"))).isEmpty();
        assertThat(LinkGroup.of(read("source/_posts/a.md", "links: [{name: A}]")))
                .isEmpty();
    }

    private static LinkGroup group(String name, String description, LinkCard... cards) {
        return new LinkGroup(name, description, List.of(cards));
    }

    private static Post page(String... lines) {
        return read("source/links.md", lines);
    }

    private static Post read(String key, String... lines) {
        String text = "---\n" + String.join("\n", lines) + "\n---\nBody";
        return (Post) new PostReader(TestSite.SITE, new Permalink(":year/:urlname/"))
                .read(new SourceKey(key), text.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
    }
}
