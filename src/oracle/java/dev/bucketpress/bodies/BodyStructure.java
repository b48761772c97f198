package dev.bucketpress.bodies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What readers see of a body: its elements and its text, in order. Left out is what no reader sees: spaces at the edges
 * of blocks, classes, ids, comments.
 *
 * @param tokens a tag, or the text up to the next
 */
record BodyStructure(List<String> tokens) {

    /** The attributes that make a difference to readers. */
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "a", Set.of("href", "title"),
            "img", Set.of("src", "alt", "title"),
            "ol", Set.of("start"),
            "input", Set.of("checked"),
            "iframe", Set.of("src"));

    static BodyStructure of(Element body) {
        Collector collector = new Collector();
        body.childNodes().forEach(node -> node.traverse(collector));
        collector.endText();
        return new BodyStructure(List.copyOf(collector.tokens));
    }

    @Override
    public String toString() {
        return String.join("", tokens);
    }

    private static final class Collector implements NodeVisitor {

        private final List<String> tokens = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int preDepth;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(
                        preDepth > 0
                                ? words.getWholeText()
                                : words.getWholeText().replace('\u00A0', ' '));
            } else if (node instanceof Element element && !isUnseen(element)) {
                begin(element);
            }
        }

        private void begin(Element element) {
            endText();
            preDepth += element.nameIs("pre") ? 1 : 0;
            tokens.add("<" + name(element) + attributes(element) + ">");
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && !isUnseen(element)) {
                endText();
                preDepth -= element.nameIs("pre") ? 1 : 0;
                if (!element.tag().isSelfClosing() && !element.tag().isEmpty()) {
                    tokens.add("</" + name(element) + ">");
                }
            }
        }

        /** It is for assistive technology alone. */
        private static boolean isUnseen(Element element) {
            return element.nameIs("label");
        }

        /** Obsolete elements by the names of those that look the same, and headings by their looks. */
        private static String name(Element element) {
            return switch (element.normalName()) {
                case "center" -> "div";
                case "strike" -> "s";
                case "font", "big", "tt" -> element.children().stream().anyMatch(Element::isBlock) ? "div" : "span";
                case "h1", "h2", "h3", "h4", "h5" ->
                    element.className().matches("h[1-6]") ? element.className() : element.normalName();
                default -> element.normalName();
            };
        }

        private void endText() {
            String seen = preDepth > 0
                    ? text.toString().stripTrailing()
                    : text.toString().replaceAll("\\s+", " ");
            text.setLength(0);
            if (!seen.isBlank()) {
                tokens.add((preDepth > 0 ? seen : seen.strip()).replace("<", "&lt;"));
            }
        }

        private static String attributes(Element element) {
            String shown = ATTRIBUTES.getOrDefault(element.normalName(), Set.of()).stream()
                    .sorted()
                    .filter(name -> name.equals("checked")
                            ? element.hasAttr(name)
                            : !element.attr(name).isEmpty())
                    .map(name -> " " + name + "=" + value(element, name))
                    .collect(Collectors.joining());
            return shown + alignment(element) + language(element) + (element.hasClass("math") ? " math" : "");
        }

        private static String value(Element element, String name) {
            return switch (name) {
                case "checked" -> "";
                case "href", "src" ->
                    Addresses.decoded(element.attr(name)).replace('\u00A0', ' ').strip();
                default -> element.attr(name).replaceAll("\\s+", " ").strip();
            };
        }

        private static String alignment(Element cell) {
            if (!cell.nameIs("td") && !cell.nameIs("th")) {
                return "";
            }
            String align = cell.attr("align") + cell.attr("style").replaceAll("text-align:\\s*|;", "");
            return align.isEmpty() ? "" : " " + align;
        }

        private static String language(Element code) {
            return code.nameIs("code")
                    ? code.classNames().stream()
                            .filter(name -> name.startsWith("language-"))
                            .map(name -> " " + name)
                            .collect(Collectors.joining())
                    : "";
        }
    }

    static String textOutsideCode(Element body) {
        Element prose = body.clone();
        prose.select("pre, code").remove();
        return prose.text();
    }
}
