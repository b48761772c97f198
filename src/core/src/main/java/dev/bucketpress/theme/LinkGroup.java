package dev.bucketpress.theme;

import dev.bucketpress.post.Post;
import dev.bucketpress.post.frontmatter.FrontMatterValue;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Links of a standalone page that it shows as cards: those under {@code links} in its front matter, with the names that
 * Hexo's themes have for their parts. A list holds links, or groups of links as Butterfly's {@code link.yml} does.
 *
 * @param name of the group, not escaped; empty where the links are in no group
 * @param description in one line; empty where there is none
 */
@TemplateData
public record LinkGroup(String name, String description, List<LinkCard> cards) {

    private static final String KEY = "links";
    private static final String[] NAMES = {"name", "title", "nickname"};
    private static final String[] URLS = {"url", "link", "href", "site"};
    private static final String[] PICTURES = {"avatar", "image", "img", "icon", "logo", "cover"};
    private static final String[] DESCRIPTIONS = {"descr", "desc", "description", "intro", "introduction"};
    private static final String[] GROUP_NAMES = {"class_name", "name", "title"};
    private static final String[] GROUP_DESCRIPTIONS = {"class_desc", "descr", "desc", "description"};
    private static final String[] GROUPED = {"link_list", "links", "items"};

    public LinkGroup {
        cards = List.copyOf(cards);
    }

    /** The groups of a page, in the author's order; none where it has no such links, or is a post. */
    static List<LinkGroup> of(Post page) {
        return page.standalone() && page.frontMatter().get(KEY) instanceof FrontMatterValue.Sequence links
                ? links.items().stream().anyMatch(LinkGroup::isGroup) ? groups(links) : List.of(ofLinks(links))
                : List.of();
    }

    private static boolean isGroup(FrontMatterValue item) {
        return grouped(item).isPresent();
    }

    private static Optional<FrontMatterValue.Sequence> grouped(FrontMatterValue item) {
        return item instanceof FrontMatterValue.Mapping mapping
                ? Stream.of(GROUPED)
                        .map(mapping.entries()::get)
                        .filter(FrontMatterValue.Sequence.class::isInstance)
                        .map(FrontMatterValue.Sequence.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    /** A link among groups is a group of its own. */
    private static List<LinkGroup> groups(FrontMatterValue.Sequence links) {
        return links.items().stream()
                .map(item -> grouped(item)
                        .map(list -> new LinkGroup(
                                text(item, GROUP_NAMES), text(item, GROUP_DESCRIPTIONS), ofLinks(list).cards))
                        .orElseGet(() -> new LinkGroup("", "", List.of(card(item)))))
                .toList();
    }

    private static LinkGroup ofLinks(FrontMatterValue.Sequence links) {
        return new LinkGroup("", "", links.items().stream().map(LinkGroup::card).toList());
    }

    /** A text alone is the address, and stands for itself. */
    private static LinkCard card(FrontMatterValue item) {
        if (!(item instanceof FrontMatterValue.Mapping)) {
            String url = inOneLine(item.written());
            return new LinkCard(url, url, "", "");
        }
        String url = text(item, URLS);
        String name = text(item, NAMES);
        return new LinkCard(name.isEmpty() ? url : name, url, text(item, PICTURES), text(item, DESCRIPTIONS));
    }

    private static String text(FrontMatterValue item, String... keys) {
        Map<String, FrontMatterValue> entries = ((FrontMatterValue.Mapping) item).entries();
        return Stream.of(keys)
                .map(entries::get)
                .filter(value -> value != null && !value.isNull())
                .map(value -> inOneLine(value.written()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** An empty line would end the HTML that the text is put into. */
    private static String inOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
