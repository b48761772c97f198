package dev.bucketpress.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.bucketpress.markdown.math.FormulaBlock;
import dev.bucketpress.markdown.math.InlineFormula;
import dev.bucketpress.text.OffsetWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one walk through a parsed body finds: code, and headings that lack a space.
 *
 * @param code code and formulas, in which Hexo's tags have no meaning, in order
 * @param headings warnings of lines such as {@code #Title}, which CommonMark does not take for headings, and of markers
 *     after invisible characters
 */
record SourceScan(List<BasedSequence> code, List<OffsetWarning> headings) {

    /** The most headings that are recorded; the rest of a hostile post is not worth the memory. */
    private static final int MAX = 1000;

    private static final Pattern HEADING_WITHOUT_SPACE =
            Pattern.compile("(?:#(?![a-z])\\p{L}|#{2,6}[\\p{L}\\p{N}]|#\\p{N}+[.、．])[^\\n]{0,40}");

    /** A topic ({@code #春天#}), a placeholder ({@code #id#}) or a line of hashtags. */
    private static final Pattern HASHTAG =
            Pattern.compile("#[^\\s#]++(?:#(?!#)|\\s++#[^\\s#](?:[^\\s#]|\\s++#(?=[^\\s#]))*+\\s*+$)");

    /** In the middle of a paragraph, rather a shell's comment. */
    private static final Pattern ONE_SIGN_AND_LETTER = Pattern.compile("#[A-Za-z]");

    static SourceScan of(Node document) {
        SourceScan scan = new SourceScan(new ArrayList<>(), new ArrayList<>());
        for (Node node : document.getDescendants()) {
            if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock || isFormulaOrCode(node)) {
                scan.code.add(node.getChars());
            } else if (node instanceof Paragraph paragraph) {
                scan.checkHeadings(paragraph.getContentLines());
            }
        }
        return scan;
    }

    private static boolean isFormulaOrCode(Node node) {
        return node instanceof Code || node instanceof InlineFormula || node instanceof FormulaBlock;
    }

    private void checkHeadings(List<BasedSequence> lines) {
        for (BasedSequence line : lines) {
            if (headings.size() < MAX) {
                UnusualSpaces.before(line).ifPresent(headings::add);
            }
            BasedSequence text = line.trimStart();
            if (!text.isEmpty() && text.charAt(0) == '#' && headings.size() < MAX) {
                checkHeading(text, line == lines.get(0));
            }
        }
    }

    private void checkHeading(BasedSequence text, boolean first) {
        Matcher heading = HEADING_WITHOUT_SPACE.matcher(text);
        boolean comment = !first && ONE_SIGN_AND_LETTER.matcher(text).lookingAt();
        if (heading.lookingAt() && !comment && !HASHTAG.matcher(text).lookingAt()) {
            headings.add(new OffsetWarning(
                    text.getStartOffset(),
                    "`" + heading.group().strip()
                            + "` is shown as text. If it is to be a heading, put a space after the `#`."));
        }
    }
}
