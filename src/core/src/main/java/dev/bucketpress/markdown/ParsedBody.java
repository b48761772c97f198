package dev.bucketpress.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import dev.bucketpress.markdown.hexo.HexoTags;
import dev.bucketpress.markdown.hexo.TemplateTag;
import dev.bucketpress.markdown.html.MarkdownSource;
import dev.bucketpress.markdown.html.UnknownTags;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.text.OffsetWarning;
import java.util.List;
import java.util.stream.Stream;

/**
 * A parsed body, with Hexo's tags replaced.
 *
 * @param warnings about the body as its author wrote it
 * @param unknownTags what is to be shown as text though it looks like HTML
 * @param source the body as its author wrote it
 */
record ParsedBody(Document document, List<OffsetWarning> warnings, UnknownTags unknownTags, MarkdownSource source) {

    static ParsedBody parse(String body, Parser parser, LinkResolver links) {
        Document document = parser.parse(body);
        SourceScan scan = SourceScan.of(document);
        // Only a body with tags is parsed twice: the first time shows which of them are in code.
        List<TemplateTag> found = TemplateTag.in(body, scan.code());
        HexoTags tags = new HexoTags(body, found, links);
        String text = tags.text();
        Document replaced = text.equals(body) ? document : parser.parse(text);
        FootnoteOrder.byFirstReference(replaced);
        MarkdownSource source = new MarkdownSource(body, new SourceOffsets(document, found, scan.code()));
        return new ParsedBody(replaced, warnings(scan, tags), scan.unknownTags(), source);
    }

    private static List<OffsetWarning> warnings(SourceScan scan, HexoTags tags) {
        Stream<OffsetWarning> ofMarkdown = Stream.concat(
                        scan.headings().stream(), scan.unknownTags().warnings().stream())
                .filter(warning -> !tags.isInCodeTag(warning.offset()));
        return Stream.concat(ofMarkdown, tags.warnings().stream()).toList();
    }
}
