package dev.bucketpress.markdown.html;

import dev.bucketpress.text.Warning;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

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

    private static final Evaluator LINKS = Selector.evaluatorOf("a[href]");
    private static final Evaluator IMAGES = Selector.evaluatorOf("img[src]");
    private static final Evaluator FORMULA = Selector.evaluatorOf("span.math, div.math");
    private static final Evaluator CODE_OF_LANGUAGE = Selector.evaluatorOf("code[class^=" + LANGUAGE + "]");

    /** Where links lead, each once, in order. */
    public List<String> links() {
        return addresses(LINKS, "href");
    }

    /** Where images come from, each once, in order. */
    public List<String> images() {
        return addresses(IMAGES, "src");
    }

    /** A link within the page leads nowhere else and is left out. */
    private List<String> addresses(Evaluator elements, String attribute) {
        return body.select(elements).stream()
                .map(element -> element.attr(attribute))
                .filter(address -> !address.isEmpty() && !address.startsWith("#"))
                .distinct()
                .toList();
    }

    public boolean hasFormulas() {
        return body.selectFirst(FORMULA) != null;
    }

    /** The languages of code blocks, each once. */
    public List<String> codeLanguages() {
        return body.select(CODE_OF_LANGUAGE).stream()
                .filter(code -> code.parent() != null && code.parent().nameIs("pre"))
                .map(code -> code.className().substring(LANGUAGE.length()))
                .distinct()
                .toList();
    }
}
