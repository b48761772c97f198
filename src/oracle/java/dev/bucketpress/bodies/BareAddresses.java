package dev.bucketpress.bodies;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Rewrites bare addresses (GFM spec 0.29, section 6.9) as the links that we take them for. */
final class BareAddresses {

    /**
     * Where an address stands.
     *
     * @param before,after what stands around it
     */
    record Place(String before, String address, String after) {

        boolean isBefore(String pattern) {
            return Pattern.compile(pattern).matcher(after).lookingAt();
        }

        boolean isBehind(String pattern) {
            return Pattern.compile("(?s).*(?:" + pattern + ")").matcher(before).matches();
        }

        boolean beginsWith(String pattern) {
            return Pattern.compile(pattern).matcher(address).lookingAt();
        }
    }

    private BareAddresses() {}

    /** @param kind tells which addresses are rewritten */
    static BodyRewriting where(Predicate<Place> kind) {
        return (body, ours) -> {
            String rewritten = body;
            for (Element link : ours.page(body).select("a[href]")) {
                rewritten = Addresses.isBare(link) ? rewritten(rewritten, link, kind, ours) : rewritten;
            }
            return rewritten;
        };
    }

    /** The first place where the address can be written as a link is its own. */
    private static String rewritten(String body, Element link, Predicate<Place> kind, OwnPages ours) {
        Matcher matcher = Pattern.compile("(?<!\\]\\(|<)" + Pattern.quote(link.wholeText()))
                .matcher(body);
        String written = "[" + PlainSigns.of(link.wholeText()) + "](<" + PlainSigns.of(link.attr("href")) + ">)";
        while (matcher.find()) {
            Place place = new Place(body.substring(0, matcher.start()), matcher.group(), body.substring(matcher.end()));
            if (kind.test(place)) {
                String next = withoutPicture(place.before) + written + place.after;
                if (ours.areSame(body, next)) {
                    return next;
                }
                String asLetters = place.before + PlainSigns.NO_LETTER + written + PlainSigns.NO_LETTER + place.after;
                if (ours.areSame(body, asLetters)) {
                    return asLetters;
                }
            }
        }
        return body;
    }

    /** A `!` before a link would make a picture of it. */
    private static String withoutPicture(String before) {
        return before.endsWith("!") ? before.substring(0, before.length() - 1) + PlainSigns.of("!") : before;
    }
}
