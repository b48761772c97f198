package dev.bucketpress.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import dev.bucketpress.markdown.hexo.HexoTags;
import dev.bucketpress.markdown.hexo.TemplateTag;
import dev.bucketpress.markdown.html.UnknownTags;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.text.OffsetWarning;
import dev.bucketpress.text.Warning;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A parsed body, with Hexo's tags replaced.
 *
 * @param warnings about the body as its author wrote it, in order
 * @param unknownTags what is to be shown as text though it looks like HTML
 */
record ParsedBody(Document document, List<Warning> warnings, UnknownTags unknownTags) {

    /** More would help no author, and records are to stay small. */
    private static final int MAX_WARNINGS = 50;

    static ParsedBody parse(String body, Parser parser, LinkResolver links) {
        Document document = parser.parse(body);
        SourceScan scan = SourceScan.of(document);
        // Only a body with tags is parsed twice: the first time shows which of them are in code.
        HexoTags tags = new HexoTags(body, TemplateTag.in(body, scan.code()), links);
        String text = tags.text();
        Document replaced = text.equals(body) ? document : parser.parse(text);
        FootnoteOrder.byFirstReference(replaced);
        return new ParsedBody(replaced, warnings(body, scan, tags), scan.unknownTags());
    }

    private static List<Warning> warnings(String body, SourceScan scan, HexoTags tags) {
        Stream<OffsetWarning> ofMarkdown = Stream.concat(scan.blocks().stream(), scan.unknownTags().warnings().stream())
                .filter(warning -> !tags.isInCodeTag(warning.offset()));
        return Stream.concat(ofMarkdown, tags.warnings().stream())
                .sorted(Comparator.comparingInt(OffsetWarning::offset))
                .limit(MAX_WARNINGS)
                .map(warning -> warning.in(body))
                .toList();
    }
}
