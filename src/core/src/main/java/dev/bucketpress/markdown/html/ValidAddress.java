package dev.bucketpress.markdown.html;

import dev.bucketpress.markdown.links.LinkSchemes;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes addresses of the web in characters that a URL may have (RFC 3986, appendix A): what authors type is invalid
 * HTML, though browsers know what is meant and encode most of it themselves (url.spec.whatwg.org, section 4.4).
 */
final class ValidAddress {

    /** What stands in no path, query or fragment. Letters beyond ASCII may, in HTML. */
    private static final Pattern INVALID = Pattern.compile("[\\x00-\\x20\"<>\\[\\]\\\\^`{|}\\x7F]");

    /** Its brackets are those of IPv6. */
    private static final Pattern HOST = Pattern.compile("(?:(?i:https?):)?[/\\\\]{2}[^/\\\\?#]*");

    private ValidAddress() {}

    /** The same address in valid characters. One that another program opens stays as it is. */
    static String of(String address) {
        if (!INVALID.matcher(address).find() || !isOfWeb(address)) {
            return address;
        }
        Matcher host = HOST.matcher(address);
        int end = host.lookingAt() ? host.end() : 0;
        int path = endOfPath(address, end);
        return address.substring(0, end)
                + encoded(address.substring(end, path).replace('\\', '/'))
                + encoded(address.substring(path));
    }

    private static boolean isOfWeb(String address) {
        return LinkSchemes.of(address)
                .map(scheme -> scheme.equals("http") || scheme.equals("https"))
                .orElse(true);
    }

    private static int endOfPath(String address, int from) {
        int end = from;
        while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
            end++;
        }
        return end;
    }

    private static String encoded(String part) {
        return INVALID.matcher(part).replaceAll(ValidAddress::encoded);
    }

    /** Browsers leave out ends of lines and tabs. */
    private static String encoded(MatchResult character) {
        char invalid = character.group().charAt(0);
        return invalid == '\n' || invalid == '\r' || invalid == '\t' ? "" : "%%%02X".formatted((int) invalid);
    }
}
