package dev.bucketpress.theme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bucketpress.site.Site;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.stream.Stream;

/**
 * What pages say of themselves to search engines: JSON-LD in the terms of schema.org (JSON-LD 1.1, section 7.1). To a
 * browser it is a data block, which it does not run, and so no Content-Security-Policy has to allow it
 * (html.spec.whatwg.org, section 4.12.1).
 */
final class StructuredData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StructuredData() {}

    /** Of the home page: the site itself. */
    static RawString ofSite(PageLayout home) {
        return script(Stream.of(thing("WebSite", home)));
    }

    /**
     * Of a list or standalone page: where it is on the site.
     *
     * @param trail the links from the outermost page below the home page to the page itself
     */
    static RawString ofPage(Site site, List<Link> trail) {
        return script(Stream.of(breadcrumbs(site, trail)));
    }

    /** Of a post: what it is, and where it is on the site. */
    static RawString ofPost(PageLayout layout, PostView post, List<Link> trail) {
        return script(Stream.of(blogPosting(layout, post), breadcrumbs(layout.site(), trail)));
    }

    private static ObjectNode blogPosting(PageLayout layout, PostView post) {
        ObjectNode posting = thing("BlogPosting", layout);
        posting.put("datePublished", post.published().instant());
        posting.put("dateModified", post.updated().instant());
        putUnlessEmpty(posting, "image", post.image());
        if (!post.author().isEmpty()) {
            posting.putObject("author").put("@type", "Person").put("name", post.author());
        }
        if (!post.tags().isEmpty()) {
            ArrayNode keywords = posting.putArray("keywords");
            post.tags().forEach(tag -> keywords.add(tag.text()));
        }
        return posting;
    }

    private static ObjectNode thing(String type, PageLayout layout) {
        ObjectNode thing = JSON.createObjectNode();
        thing.put("@type", type).put(type.equals("BlogPosting") ? "headline" : "name", layout.title());
        thing.put("url", layout.url());
        putUnlessEmpty(thing, "description", layout.description());
        if (!layout.language().equals(PageLayout.UNDETERMINED)) {
            thing.put("inLanguage", layout.language());
        }
        return thing;
    }

    private static void putUnlessEmpty(ObjectNode thing, String name, String value) {
        if (!value.isEmpty()) {
            thing.put(name, value);
        }
    }

    private static ObjectNode breadcrumbs(Site site, List<Link> trail) {
        ObjectNode breadcrumbs = JSON.createObjectNode().put("@type", "BreadcrumbList");
        ArrayNode items = breadcrumbs.putArray("itemListElement");
        Stream.concat(Stream.of(new Link(site.title(), "/")), trail.stream())
                .forEach(link -> items.addObject()
                        .put("@type", "ListItem")
                        .put("position", items.size())
                        .put("name", link.text())
                        .put("item", site.url(link.path())));
        return breadcrumbs;
    }

    private static RawString script(Stream<ObjectNode> things) {
        ObjectNode document = JSON.createObjectNode().put("@context", "https://schema.org");
        ArrayNode graph = document.putArray("@graph");
        things.forEach(graph::add);
        return new RawString("<script type=\"application/ld+json\">" + escaped(text(document)) + "</script>");
    }

    private static String text(ObjectNode document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can always be written", e);
        }
    }

    /**
     * In a script element nothing is escaped but by JSON itself: a {@code <} of a text could end the element or open a
     * comment in it (html.spec.whatwg.org, section 4.12.1.3). U+2028 and U+2029 end lines in older JavaScript.
     */
    private static String escaped(String json) {
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }
}
