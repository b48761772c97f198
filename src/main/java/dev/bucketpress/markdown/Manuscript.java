package dev.bucketpress.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A body, parsed, with Hexo's tags replaced.
 *
 * @param remarks on the body as its author wrote it, in order
 * @param unknownTags what is to be shown as text though it looks like HTML
 */
record Manuscript(Document document, List<Remark> remarks, UnknownTags unknownTags) {

    /** More would help nobody, and a record is to stay small. */
    private static final int MOST_REMARKS = 50;

    static Manuscript read(String body, Parser parser, Links links) {
        Document document = parser.parse(body);
        Proof proof = Proof.read(document);
        // Only a body with tags is parsed twice: the first time shows which of them are in code.
        HexoTags tags = new HexoTags(body, TemplateTag.in(body, proof.code()), links);
        String text = tags.text();
        Document replaced = text.equals(body) ? document : parser.parse(text);
        FootnoteOrder.mend(replaced);
        return new Manuscript(replaced, remarks(body, proof, tags), proof.unknownTags());
    }

    private static List<Remark> remarks(String body, Proof proof, HexoTags tags) {
        Stream<Finding> ofMarkdown = Stream.concat(proof.headings().stream(), proof.unknownTags().findings().stream())
                .filter(finding -> !tags.isVerbatim(finding.offset()));
        Places places = new Places(body);
        return Stream.concat(ofMarkdown, tags.findings().stream())
                .sorted(Comparator.comparingInt(Finding::offset))
                .limit(MOST_REMARKS)
                .map(finding -> places.remark(finding.offset(), finding.message()))
                .toList();
    }
}
