package dev.bucketpress.markdown.rawhtml;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of raw HTML of which it is settled whether it is shown as text.
 *
 * @param endTag that is to be added after it; mostly empty
 */
record SettledPiece(int start, int end, boolean isText, String endTag) {

    /** Whether it stays HTML, and nothing is added. */
    boolean isAsWritten() {
        return !isText && endTag.isEmpty();
    }

    /** The pieces of HTML whose tags are given, each with its verdict. */
    static List<SettledPiece> of(int length, List<TagUse> tags, List<Verdict> verdicts) {
        List<SettledPiece> pieces = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < tags.size(); i++) {
            RawTag tag = tags.get(i).tag();
            Verdict verdict = verdicts.get(i);
            if (verdict == Verdict.HTML) {
                continue;
            }
            if (at < tag.start()) {
                pieces.add(new SettledPiece(at, tag.start(), false, ""));
            }
            pieces.add(new SettledPiece(
                    tag.start(), tag.end(), verdict.isText(), verdict.isText() ? "" : "</" + tag.name() + ">"));
            at = tag.end();
        }
        if (at < length) {
            pieces.add(new SettledPiece(at, length, false, ""));
        }
        return pieces;
    }
}
