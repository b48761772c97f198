package dev.bucketpress.markdown.html;

import dev.bucketpress.markdown.links.LinkSchemes;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Checks what a picture's attributes say of how it is loaded. A host that shows its pictures on its own pages alone is
 * content where it is not told whose page asks: {@code referrerpolicy="no-referrer"}.
 */
final class PictureAttributes {

    private static final Map<String, Pattern> VALUES = Map.of(
            "loading", Pattern.compile("lazy|eager"),
            "referrerpolicy",
                    Pattern.compile(
                            "(?:no-referrer|origin|strict-origin)(?:-when-(?:downgrade|cross-origin))?|same-origin"),
            "sizes", Pattern.compile("[\\w\\s(),.:%+*/<>=-]{1,500}"));

    private static final String SRCSET = "srcset";

    private PictureAttributes() {}

    /** Removes from a picture the attributes with values that are not HTML's. Without a description, it is one of none. */
    static void check(Element picture) {
        if (!picture.hasAttr("alt")) {
            picture.attr("alt", "");
        }
        VALUES.forEach((attribute, values) -> check(picture, attribute, values));
        if (picture.hasAttr(SRCSET)) {
            checkSrcset(picture);
        }
    }

    private static void check(Element picture, String attribute, Pattern values) {
        String value = picture.attr(attribute).strip().toLowerCase(Locale.ROOT);
        if (picture.hasAttr(attribute) && !values.matcher(value).matches()) {
            picture.removeAttr(attribute);
        }
    }

    private static void checkSrcset(Element picture) {
        Srcset safe = Srcset.of(picture.attr(SRCSET)).filter(PictureAttributes::isOfWeb);
        if (safe.candidates().isEmpty()) {
            picture.removeAttr(SRCSET);
        } else {
            picture.attr(SRCSET, safe.value());
            checkSizes(picture, safe.hasWidths());
        }
    }

    /** Sizes go with pictures told apart by their widths, and with no others (html.spec.whatwg.org, section 4.8.3). */
    private static void checkSizes(Element picture, boolean widths) {
        if (!widths) {
            picture.removeAttr("sizes");
        } else if (!picture.hasAttr("sizes")) {
            picture.attr("sizes", "100vw"); // what browsers take it for
        }
    }

    private static boolean isOfWeb(String address) {
        return LinkSchemes.of(address)
                .map(scheme -> scheme.equals("http") || scheme.equals("https"))
                .orElse(true);
    }
}
