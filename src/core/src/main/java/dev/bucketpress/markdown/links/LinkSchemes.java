package dev.bucketpress.markdown.links;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The schemes of addresses (RFC 3986, section 3.1), and what they say of where an address leads. */
public final class LinkSchemes {

    /** Those of the links that posts hold: none of them runs anything in the page. */
    public static final Set<String> OF_LINKS = Set.of(
            "http", "https", "mailto", "ftp", "magnet", "tel", "sms", "xmpp", "irc", "geo", "git", "ssh", "tg", "ed2k",
            "thunder");

    /** What editors write for a picture that is on the author's machine, beside the letters of Windows' drives. */
    private static final Set<String> OF_MACHINES = Set.of("file", "blob", "app");

    /** As browsers read it: without blanks and control characters before it, and without line ends and tabs in it. */
    private static final Pattern SCHEME = Pattern.compile("[\\x00-\\x20]*([A-Za-z][A-Za-z0-9+.\\-\\t\\r\\n]*+):");

    private static final Pattern LINE_ENDS_AND_TABS = Pattern.compile("[\\t\\r\\n]");

    private LinkSchemes() {}

    /** An address's scheme, in lower case; empty for a relative one. */
    public static Optional<String> of(String address) {
        Matcher scheme = SCHEME.matcher(address);
        return scheme.lookingAt()
                ? Optional.of(LINE_ENDS_AND_TABS
                        .matcher(scheme.group(1))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** Whether an address leads to nothing but a file of its author's own machine. */
    public static boolean isOnAuthorsMachine(String address) {
        return of(address)
                .filter(scheme -> scheme.length() == 1 || OF_MACHINES.contains(scheme))
                .isPresent();
    }
}
