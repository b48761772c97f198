package dev.bucketpress.bodies;

import dev.bucketpress.markdown.hexo.CodeFenceInfo;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Rewrites what bodies were rendered to. */
final class RewritingOfPages {

    /** Behind another block, or behind or of HTML alone. */
    private static final String LOOSE_TO_US_ALONE = ":is(ul, ol):has(> li > :is(:not(p), p[style]) + p,"
            + " > li > :is(p[style], :not(p, ul, ol, pre, blockquote)) + *, > li > :is(details, div):only-child)";

    private RewritingOfPages() {}

    static void nameLanguage(Element code) {
        String written = code.className().substring("language-".length());
        CodeFenceInfo.of(written)
                .language()
                .ifPresentOrElse(name -> code.attr("class", "language-" + name), () -> code.removeAttr("class"));
    }

    static void textsOfPictures(Document page, String pattern, String replacement) {
        page.select("img[alt]")
                .forEach(picture -> picture.attr("alt", picture.attr("alt").replaceAll(pattern, replacement)));
    }

    static void withoutCaptions(Document page) {
        page.select("figcaption").remove();
        page.select("figure").unwrap();
    }

    static void withoutRoots(Document page) {
        page.select("img[src]")
                .forEach(picture -> picture.attr("src", picture.attr("src").replaceFirst("^/(?!/)", "")));
    }

    /** Paragraphs of items that are loose to us alone without their tags; and those in HTML. */
    static void tightenAfterBlocks(Document page) {
        page.select(LOOSE_TO_US_ALONE + " > li > p:not([style])").before(" ").unwrap();
        page.select("li > :is(details, div) > p").before(" ").unwrap();
    }

    static void withoutIndentsInPre(Document page) {
        page.select("pre p")
                .forEach(paragraph -> paragraph.textNodes().stream()
                        .filter(text -> text.previousSibling() == null
                                || text.previousSibling().nameIs("br"))
                        .forEach(text -> text.text(text.getWholeText().stripLeading())));
    }

    static void texts(Document document, UnaryOperator<String> change) {
        document.body().nodeStream(TextNode.class).toList().forEach(RewritingOfPages::joinNext);
        document.body().forEachNode(node -> {
            if (node instanceof TextNode text
                    && (text.parent() == null || !text.parent().nameIs("code"))) {
                text.text(change.apply(text.getWholeText()));
            }
        });
    }

    private static void joinNext(TextNode text) {
        while (text.parent() != null && text.nextSibling() instanceof TextNode next) {
            text.text(text.getWholeText() + next.getWholeText());
            next.remove();
        }
    }

    /** Spaces beside go too: line ends beside a curly quotation mark are joined where those at a straight one are not. */
    static String typewritten(String text) {
        return text.replaceAll("[“”]", "\"")
                .replaceAll("[‘’]", "'")
                .replace("—", "---")
                .replace("–", "--")
                .replace("…", "...")
                .replaceAll("(?<=[\"'.-])\\s+(?=[^\\x00-\\x7F])|(?<=[^\\x00-\\x7F])\\s+(?=[\"'.-])", "");
    }
}
