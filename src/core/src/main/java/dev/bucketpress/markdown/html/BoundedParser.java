package dev.bucketpress.markdown.html;

import dev.bucketpress.markdown.limits.Growth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * Parses HTML, and stops where it grows too large: an element such as {@code <b>} that is open at the end of a block is
 * opened again in the next, with its attributes, and so on up to its end tag (html.spec.whatwg.org, section 13.2.4.3,
 * "reconstruct the active formatting elements").
 */
public final class BoundedParser {

    /** The elements that are opened again. */
    private static final Set<String> FORMATTING =
            Set.of("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    private static final int LONGEST_NAME = 6;

    /** The angle brackets and the slash of an element's two tags. */
    private static final int PUNCTUATION = 5;

    private final Growth growth;
    private final ToIntFunction<String> offsets;

    private BoundedParser(Growth growth, ToIntFunction<String> offsets) {
        this.growth = growth;
        this.offsets = offsets;
    }

    /**
     * Parses the contents of a page's {@code <body>}.
     *
     * @param written what the author wrote, from which the HTML was made
     * @param offsets where a tag such as {@code <b} is first used in that
     * @throws dev.bucketpress.markdown.limits.LimitExceededException where it grows too large
     */
    public static Document parse(String html, CharSequence written, ToIntFunction<String> offsets) {
        return hasFormatting(written)
                ? new BoundedParser(Growth.byElements(written), offsets).parse(html)
                : Jsoup.parseBodyFragment(html);
    }

    /** Whether there are tags that may be left open; those that are made of Markdown are not. */
    private static boolean hasFormatting(CharSequence written) {
        String text = written.toString();
        for (int tag = text.indexOf('<'); tag >= 0; tag = text.indexOf('<', tag + 1)) {
            if (FORMATTING.contains(name(text, tag + 1))) {
                return true;
            }
        }
        return false;
    }

    private static String name(String text, int start) {
        int end = start;
        while (end < text.length() && end - start <= LONGEST_NAME && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private Document parse(String html) {
        Document document = Document.createShell("");
        try (StreamParser parser = new StreamParser(Parser.htmlParser())) {
            parser.parseFragment(html, document.body(), "").stream().forEach(this::count);
            moveTo(document.body(), parser.completeFragment());
        } catch (IOException e) {
            throw new UncheckedIOException("a text can always be read", e);
        }
        return document;
    }

    /** From the last to the first, since the others move up where one is removed. */
    private static void moveTo(Element body, List<Node> nodes) {
        for (int i = nodes.size() - 1; i >= 0; i--) {
            nodes.get(i).remove();
        }
        nodes.forEach(body::appendChild);
    }

    private void count(Element element) {
        long bytes = 2L * element.tagName().length() + PUNCTUATION;
        if (element.attributesSize() > 0) {
            for (Attribute attribute : element.attributes()) {
                bytes += attribute.getKey().length() + Growth.bytes(attribute.getValue());
            }
        }
        growth.addElement(bytes, () -> offsets.applyAsInt("<" + repeated(element)));
    }

    /** The name of the element that is opened again: this one, or the nearest around it that can be. */
    private static String repeated(Element element) {
        @Nullable Element around = element;
        while (around != null && !FORMATTING.contains(around.normalName())) {
            around = around.parent();
        }
        return (around == null ? element : around).normalName();
    }
}
