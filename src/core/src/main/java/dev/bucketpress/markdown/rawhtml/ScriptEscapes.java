package dev.bucketpress.markdown.rawhtml;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * End tags that end no script: behind {@code <!--} and another {@code <script>} a browser takes {@code </script>} for the
 * end of that one, and the script goes on, if need be to the end of the page (HTML, 13.2.5.27, "script data double escaped
 * state").
 */
final class ScriptEscapes {

    private static final int NONE = -1;
    private static final Pattern SIGNS = Pattern.compile(
            "(?<opens><!--)(?!-?>)|(?<closes>-->|<!---?>)|<script(?=[ \\t\\n\\f/>])", Pattern.CASE_INSENSITIVE);

    private final List<TagUse> tags;

    /** For each end tag, the index in its source behind which a script has to begin to be ended by it. */
    private final int[] bounds;

    private ScriptEscapes(List<TagUse> tags) {
        this.tags = tags;
        this.bounds = new int[tags.size()];
        Arrays.fill(bounds, NONE);
    }

    static ScriptEscapes of(List<TagUse> tags) {
        ScriptEscapes escapes = new ScriptEscapes(tags);
        int first = NONE;
        for (int i = 0; i < tags.size(); i++) {
            TagUse use = tags.get(i);
            if (first != NONE && tags.get(first).block() != use.block()) {
                first = NONE;
            }
            if (!use.name().equals("script")) {
                continue;
            }
            if (!use.tag().closes()) {
                first = first == NONE ? i : first;
            } else if (first != NONE) {
                escapes.bounds[i] = bound(use.source(), tags.get(first).end(), use.start());
                first = NONE;
            }
        }
        return escapes;
    }

    /** The last {@code <!--} that nothing closes and a script begins behind. */
    private static int bound(CharSequence source, int from, int to) {
        Matcher sign = SIGNS.matcher(source).region(from, to);
        int opened = NONE;
        int bound = NONE;
        while (sign.find()) {
            if (sign.group("opens") != null) {
                opened = sign.start();
            } else if (sign.group("closes") != null) {
                opened = NONE;
                bound = NONE;
            } else if (opened != NONE) {
                bound = opened;
            }
        }
        return bound;
    }

    /** Whether a tag of a script is not ended by the next end tag. */
    boolean goesOnAfter(int start, int end) {
        return tags.get(start).end() <= bounds[end];
    }
}
