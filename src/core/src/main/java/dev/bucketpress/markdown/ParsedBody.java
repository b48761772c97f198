package dev.bucketpress.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import dev.bucketpress.markdown.hexo.HexoTags;
import dev.bucketpress.markdown.hexo.TemplateTag;
import dev.bucketpress.markdown.html.UnknownTags;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A body, parsed, with Hexo's tags replaced.
 *
 * @param remarks on the body as its author wrote it, in order
 * @param unknownTags what is to be shown as text though it looks like HTML
 */
record ParsedBody(Document document, List<BodyWarning> remarks, UnknownTags unknownTags) {

    /** More would help nobody, and a record is to stay small. */
    private static final int MOST_REMARKS = 50;

    static ParsedBody read(String body, Parser parser, LinkResolver links) {
        Document document = parser.parse(body);
        SourceScan proof = SourceScan.read(document);
        // Only a body with tags is parsed twice: the first time shows which of them are in code.
        HexoTags tags = new HexoTags(body, TemplateTag.in(body, proof.code()), links);
        String text = tags.text();
        Document replaced = text.equals(body) ? document : parser.parse(text);
        FootnoteOrder.mend(replaced);
        return new ParsedBody(replaced, remarks(body, proof, tags), proof.unknownTags());
    }

    private static List<BodyWarning> remarks(String body, SourceScan proof, HexoTags tags) {
        Stream<OffsetWarning> ofMarkdown = Stream.concat(
                        proof.headings().stream(), proof.unknownTags().findings().stream())
                .filter(finding -> !tags.isVerbatim(finding.offset()));
        LineIndex places = new LineIndex(body);
        return Stream.concat(ofMarkdown, tags.findings().stream())
                .sorted(Comparator.comparingInt(OffsetWarning::offset))
                .limit(MOST_REMARKS)
                .map(finding -> places.remark(finding.offset(), finding.message()))
                .toList();
    }
}
