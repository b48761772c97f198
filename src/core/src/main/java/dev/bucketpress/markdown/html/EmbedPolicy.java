package dev.bucketpress.markdown.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * The players of videos and music that posts have in frames. A frame of any other host could show readers a page that
 * passes for the site's own.
 *
 * @param hosts whose players may be shown, in lower case
 */
record EmbedPolicy(Set<String> hosts) {

    private static final Pattern LENGTH = Pattern.compile("\\d{1,4}(?:px|%)?");
    private static final List<String> LENGTHS = List.of("width", "height");

    /** A player runs its own scripts, and opens its own site; it does not lead this page elsewhere. */
    private static final String SANDBOX = "allow-scripts allow-same-origin allow-presentation allow-popups";

    private static final String FEATURES = "fullscreen; picture-in-picture; encrypted-media";

    /** Hosts want to know on which site they are shown, and need not know on which page. */
    private static final String REFERRER = "strict-origin-when-cross-origin";

    /** Takes every frame out that is not such a player, and leaves the others no more than a player needs. */
    void admit(Element body, HtmlWarnings remarks) {
        for (Element frame : body.select("iframe")) {
            Optional<String> address = address(frame.attr("src").strip());
            if (address.isPresent()) {
                dress(frame, address.get());
            } else {
                remark(frame.attr("src"), remarks);
                frame.remove();
            }
        }
    }

    private static void remark(String address, HtmlWarnings remarks) {
        if (address.isBlank()) {
            remarks.add("<iframe", "A frame without an address is left out. Write what it holds into the post.");
        } else {
            String remedy = "Link to it instead, or add its host to the setting `bucketpress.video-hosts`.";
            remarks.add(address, "The frame of `" + address + "` is left out. " + remedy);
        }
    }

    /** By https, whatever is written, since all of these hosts have it. */
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

    private static void dress(Element frame, String address) {
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
