package dev.bucketpress.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.bucketpress.markdown.blocks.OverfullRow;
import dev.bucketpress.markdown.math.FormulaBlock;
import dev.bucketpress.markdown.math.InlineFormula;
import dev.bucketpress.text.OffsetWarning;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one walk through a parsed body finds: code, and blocks that look wrong.
 *
 * @param code code and formulas, in which Hexo's tags have no meaning, in order
 * @param html raw HTML, in order
 * @param blocks warnings of lines such as {@code #Title}, which CommonMark does not take for headings, of markers after
 *     invisible characters, of rows of tables with too many cells, of footnotes without a reference, of text
 *     that is taken for the definition of one, and of comments within comments
 */
record SourceScan(List<BasedSequence> code, List<BasedSequence> html, List<OffsetWarning> blocks) {

    /** Enough to find the place. */
    private static final int MAX_QUOTED = 40;

    /** The most warnings of blocks that are recorded; the rest of a hostile post is not worth the memory. */
    private static final int MAX = 1000;

    private static final String COMMENT = "<!--";

    private static final Pattern HEADING_WITHOUT_SPACE =
            Pattern.compile("(?:#(?![a-z])\\p{L}|#{2,6}[\\p{L}\\p{N}]|#\\p{N}+[.、．])[^\\n]{0,40}");

    /** A topic ({@code #春天#}), a placeholder ({@code #id#}) or a line of hashtags. */
    private static final Pattern HASHTAG =
            Pattern.compile("#[^\\s#]++(?:#(?!#)|\\s++#[^\\s#](?:[^\\s#]|\\s++#(?=[^\\s#]))*+\\s*+$)");

    /** In the middle of a paragraph, rather a shell's comment. */
    private static final Pattern ONE_SIGN_AND_LETTER = Pattern.compile("#[A-Za-z]");

    static SourceScan of(Document document) {
        SourceScan scan = new SourceScan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Reference> words = new ArrayList<>();
        for (Node node : document.getDescendants()) {
            if (node instanceof HtmlBlockBase || node instanceof HtmlInlineBase) {
                scan.html.add(node.getChars());
            }
            if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock || isFormulaOrCode(node)) {
                scan.code.add(node.getChars());
            } else if (node instanceof OverfullRow row) {
                scan.warnOf(row);
            } else if (node instanceof FootnoteBlock footnote && !footnote.isReferenced()) {
                scan.warnOf(footnote);
            } else if (node instanceof Reference definition && HiddenDefinitions.maybe(definition)) {
                words.add(definition);
            } else if (node instanceof HtmlCommentBlock || node instanceof HtmlInlineComment) {
                scan.warnOfCommentWithin(node.getChars());
            } else if (node instanceof Paragraph paragraph) {
                scan.checkHeadings(paragraph.getContentLines());
            }
        }
        HiddenDefinitions.unused(words, document).forEach(scan::warnOf);
        return scan;
    }

    /** The characters of code, formulas and raw HTML. */
    BitSet isolated() {
        BitSet characters = new BitSet();
        Stream.of(code, html)
                .flatMap(List::stream)
                .forEach(piece -> characters.set(piece.getStartOffset(), piece.getEndOffset()));
        return characters;
    }

    private static boolean isFormulaOrCode(Node node) {
        return node instanceof Code || node instanceof InlineFormula || node instanceof FormulaBlock;
    }

    private void warnOf(OverfullRow row) {
        warn(
                row.leftOut(),
                "`" + start(row.leftOut()) + "` is left out, for the table's header row has no cell for it."
                        + " Add one there, or put a backslash before a `|` that ends no cell.");
    }

    private void warnOf(FootnoteBlock footnote) {
        String label = "[^" + start(footnote.getText()) + "]";
        warn(
                footnote.getOpeningMarker(),
                "The footnote `" + label + ": " + firstLine(footnote)
                        + "` is not shown: nothing refers to it, or another" + " has its name. Write `" + label
                        + "` where it belongs.");
    }

    private void warnOf(Reference definition) {
        warn(
                definition.getOpeningMarker(),
                "`" + start(definition.getChars()) + "` is not shown: it says where links named `["
                        + start(definition.getReference()) + "]` lead, and there is none."
                        + " To show it, put a backslash before the `[`.");
    }

    /** HTML ends a comment at its first {@code -->}: one that lacks its end hides all up to the end of the next. */
    private void warnOfCommentWithin(BasedSequence comment) {
        int next = comment.indexOf(COMMENT, COMMENT.length());
        if (next >= 0) {
            String hidden = start(comment.subSequence(0, comment.endOfLineAnyEOL(0)));
            warn(
                    comment,
                    "The comment `" + hidden + "` goes on up to the end of another one that begins in it."
                            + " Put `-->` where it ends.");
        }
    }

    private static String firstLine(FootnoteBlock footnote) {
        BasedSequence text = footnote.hasChildren() ? footnote.getFirstChild().getChars() : BasedSequence.NULL;
        return start(text.subSequence(0, text.endOfLineAnyEOL(0)));
    }

    private void warn(BasedSequence of, String message) {
        if (blocks.size() < MAX) {
            blocks.add(new OffsetWarning(of.getStartOffset(), message));
        }
    }

    private static String start(BasedSequence text) {
        return text.subSequence(0, Math.min(MAX_QUOTED, text.length()))
                .toString()
                .strip();
    }

    private void checkHeadings(List<BasedSequence> lines) {
        for (BasedSequence line : lines) {
            if (blocks.size() < MAX) {
                UnusualSpaces.before(line).ifPresent(blocks::add);
            }
            BasedSequence text = line.trimStart();
            if (!text.isEmpty() && text.charAt(0) == '#' && blocks.size() < MAX) {
                checkHeading(text, line == lines.get(0));
            }
        }
    }

    private void checkHeading(BasedSequence text, boolean first) {
        Matcher heading = HEADING_WITHOUT_SPACE.matcher(text);
        boolean comment = !first && ONE_SIGN_AND_LETTER.matcher(text).lookingAt();
        if (heading.lookingAt() && !comment && !HASHTAG.matcher(text).lookingAt()) {
            warn(
                    text,
                    "`" + heading.group().strip()
                            + "` is shown as text. If it is to be a heading, put a space after the `#`.");
        }
    }
}
