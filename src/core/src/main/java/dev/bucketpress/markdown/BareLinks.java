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
 * Makes links of bare addresses as flexmark does, but looks only where one can stand, and not where looking would take
 * time that grows with the square of the text: such text holds no address that anyone wrote.
 */
final class BareLinks extends AutolinkNodePostProcessor {

    /** Words joined by points, pluses and hyphens, as in a host name; longer chains are no address. */
    private static final int MOST_JOINTS = 100;

    /** flexmark compares each address of a line with each other and with each backslash. */
    private static final int MOST_IN_A_LINE = 1_000;

    private static final Pattern ADDRESS = Pattern.compile("://|@|www\\.");

    /** Accents and the like in a row, and character references in an address. */
    private static final int MOST_IN_A_ROW = 100;

    private BareLinks(Document document) {
        super(document);
    }

    static Parser.ParserExtension extension() {
        return new Parser.ParserExtension() {
            @Override
            public void parserOptions(MutableDataHolder options) {
                // There are none.
            }

            @Override
            public void extend(Parser.Builder parser) {
                parser.postProcessorFactory(new Factory() {
                    @Override
                    public NodePostProcessor apply(Document document) {
                        return new BareLinks(document);
                    }
                });
            }
        };
    }

    @Override
    public void process(NodeTracker state, Node node) {
        String text = node.getChars().toString();
        long addresses =
                ADDRESS.matcher(text).results().limit(MOST_IN_A_LINE + 1).count();
        boolean few = addresses > 0 && addresses <= MOST_IN_A_LINE;
        if (few && !takesLong(text) && !isFollowedByManyReferences(node)) {
            super.process(state, node);
        }
    }

    private static boolean takesLong(String text) {
        int joints = 0;
        int accents = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean joint = c == '.' || c == '+' || c == '-';
            joints = joint ? joints + 1 : isLowerCaseOrDigit(c) ? joints : 0;
            accents = Character.getType(c) == Character.NON_SPACING_MARK ? accents + 1 : 0;
            if (accents > MOST_IN_A_ROW
                    || joints > MOST_JOINTS && i + 1 < text.length() && isLowerCaseOrDigit(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLowerCaseOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    /** flexmark reads all of them as part of the text, for each of the texts between them. */
    private static boolean isFollowedByManyReferences(Node node) {
        @Nullable Node next = node.getNext();
        int following = 0;
        while ((next instanceof HtmlEntity || next instanceof Text) && following <= MOST_IN_A_ROW) {
            next = next.getNext();
            following++;
        }
        return following > MOST_IN_A_ROW;
    }
}
