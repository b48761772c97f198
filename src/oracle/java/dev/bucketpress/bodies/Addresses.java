package dev.bucketpress.bodies;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Element;

/** Addresses that differ in how they are percent-encoded alone. */
final class Addresses {

    private Addresses() {}

    /** Whether a link shows its own address. */
    static boolean isBare(Element link) {
        String text = decoded(link.wholeText());
        String address = decoded(link.attr("href"));
        return address.equals(text) || address.matches("(?:mailto:|https?://)\\Q" + text + "\\E");
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
