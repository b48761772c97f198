package dev.bucketpress.markdown.html;

import dev.bucketpress.markdown.limits.Growth;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites the relative paths in a body to where the posts and files they mean are on the site. Every other URL stays
 * as it is written.
 */
final class LinkRewriter {

    /** A path-only reference: without a scheme, a host, or just a fragment (RFC 3986, section 4.2). */
    private static final Pattern PATH = Pattern.compile(
            "(?![A-Za-z][A-Za-z0-9+.-]*:|[/\\\\][/\\\\]|[?#])([^?#]+)(\\?[^#]*)?(#.*)?", Pattern.DOTALL);

    /** Elements that may have a URL. */
    private static final Evaluator LINKED = Selector.evaluatorOf("a[href], img, audio, video, source");

    /** Their attributes that are one. */
    private static final List<String> URL_ATTRIBUTES = List.of("href", "src", "poster");

    private static final String SRCSET = "srcset";

    private static final Pattern EXTERNAL = Pattern.compile("(?:https?:)?//.*", Pattern.CASE_INSENSITIVE);

    private final LinkResolver links;
    private final HtmlWarnings warnings;
    private final Growth growth;

    private LinkRewriter(LinkResolver links, HtmlWarnings warnings) {
        this.links = links;
        this.warnings = warnings;
        this.growth = Growth.byAddresses(warnings.source().text());
    }

    /**
     * Rewrites the links and media of a body.
     *
     * @param warnings receives one for each post or file that is not there
     * @throws dev.bucketpress.markdown.limits.LimitExceededException where the addresses become too long together
     */
    static void rewrite(Element body, LinkResolver links, HtmlWarnings warnings) {
        List<Element> linked = body.select(LINKED);
        links.lookUp(linked.stream().flatMap(LinkRewriter::lookups).distinct().toList());
        LinkRewriter rewriter = new LinkRewriter(links, warnings);
        linked.forEach(rewriter::rewrite);
    }

    /** What the URLs of an element are going to be resolved by. */
    private static Stream<LinkResolver.Link> lookups(Element element) {
        Stream<LinkResolver.Link> links = URL_ATTRIBUTES.stream()
                .filter(element::hasAttr)
                .flatMap(attribute -> lookup(element.attr(attribute), attribute));
        Stream<LinkResolver.Link> choices = element.hasAttr(SRCSET)
                ? Srcset.of(element.attr(SRCSET)).addresses().flatMap(address -> lookup(address, "src"))
                : Stream.empty();
        return Stream.concat(links, choices);
    }

    private static Stream<LinkResolver.Link> lookup(String written, String attribute) {
        Matcher parts = PATH.matcher(written.strip());
        if (!parts.matches()) {
            return Stream.empty();
        }
        String path = slashes(parts.group(1));
        return Stream.of(
                isToPost(path, attribute) ? new LinkResolver.Link.Post(path) : new LinkResolver.Link.File(path));
    }

    private static boolean isToPost(String path, String attribute) {
        return attribute.equals("href") && isMarkdown(path);
    }

    private void rewrite(Element element) {
        for (String attribute : URL_ATTRIBUTES) {
            if (element.hasAttr(attribute)) {
                rewrite(element, attribute);
                element.attr(attribute, ValidAddress.of(element.attr(attribute)));
            }
        }
        if (element.hasAttr(SRCSET)) {
            rewriteSrcset(element);
        }
        if (element.nameIs("a")) {
            addNoopener(element);
        }
    }

    /** Each picture to choose from is where it would be alone. */
    private void rewriteSrcset(Element image) {
        Srcset rewritten = Srcset.of(image.attr(SRCSET)).map(address -> {
            Element alone = new Element("img").attr("src", address);
            rewrite(alone, "src");
            return alone.attr("src");
        });
        image.attr(SRCSET, rewritten.value());
    }

    private void rewrite(Element element, String attribute) {
        String written = element.attr(attribute).strip();
        Matcher parts = PATH.matcher(written);
        if (parts.matches()) {
            String path = parts.group(1);
            Optional<String> address =
                    isToPost(path, attribute) ? post(path) : file(path).map(file -> file + orNothing(parts.group(2)));
            address.ifPresent(found -> {
                growth.add(
                        Growth.bytes(found), () -> warnings.source().offsets().applyAsInt(path));
                element.attr(attribute, found + orNothing(parts.group(3)));
            });
        }
    }

    private Optional<String> post(String path) {
        Optional<LinkResolver.Neighbour> post = links.post(slashes(path));
        if (post.isEmpty()) {
            warnings.add(
                    path,
                    "No post is published that `" + path + "` leads to, so this link stays as it is written."
                            + " If the post is yet to come, the link will lead there once it is published; else mend its path.");
        }
        return post.map(LinkResolver.Neighbour::address);
    }

    private Optional<String> file(String path) {
        String address = slashes(path);
        if (links.isMissing(address)) {
            warnings.add(path, missing(address));
        }
        return links.file(address);
    }

    /** Editors on Windows write backslashes, which browsers take for slashes (url.spec.whatwg.org, "path state"). */
    private static String slashes(String path) {
        return path.replace('\\', '/');
    }

    private static String missing(String path) {
        return path.startsWith("/")
                ? "No file lies at `" + path + "`, counted from the folder around `_posts`; the address stays as it is."
                        + " If a file is to lie there, upload it; the address follows by itself."
                : "There is no `" + path
                        + "` yet, beside this post or in its asset folder. Upload it; the post follows by itself.";
    }

    private static boolean isMarkdown(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }

    private static String orNothing(@Nullable String part) {
        return part == null ? "" : part;
    }

    /**
     * A page that is opened from here must not reach this one (html.spec.whatwg.org, section 4.6.7, "noopener"). With a
     * target it does not matter how the address is spelled: browsers read more ways of writing a host than one.
     */
    private static void addNoopener(Element link) {
        if (link.hasAttr("target")
                || EXTERNAL.matcher(link.attr("href").strip()).matches()) {
            Set<String> kinds = new LinkedHashSet<>(List.of(link.attr("rel").split("\\s+")));
            kinds.add("noopener");
            link.attr("rel", String.join(" ", kinds).strip());
        }
    }
}
