package dev.bucketpress.markdown;

import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.autolink.internal.AutolinkNodePostProcessor;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.NodePostProcessor;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeTracker;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns bare URLs and e-mail addresses into links: the extended autolinks of GitHub Flavored Markdown
 * (github.github.com/gfm, section 6.9). flexmark's own processor takes time that grows with the square of some texts;
 * those hold no real URL, and are skipped.
 */
final class ExtendedAutolinks extends AutolinkNodePostProcessor {

    /** The most joints (dots, pluses, hyphens) between the labels of a host name; longer chains are no URL. */
    private static final int MAX_JOINTS = 100;

    /** flexmark compares each URL of a line with each other one and with each backslash. */
    private static final int MAX_IN_A_LINE = 1_000;

    private static final Pattern URL = Pattern.compile("://|@|www\\.");

    /** Combining marks in a row, and character references in a URL. */
    private static final int MAX_IN_A_ROW = 100;

    private ExtendedAutolinks(Document document) {
        super(document);
    }

    static Parser.ParserExtension extension() {
        return new Parser.ParserExtension() {
            @Override
            public void parserOptions(MutableDataHolder options) {
                // None.
            }

            @Override
            public void extend(Parser.Builder parser) {
                parser.postProcessorFactory(new Factory() {
                    @Override
                    public NodePostProcessor apply(Document document) {
                        return new ExtendedAutolinks(document);
                    }
                });
            }
        };
    }

    @Override
    public void process(NodeTracker state, Node node) {
        String text = node.getChars().toString();
        long urls = URL.matcher(text).results().limit(MAX_IN_A_LINE + 1).count();
        boolean few = urls > 0 && urls <= MAX_IN_A_LINE;
        if (few && !isSlow(text) && !isFollowedByManyReferences(node)) {
            super.process(state, node);
        }
    }

    private static boolean isSlow(String text) {
        int joints = 0;
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean joint = c == '.' || c == '+' || c == '-';
            joints = joint ? joints + 1 : isLowerCaseOrDigit(c) ? joints : 0;
            marks = Character.getType(c) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (marks > MAX_IN_A_ROW
                    || joints > MAX_JOINTS && i + 1 < text.length() && isLowerCaseOrDigit(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLowerCaseOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    /** flexmark reads all following references as part of the text, for each text between them. */
    private static boolean isFollowedByManyReferences(Node node) {
        @Nullable Node next = node.getNext();
        int following = 0;
        while ((next instanceof HtmlEntity || next instanceof Text) && following <= MAX_IN_A_ROW) {
            next = next.getNext();
            following++;
        }
        return following > MAX_IN_A_ROW;
    }
}
