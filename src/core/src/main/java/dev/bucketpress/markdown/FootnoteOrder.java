package dev.bucketpress.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Numbers footnotes in the order in which they are first referred to; flexmark goes by the last reference. One in the
 * text of a picture is none, since no link can stand there.
 */
final class FootnoteOrder {

    private FootnoteOrder() {}

    static void byFirstReference(Document document) {
        if (FootnoteExtension.FOOTNOTES.get(document).isEmpty()) {
            return;
        }
        Map<FootnoteBlock, Integer> references = new LinkedHashMap<>();
        FootnoteExtension.FOOTNOTES
                .get(document)
                .getReferencedFootnoteBlocks()
                .forEach(footnote -> references.put(footnote, 0));
        for (Node node : document.getDescendants()) {
            if (node instanceof Footnote reference
                    && reference.isDefined()
                    && reference.getAncestorOfType(Image.class) == null) {
                count(reference, references);
            }
        }
        references.forEach(FootnoteBlock::setFootnoteReferences);
    }

    private static void count(Footnote reference, Map<FootnoteBlock, Integer> references) {
        FootnoteBlock footnote = reference.getFootnoteBlock();
        int before = references.merge(footnote, 1, Integer::sum) - 1;
        reference.setReferenceOrdinal(before);
        if (before == 0) {
            footnote.setFirstReferenceOffset(reference.getStartOffset());
        }
    }
}
