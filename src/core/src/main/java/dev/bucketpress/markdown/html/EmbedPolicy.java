package dev.bucketpress.markdown.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /**
     * Where the usual hosts have their players. Elsewhere they have pages of other kinds: one of YouTube's leads on to
     * any site.
     */
    private static final Map<String, Pattern> PLAYERS = Map.of(
            "www.youtube.com", Pattern.compile("/embed/[\\w-]+/?"),
            "www.youtube-nocookie.com", Pattern.compile("/embed/[\\w-]+/?"),
            "player.vimeo.com", Pattern.compile("/video/\\d+/?"),
            "player.bilibili.com", Pattern.compile("/player\\.html"),
            "music.163.com", Pattern.compile("/outchain/player/?"),
            "v.qq.com", Pattern.compile("/(?:txp/)?iframe/(?:player|preview)\\.html"),
            "player.youku.com", Pattern.compile("/embed/(?:\\w|=|%3[Dd])+"));

    /** The owner of a site who names a host of their own has looked at what it shows. */
    private static final Pattern ANY_PATH = Pattern.compile(".*");

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

    private void warn(String address, HtmlWarnings warnings) {
        if (address.isBlank()) {
            warnings.add("<iframe", "A frame without an address is left out. Write what it holds into the post.");
        } else {
            warnings.add(address, "The frame of `" + address + "` is left out" + remedy(address));
        }
    }

    private String remedy(String address) {
        return uri(address).filter(uri -> hosts.contains(host(uri))).isPresent()
                ? ", since its host has no player there. Write the address that it gives for embedding, or link to it."
                : ". Link to it instead, or add its host to the setting `bucketpress.video-hosts`.";
    }

    /** The URL by https, whatever is written, since all of these hosts have it; empty where it is no player's. */
    private Optional<String> address(String written) {
        return uri(written).filter(this::isPlayer).map(EmbedPolicy::secure);
    }

    /** The address of a page of the web; empty for any other, and for one with a port or a user's name. */
    private static Optional<URI> uri(String written) {
        try {
            URI uri = new URI(written.startsWith("//") ? "https:" + written : written);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getPort() < 0;
            return web && plain ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String host(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }

    private boolean isPlayer(URI uri) {
        Pattern paths = PLAYERS.getOrDefault(host(uri), ANY_PATH);
        return hosts.contains(host(uri)) && paths.matcher(uri.getRawPath()).matches();
    }

    private static String secure(URI uri) {
        return "https://" + host(uri) + uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
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
