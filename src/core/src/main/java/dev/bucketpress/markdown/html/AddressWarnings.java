package dev.bucketpress.markdown.html;

import dev.bucketpress.markdown.links.Authority;
import dev.bucketpress.markdown.links.LinkSchemes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells authors of the addresses that are left out of their links and pictures. */
final class AddressWarnings {

    private static final Set<String> OF_MEDIA = Set.of("http", "https");
    private static final Set<String> OF_IMAGES = Set.of("http", "https", "data");

    private static final Pattern CONTROL_CHARACTERS = Pattern.compile("\\p{Cntrl}");

    private final HtmlWarnings warnings;

    private AddressWarnings(HtmlWarnings warnings) {
        this.warnings = warnings;
    }

    /** @param untrusted HTML from which the addresses are still to be taken */
    static void of(Element untrusted, HtmlWarnings warnings) {
        AddressWarnings addresses = new AddressWarnings(warnings);
        untrusted.stream().forEach(addresses::check);
    }

    private void check(Element element) {
        switch (element.normalName()) {
            case "a" -> check(element.attr("href"), LinkSchemes.OF_LINKS);
            case "img" -> check(element.attr("src"), OF_IMAGES);
            case "audio", "video", "source" -> check(element.attr("src"), OF_MEDIA);
            default -> {
                // No other element has an address that is kept.
            }
        }
    }

    private void check(String address, Set<String> allowed) {
        boolean usual = address.startsWith("https://") || address.startsWith("http://");
        if (usual && !Authority.isUsable(address)) {
            String written = written(address);
            warnings.add(
                    written,
                    "The address `" + HtmlWarnings.shown(written)
                            + "` leads nowhere, since its port is none. Mend it, or put it" + " into `code`.");
        } else if (!usual
                && LinkSchemes.of(address)
                        .filter(scheme -> !allowed.contains(scheme))
                        .isPresent()) {
            warn(address);
        }
    }

    private void warn(String address) {
        String written = written(address);
        String shown = HtmlWarnings.shown(written);
        warnings.add(
                written,
                LinkSchemes.isOnAuthorsMachine(address)
                        ? "`" + shown
                                + "` is a file on its author's machine, which readers cannot reach: the picture or"
                                + " link has no address. Upload the file, and write its path relative to the post."
                        : "The address `" + shown + "` is left out, since it begins as none that posts may link to."
                                + " Most begin with `https:`, `http:` or `mailto:`.");
    }

    private static String written(String address) {
        return CONTROL_CHARACTERS.matcher(decoded(address)).replaceAll("").strip();
    }

    /** As the author wrote it: flexmark percent-encodes backslashes and Chinese. */
    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
