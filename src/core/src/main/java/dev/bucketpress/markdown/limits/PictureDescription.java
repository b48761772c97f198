package dev.bucketpress.markdown.limits;

import com.vladsch.flexmark.util.ast.Node;

/** Checks how many pieces the description of a picture is collected from. */
public final class PictureDescription {

    private PictureDescription() {}

    /** @throws LimitExceededException when there are more than {@value Limit#MAX_DESCRIPTION_PIECES} */
    public static void check(Node picture) {
        int pieces = 0;
        for (Node piece : picture.getDescendants()) {
            pieces++;
            if (pieces > Limit.MAX_DESCRIPTION_PIECES) {
                throw new LimitExceededException(Limit.PICTURE, piece.getStartOffset());
            }
        }
    }
}
