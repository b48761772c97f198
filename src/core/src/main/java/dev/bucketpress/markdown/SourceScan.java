package dev.bucketpress.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.bucketpress.markdown.html.UnknownTags;
import dev.bucketpress.markdown.math.FormulaBlock;
import dev.bucketpress.markdown.math.InlineFormula;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one walk through a parsed body finds out.
 *
 * @param code where neither tags nor anything else has a meaning, in order
 * @param headings that are none for want of a space
 * @param unknownTags what looks like HTML and is none
 */
record SourceScan(List<BasedSequence> code, List<OffsetWarning> headings, UnknownTags unknownTags) {

    /** More would help nobody, and take the memory of a hostile post's length. */
    private static final int MOST = 1000;

    private static final Pattern TIGHT_HEADING =
            Pattern.compile("(?:#\\p{L}|#{2,6}[\\p{L}\\p{N}]|#\\p{N}+[.、．])[^\\n]{0,40}");

    static SourceScan read(Node document) {
        SourceScan proof = new SourceScan(new ArrayList<>(), new ArrayList<>(), new UnknownTags());
        for (Node node : document.getDescendants()) {
            if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock || isFormulaOrCode(node)) {
                proof.code.add(node.getChars());
            } else if (node instanceof HtmlInline || node instanceof HtmlBlock) {
                proof.unknownTags.find(node.getChars());
            } else if (node instanceof Paragraph paragraph) {
                paragraph.getContentLines().forEach(proof::look);
            }
        }
        return proof;
    }

    private static boolean isFormulaOrCode(Node node) {
        return node instanceof Code || node instanceof InlineFormula || node instanceof FormulaBlock;
    }

    private void look(BasedSequence line) {
        BasedSequence text = line.trimStart();
        if (text.isEmpty() || text.charAt(0) != '#' || headings.size() >= MOST) {
            return;
        }
        Matcher tight = TIGHT_HEADING.matcher(text);
        if (tight.lookingAt()) {
            headings.add(new OffsetWarning(
                    text.getStartOffset(),
                    "`" + tight.group().strip()
                            + "` is shown as text. If it is to be a heading, put a space after the `#`."));
        }
    }
}
