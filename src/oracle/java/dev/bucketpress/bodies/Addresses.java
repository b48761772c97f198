package dev.bucketpress.bodies;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Addresses that differ in how they are percent-encoded alone. */
final class Addresses {

    private static final Pattern SHOWN = Pattern.compile("https?://|ftp://|www\\.|\\S+@");

    private Addresses() {}

    /** Whether a link shows its own address. */
    static boolean isBare(Element link) {
        String text = decoded(link.wholeText());
        String address = decoded(link.attr("href"));
        return address.equals(text) || address.matches("(?:mailto:|https?://)\\Q" + text + "\\E");
    }

    /** Whether a link's text is an address, be it the link's own or, of a host in Chinese, another form of it. */
    static boolean isShown(Element link) {
        return link.childrenSize() == 0
                && (isBare(link) || SHOWN.matcher(link.wholeText()).lookingAt());
    }

    /** Without the slash that stands for the host's root as well. */
    static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .replaceFirst("^(\\w+://[^/]+)/$", "$1");
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
