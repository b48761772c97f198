package dev.bucketpress.markdown.html;

import dev.bucketpress.markdown.limits.Growth;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Parses HTML, unless elements that are left open would make it grow too large. */
public final class BoundedParser {

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
        return PrintableHtml.parse(
                html, hasFormatting(written) ? clean -> bounded(clean, written, offsets) : Jsoup::parseBodyFragment);
    }

    /** Whether there are tags that may be left open; those that are made of Markdown are not. */
    private static boolean hasFormatting(CharSequence written) {
        String text = written.toString();
        for (int tag = text.indexOf('<'); tag >= 0; tag = text.indexOf('<', tag + 1)) {
            if (OpenFormatting.NAMES.contains(name(text, tag + 1))) {
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

    /** The estimate comes first, since the parser cannot be stopped; it is checked by what came of it. */
    private static Document bounded(String html, CharSequence written, ToIntFunction<String> offsets) {
        OpenFormatting.count(html, Growth.byElements(written), offsets);
        Document document = Jsoup.parseBodyFragment(html);
        BoundedParser parser = new BoundedParser(Growth.byElements(written), offsets);
        document.body().getAllElements().forEach(parser::count);
        return document;
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
        while (around != null && !OpenFormatting.NAMES.contains(around.normalName())) {
            around = around.parent();
        }
        return (around == null ? element : around).normalName();
    }
}
