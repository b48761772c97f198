package dev.bucketpress.markdown.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Decides which {@code <iframe>} elements stay: the players of known video and music hosts. A frame of any other host
 * could show readers a page that passes for the site's own.
 *
 * @param hosts whose players may be shown, in lower case
 */
record EmbedPolicy(Set<String> hosts) {

    private static final Pattern LENGTH = Pattern.compile("\\d{1,4}(?:px|%)?");
    private static final List<String> LENGTHS = List.of("width", "height");

    /** A player may run its own scripts and open its own site; it may not navigate this page. */
    private static final String SANDBOX = "allow-scripts allow-same-origin allow-presentation allow-popups";

    private static final String FEATURES = "fullscreen; picture-in-picture; encrypted-media";

    /** Hosts require to know on which site they are embedded, and need not know on which page. */
    private static final String REFERRER = "strict-origin-when-cross-origin";

    /** Removes every frame that is no such player, and restricts the others to what a player needs. */
    void apply(Element body, HtmlWarnings warnings) {
        List<Element> removed = new ArrayList<>();
        for (Element frame : body.select("iframe")) {
            Optional<String> address = address(frame.attr("src").strip());
            if (address.isPresent()) {
                restrict(frame, address.get());
            } else {
                warn(frame.attr("src"), warnings);
                removed.add(frame);
            }
        }
        Removal.of(removed);
    }

    private static void warn(String address, HtmlWarnings warnings) {
        if (address.isBlank()) {
            warnings.add("<iframe", "A frame without an address is left out. Write what it holds into the post.");
        } else {
            String remedy = "Link to it instead, or add its host to the setting `bucketpress.video-hosts`.";
            warnings.add(address, "The frame of `" + address + "` is left out. " + remedy);
        }
    }

    /** The URL by https, whatever is written, since all of these hosts have it; empty where the host is not allowed. */
    private Optional<String> address(String written) {
        try {
            URI uri = new URI(written.startsWith("//") ? "https:" + written : written);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getRawUserInfo() != null || uri.getPort() >= 0) {
                return Optional.empty();
            }
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return Optional.of(uri.getHost().toLowerCase(Locale.ROOT))
                    .filter(hosts::contains)
                    .map(host -> "https://" + host + uri.getRawPath() + query);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static void restrict(Element frame, String address) {
        frame.empty();
        List<Attribute> lengths = frame.attributes().asList().stream()
                .filter(attribute -> LENGTHS.contains(attribute.getKey()))
                .filter(attribute -> LENGTH.matcher(attribute.getValue()).matches())
                .toList();
        String title = frame.attr("title");
        frame.clearAttributes().attr("src", address);
        lengths.forEach(length -> frame.attr(length.getKey(), length.getValue()));
        if (!title.isBlank()) {
            frame.attr("title", title);
        }
        frame.attr("sandbox", SANDBOX)
                .attr("allow", FEATURES)
                .attr("allowfullscreen", true)
                .attr("referrerpolicy", REFERRER)
                .attr("loading", "lazy");
    }
}
