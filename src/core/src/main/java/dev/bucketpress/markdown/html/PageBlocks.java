package dev.bucketpress.markdown.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text that readers see in the article of a page, block by block: each paragraph, heading, item and cell is one.
 * Without blocks of code, TeX, contents, and what footnotes add to link there and back.
 */
public final class PageBlocks implements NodeFilter {

    /** Where the article is: in the project's own template, in an owner's, or wherever it may be. */
    private static final List<String> ARTICLES = List.of("article .body", "article", "main", "body");

    /** What is no text of the article, or shown only where something cannot be. */
    private static final Set<String> LEFT_OUT = Set.of(
            "pre",
            "nav",
            "header",
            "footer",
            "aside",
            "script",
            "style",
            "template",
            "noscript",
            "form",
            "button",
            "select",
            "textarea",
            "iframe",
            "object",
            "audio",
            "video",
            "canvas",
            "svg");

    /** Blocks for jsoup, but mostly parts of a sentence. */
    private static final Set<String> OF_SENTENCES = Set.of("ins", "del");

    private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\n\\r\\f]+");

    /** Stands for TeX, so that what is beside it is not read as one. */
    private static final String OMISSION = "…";

    private final List<String> blocks = new ArrayList<>();
    private final StringBuilder block = new StringBuilder();

    private PageBlocks() {}

    /**
     * The blocks of a page, none of them empty; a line end stands for each in the post and for each {@code <br>}.
     *
     * @param page a whole HTML document
     */
    public static List<String> of(String page) {
        PageBlocks found = new PageBlocks();
        article(Jsoup.parse(page)).filter(found);
        found.endBlock();
        return List.copyOf(found.blocks);
    }

    private static Element article(Document page) {
        return ARTICLES.stream()
                .flatMap(place -> Stream.ofNullable(page.selectFirst(place)))
                .findFirst()
                .orElse(page);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            block.append(words.getWholeText());
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (element.hasClass("math")) {
            block.append(OMISSION);
            return FilterResult.SKIP_ENTIRELY;
        }
        return enter(element, depth);
    }

    private FilterResult enter(Element element, int depth) {
        if (element.nameIs("br")) {
            block.append('\n');
        }
        if (isBlock(element)) {
            endBlock();
        }
        return depth > 0 && isLeftOut(element) ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && isBlock(element)) {
            endBlock();
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() && !OF_SENTENCES.contains(element.normalName()) || element.nameIs("summary");
    }

    private static boolean isLeftOut(Element element) {
        return LEFT_OUT.contains(element.normalName())
                || element.hasClass("contents")
                || element.hasClass("footnote-backref")
                || element.id().startsWith("fnref-");
    }

    private void endBlock() {
        String text = WHITE_SPACE
                .matcher(block)
                .replaceAll(space -> space.group().indexOf('\n') < 0 ? " " : "\n")
                .strip();
        if (!text.isEmpty() && !text.equals(OMISSION)) {
            blocks.add(text);
        }
        block.setLength(0);
    }
}
