package dev.bucketpress.bodies;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Addresses that differ in how they are percent-encoded alone. */
final class Addresses {

    private static final Pattern HOST = Pattern.compile("(?<=^[a-z]{1,9}://|^mailto:[^@]{1,99}@)[^/?#]+");

    private Addresses() {}

    /** Whether a link shows its own address. */
    static boolean isBare(Element link) {
        String text = decoded(link.wholeText());
        String address = decoded(link.attr("href"));
        return address.equals(text) || address.matches("(?:mailto:|https?://)\\Q" + text + "\\E");
    }

    /** Without the slash that stands for the host's root as well; a host in its own letters. */
    static String decoded(String address) {
        String unescaped = address.replaceAll("%(?![0-9A-Fa-f]{2})", "%25").replace("+", "%2B");
        return HOST.matcher(URLDecoder.decode(unescaped, StandardCharsets.UTF_8))
                .replaceFirst(host -> Matcher.quoteReplacement(IDN.toUnicode(host.group())))
                .replaceFirst("^(\\w+://[^/]+)/$", "$1");
    }
}
