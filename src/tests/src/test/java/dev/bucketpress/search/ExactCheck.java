package dev.bucketpress.search;

import dev.bucketpress.search.Query.Exactly;
import dev.bucketpress.search.Query.Part;
import dev.bucketpress.search.Query.Substring;
import java.util.List;

/** Whether a post that has the terms of a part has the part: terms do not say where they stand. */
final class ExactCheck {

    private final List<String> names;
    private final List<String> blocks;

    ExactCheck(IndexedText text) {
        this.names = text.names().map(IndexedText::folded).toList();
        this.blocks = text.foldedBlocks().toList();
    }

    boolean has(Part part) {
        if (part instanceof Substring substring) {
            return blocks.stream().anyMatch(block -> block.contains(substring.characters()));
        }
        if (part instanceof Exactly exactly) {
            List<String> places = exactly.isOfNames() ? names : blocks;
            return places.stream().anyMatch(block -> hasWhole(block, exactly.text()));
        }
        return part.isSure();
    }

    /** Whether a block has the text such that neither end of it cuts a word of letters. */
    private static boolean hasWhole(String block, String text) {
        for (int at = block.indexOf(text); at >= 0; at = block.indexOf(text, at + 1)) {
            if (!cutsWord(block, at) && !cutsWord(block, at + text.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean cutsWord(String block, int at) {
        return at > 0
                && at < block.length()
                && isOfWords(block.codePointBefore(at))
                && isOfWords(block.codePointAt(at));
    }

    private static boolean isOfWords(int codePoint) {
        return !Cjk.is(codePoint) && Tokens.isOfWords(codePoint);
    }
}
