package dev.bucketpress.markdown.html;

import dev.bucketpress.text.Warning;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A body's HTML as a page shows it, and what it is made of.
 *
 * @param body the page's {@code <body>}, with nothing in it but the post
 * @param html of the body
 * @param text what a reader reads, without markup and without the table of contents
 * @param summary of the excerpt, or else of the body, by {@link PlainTextSummary}
 * @param excerpt HTML: the author's own, or what stands before {@code <!-- more -->}
 * @param headings in order
 * @param warnings in the order of the body
 */
public record ProcessedHtml(
        Element body,
        String html,
        String text,
        String summary,
        Optional<String> excerpt,
        List<Heading> headings,
        List<Warning> warnings) {

    /** Begins the class of code in a language, as HTML's specification suggests for {@code <code>}. */
    static final String LANGUAGE = "language-";

    /** Where links lead, each once, in order. */
    public List<String> links() {
        return addresses("a[href]", "href");
    }

    /** Where images come from, each once, in order. */
    public List<String> images() {
        return addresses("img[src]", "src");
    }

    /** A link within the page leads nowhere else and is left out. */
    private List<String> addresses(String selector, String attribute) {
        return body.select(selector).stream()
                .map(element -> element.attr(attribute))
                .filter(address -> !address.isEmpty() && !address.startsWith("#"))
                .distinct()
                .toList();
    }

    public boolean hasFormulas() {
        return body.selectFirst("span.math, div.math") != null;
    }

    /** The languages of code blocks, each once. */
    public List<String> codeLanguages() {
        return body.select("pre > code[class^=" + LANGUAGE + "]").stream()
                .map(code -> code.className().substring(LANGUAGE.length()))
                .distinct()
                .toList();
    }
}
