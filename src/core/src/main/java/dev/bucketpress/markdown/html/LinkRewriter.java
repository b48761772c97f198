package dev.bucketpress.markdown.html;

import dev.bucketpress.markdown.LinkResolver;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Leads the paths in a body to the neighbours they mean. Every other address stays as it is written. */
final class LinkRewriter {

    /** Neither a scheme, nor another host, nor a place on the page itself (RFC 3986, section 4.2). */
    private static final Pattern PATH =
            Pattern.compile("(?![A-Za-z][A-Za-z0-9+.-]*:|/[/\\\\]|[\\\\?#])([^?#]+)(\\?[^#]*)?(#.*)?", Pattern.DOTALL);

    /** Elements, and which attribute of theirs is an address. */
    private record Holders(String elements, String attribute) {}

    private static final List<Holders> HOLDERS = List.of(
            new Holders("a[href]", "href"),
            new Holders("img[src], audio[src], video[src], source[src]", "src"),
            new Holders("video[poster]", "poster"));

    private static final Pattern ELSEWHERE = Pattern.compile("(?:https?:)?//.*", Pattern.CASE_INSENSITIVE);

    private final LinkResolver links;
    private final HtmlWarnings remarks;

    private LinkRewriter(LinkResolver links, HtmlWarnings remarks) {
        this.links = links;
        this.remarks = remarks;
    }

    /**
     * Resolves the addresses in a body.
     *
     * @param remarks are told of each neighbour that is not there
     */
    static void resolve(Element body, LinkResolver links, HtmlWarnings remarks) {
        LinkRewriter addresses = new LinkRewriter(links, remarks);
        for (Holders holders : HOLDERS) {
            body.select(holders.elements()).forEach(element -> addresses.resolve(element, holders.attribute()));
        }
        body.select("a[href]").forEach(LinkRewriter::keepOpener);
    }

    private void resolve(Element element, String attribute) {
        String written = element.attr(attribute).strip();
        Matcher parts = PATH.matcher(written);
        if (parts.matches()) {
            String path = parts.group(1);
            boolean toPost = attribute.equals("href") && isMarkdown(path) && !path.startsWith("/");
            Optional<String> address = toPost ? post(path) : file(path).map(file -> file + orNothing(parts.group(2)));
            address.ifPresent(found -> element.attr(attribute, found + orNothing(parts.group(3))));
        }
    }

    private Optional<String> post(String path) {
        Optional<LinkResolver.Neighbour> post = links.post(path);
        if (post.isEmpty()) {
            remarks.add(
                    path,
                    "No post is published that `" + path + "` leads to, so this link stays as it is written."
                            + " Mend its path; or, if the post is yet to come, save this one again after it.");
        }
        return post.map(LinkResolver.Neighbour::address);
    }

    private Optional<String> file(String path) {
        if (links.isMissing(path)) {
            remarks.add(path, missing(path));
        }
        return links.file(path);
    }

    private static String missing(String path) {
        return path.startsWith("/")
                ? "No file lies at `" + path + "`, counted from the folder around `_posts`; the address stays as it is."
                        + " If a file is to lie there, upload it, and save the post again afterwards."
                : "There is no `" + path + "` yet, beside this post or in its asset folder."
                        + " Upload it; if it lies beside the post, save the post again afterwards.";
    }

    private static boolean isMarkdown(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }

    private static String orNothing(@Nullable String part) {
        return part == null ? "" : part;
    }

    /** A page that is opened from here gets no hold of this one (html.spec.whatwg.org, section 4.6.7). */
    private static void keepOpener(Element link) {
        if (ELSEWHERE.matcher(link.attr("href").strip()).matches()) {
            Set<String> kinds = new LinkedHashSet<>(List.of(link.attr("rel").split("\\s+")));
            kinds.add("noopener");
            link.attr("rel", String.join(" ", kinds).strip());
        }
    }
}
