package dev.bucketpress.markdown;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.HashSet;
import java.util.Set;

/** Numbers footnotes in the order in which they are first referred to; flexmark goes by the last reference. */
final class FootnoteOrder {

    private FootnoteOrder() {}

    static void byFirstReference(Document document) {
        if (FootnoteExtension.FOOTNOTES.get(document).isEmpty()) {
            return;
        }
        Set<FootnoteBlock> seen = new HashSet<>();
        for (Node node : document.getDescendants()) {
            if (node instanceof Footnote reference && reference.isDefined() && seen.add(reference.getFootnoteBlock())) {
                reference.getFootnoteBlock().setFirstReferenceOffset(reference.getStartOffset());
            }
        }
    }
}
