package dev.bucketpress.post;

import dev.bucketpress.text.BidiControls;
import dev.bucketpress.text.ControlCharacters;

/** What pages, lists and feeds show of front matter beside other text, which it must not change. */
final class ShownText {

    private ShownText() {}

    /** The text as it was written, without control characters, and with its own direction of writing ended. */
    static String of(String written) {
        return BidiControls.closed(ControlCharacters.without(written).strip());
    }
}
