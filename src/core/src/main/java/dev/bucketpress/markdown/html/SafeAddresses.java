package dev.bucketpress.markdown.html;

import dev.bucketpress.markdown.links.LinkSchemes;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * Judges addresses by their schemes before jsoup does: it makes a {@link java.net.URL} of each, which looks through all
 * jars of the class path for one that knows the scheme, for every address whose scheme is unknown to Java.
 */
final class SafeAddresses extends Safelist {

    private static final Set<String> OF_THE_WEB = Set.of("http", "https");
    private static final Set<String> ATTRIBUTES = Set.of("href", "src", "poster", "cite");

    /** Addresses that begin otherwise are left to jsoup. */
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.\\-]*+):");

    /** @param others what is safe besides */
    SafeAddresses(Safelist others) {
        super(others);
    }

    @Override
    public boolean isSafeAttribute(String name, Element element, Attribute attribute) {
        if (!ATTRIBUTES.contains(attribute.getKey())) {
            return super.isSafeAttribute(name, element, attribute);
        }
        Matcher scheme = SCHEME.matcher(attribute.getValue());
        if (!scheme.lookingAt()) {
            return super.isSafeAttribute(name, element, attribute);
        }
        String ofAddress = scheme.group(1).toLowerCase(Locale.ROOT);
        return OF_THE_WEB.contains(ofAddress)
                ? super.isSafeAttribute(name, element, attribute)
                : isSafe(name + " " + attribute.getKey(), ofAddress);
    }

    private static boolean isSafe(String place, String scheme) {
        return switch (place) {
            case "a href" -> LinkSchemes.OF_LINKS.contains(scheme);
            case "img src" -> scheme.equals("data");
            default -> false;
        };
    }
}
