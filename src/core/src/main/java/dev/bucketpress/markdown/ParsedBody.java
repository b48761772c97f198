package dev.bucketpress.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import dev.bucketpress.markdown.hexo.HexoTags;
import dev.bucketpress.markdown.hexo.TemplateTag;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.markdown.rawhtml.RawHtml;
import dev.bucketpress.text.OffsetWarning;
import dev.bucketpress.text.Warning;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A parsed body, with Hexo's tags replaced, and with what is no HTML as text.
 *
 * @param warnings about the body as its author wrote it, in order
 */
record ParsedBody(Document document, List<Warning> warnings) {

    /** More would help no author, and records are to stay small. */
    private static final int MAX_WARNINGS = 50;

    static ParsedBody parse(String body, Parser parser, HtmlPolicy policy, LinkResolver links) {
        Document document = parser.parse(body);
        SourceScan scan = SourceScan.of(document);
        // Only a body with tags is parsed twice: the first time shows which of them are in code.
        HexoTags tags = new HexoTags(body, TemplateTag.in(body, scan.code()), links);
        String text = tags.text();
        Document replaced = text.equals(body) ? document : parser.parse(text);
        FootnoteOrder.byFirstReference(replaced);
        List<OffsetWarning> ofHtml = settleHtml(body, document, policy);
        if (replaced != document) {
            settleHtml(text, replaced, policy);
        }
        return new ParsedBody(replaced, warnings(body, scan, ofHtml, tags));
    }

    /** Raw HTML of authors who are trusted stays as it is. */
    private static List<OffsetWarning> settleHtml(String text, Document document, HtmlPolicy policy) {
        return policy == HtmlPolicy.SAFE && text.indexOf('<') >= 0 ? RawHtml.settle(document) : List.of();
    }

    private static List<Warning> warnings(String body, SourceScan scan, List<OffsetWarning> ofHtml, HexoTags tags) {
        Stream<OffsetWarning> ofMarkdown = Stream.concat(scan.headings().stream(), ofHtml.stream())
                .filter(warning -> !tags.isInCodeTag(warning.offset()));
        return Stream.concat(ofMarkdown, tags.warnings().stream())
                .sorted(Comparator.comparingInt(OffsetWarning::offset))
                .limit(MAX_WARNINGS)
                .map(warning -> warning.in(body))
                .toList();
    }
}
