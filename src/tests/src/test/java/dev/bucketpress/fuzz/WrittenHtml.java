package dev.bucketpress.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.links.LinkSchemes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What is written of a post's HTML: read in its page, it stays in its place, is what was written, and runs nothing. */
final class WrittenHtml {

    /** What runs, sends, or changes how the rest of a page is read. */
    private static final Set<String> REFUSED = Set.of(
            "script",
            "style",
            "object",
            "embed",
            "applet",
            "base",
            "meta",
            "link",
            "form",
            "button",
            "select",
            "textarea",
            "frame",
            "frameset",
            "template",
            "noscript",
            "svg",
            "math",
            "plaintext",
            "xmp",
            "title",
            "dialog",
            "portal");

    private static final Set<String> REFUSED_ATTRIBUTES =
            Set.of("srcdoc", "action", "formaction", "http-equiv", "ping", "manifest", "background", "is", "slot");

    private static final Set<String> ADDRESSES = Set.of("href", "src", "poster", "cite", "data", "longdesc", "usemap");
    private static final Set<String> OF_THE_WEB = Set.of("http", "https");

    private static final Pattern STYLE_THAT_LOADS =
            Pattern.compile("(?i)(?:url|expression|image(?:-set)?)\\s*\\(|@|\\\\|(?:image|position|behavior)\\s*:");

    /** As the URL Standard reads one (url.spec.whatwg.org, section 4.4): after blanks, whatever tabs are in it. */
    private static final Pattern SCHEME = Pattern.compile("^[\\x00-\\x20]*([a-zA-Z][a-zA-Z0-9+.-]*):");

    private static final Pattern PICTURE =
            Pattern.compile("(?i)\\s*data:image/(png|jpe?g|gif|webp|avif);base64,.*", Pattern.DOTALL);

    private WrittenHtml() {}

    static void check(String html) {
        Document page =
                Jsoup.parse("<!DOCTYPE html><title>t</title><main><article><header>h</header><div id=\"article\">"
                        + html + "</div><footer>tags</footer></article></main><footer>f</footer>");
        page.outputSettings().prettyPrint(false);
        Element body = page.getElementById("article");

        assertThat(names(page.body())).as(html).containsExactly("main", "footer");
        assertThat(names(body.parent())).as(html).containsExactly("header", "div", "footer");
        assertThat(body.html()).isEqualTo(html);
        assertThat(faults(body)).as(html).isEmpty();
    }

    private static List<String> names(Element parent) {
        return parent.children().stream().map(Element::normalName).toList();
    }

    private static List<String> faults(Element body) {
        List<String> faults = new ArrayList<>();
        for (Element element : body.getAllElements()) {
            if (REFUSED.contains(element.normalName())
                    || !element.tag().namespace().equals(Parser.NamespaceHtml)) {
                faults.add(element.normalName());
            }
            element.attributes().asList().stream()
                    .filter(attribute -> isRefused(element, attribute))
                    .map(Attribute::html)
                    .forEach(faults::add);
        }
        return faults;
    }

    private static boolean isRefused(Element element, Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue();
        if (ADDRESSES.contains(name)) {
            return !allowed(element.normalName(), name, value);
        }
        return switch (name) {
            case "srcset" -> Stream.of(value.split(",\\s")).anyMatch(picture -> !isOfTheWeb(picture.strip()));
            case "style" -> STYLE_THAT_LOADS.matcher(value).find();
            case "type" -> element.normalName().equals("input") && !value.equalsIgnoreCase("checkbox");
            default -> name.startsWith("on") || REFUSED_ATTRIBUTES.contains(name) || name.contains(":");
        };
    }

    private static boolean allowed(String element, String attribute, String address) {
        return switch (element + " " + attribute) {
            case "a href" -> isOf(LinkSchemes.OF_LINKS, address);
            case "img src" -> isOfTheWeb(address) || PICTURE.matcher(address).matches();
            default -> isOfTheWeb(address);
        };
    }

    private static boolean isOfTheWeb(String address) {
        return isOf(OF_THE_WEB, address);
    }

    private static boolean isOf(Set<String> schemes, String address) {
        Matcher scheme = SCHEME.matcher(address.replaceAll("[\\t\\r\\n]", ""));
        return !scheme.find() || schemes.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }
}
