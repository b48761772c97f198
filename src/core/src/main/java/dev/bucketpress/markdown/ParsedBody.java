package dev.bucketpress.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import dev.bucketpress.markdown.hexo.HexoTags;
import dev.bucketpress.markdown.hexo.TemplateTag;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.html.MarkdownSource;
import dev.bucketpress.markdown.limits.LimitExceededException;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.markdown.rawhtml.RawHtml;
import dev.bucketpress.text.OffsetWarning;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/**
 * A parsed body, with Hexo's tags replaced, and with what is no HTML as text.
 *
 * @param warnings about the body as its author wrote it
 * @param source the body as its author wrote it
 */
record ParsedBody(Document document, List<OffsetWarning> warnings, MarkdownSource source) {

    static ParsedBody parse(String body, Parser parser, HtmlPolicy policy, LinkResolver links) {
        Document document = parsed(parser, body, offset -> offset);
        SourceScan scan = SourceScan.of(document);
        // Only a body with tags is parsed twice: the first time shows which of them are in code.
        List<TemplateTag> found = TemplateTag.in(body, scan.code());
        HexoTags tags = new HexoTags(body, found, links);
        String text = tags.text();
        Document replaced = text.equals(body) ? document : parsed(parser, text, tags::offsetInBody);
        FootnoteOrder.byFirstReference(replaced);
        List<OffsetWarning> ofHtml = settleHtml(body, document, policy);
        if (replaced != document) {
            settleHtml(text, replaced, policy);
        }
        boolean hasTags = !found.isEmpty() || !scan.html().isEmpty();
        MarkdownSource source =
                new MarkdownSource(body, new SourceOffsets(body, document, found, scan.code()), hasTags);
        return new ParsedBody(replaced, warnings(body, scan, ofHtml, tags), source);
    }

    private static Document parsed(Parser parser, String text, IntUnaryOperator offsetInBody) {
        try {
            Document document = parser.parse(text);
            ReferencedText.check(document);
            return document;
        } catch (LimitExceededException e) {
            throw e.at(offsetInBody);
        }
    }

    /** Raw HTML of authors who are trusted stays as it is. */
    private static List<OffsetWarning> settleHtml(String text, Document document, HtmlPolicy policy) {
        return policy == HtmlPolicy.SAFE && text.indexOf('<') >= 0 ? RawHtml.settle(document) : List.of();
    }

    private static List<OffsetWarning> warnings(
            String body, SourceScan scan, List<OffsetWarning> ofHtml, HexoTags tags) {
        Stream<OffsetWarning> ofMarkdown = Stream.of(scan.blocks(), ofHtml, EditorSyntax.warnings(body, scan))
                .flatMap(List::stream)
                .filter(warning -> !tags.isInCodeTag(warning.offset()));
        return Stream.concat(ofMarkdown, tags.warnings().stream()).toList();
    }
}
