package dev.bucketpress.bodies;

import java.util.List;
import java.util.regex.Pattern;

/** Rewrites fences for those who read them otherwise. */
final class FenceRewriting {

    /** With what each of its lines begins with, as far as that goes. */
    private static final String MARKED =
            "(?m)^([ >]*)(`{3,}|~{3,})[^`\\n]*\\n(?:\\1.*\\n|[ >]*\\n)*?(?:\\1 {0,3}\\2[`~]*[ \\t]*\\n|\\z|(?!\\1))";

    private static final String LOOSE = "(?m)^[ >]*(`{3,}|~{3,})[^`\\n]*\\n(?:.*\\n)*?(?:[ >]*\\1[`~]*[ \\t]*\\n|\\z)";

    /** To its end, or that of the quote that it stands in; one that an item begins with has its own. */
    private static final String INDENTED_TILDES =
            "(?m)^(?: {1,9}(?:[-*+] +|\\d{1,9}[.)] +)*(~{3,})(?s:.*?)(?:^ {0,9}\\1~*[ \\t]*$|\\z)"
                    + "|[ >]*> {2,}(~{3,}).*\\n(?:[ >]*>.*\\n)*?(?:[ >]*\\2|(?![ >]*>)|\\z))";

    /** Where what stands above is code that looks like the beginning of a fence. */
    private static final String TILDES_BEHIND_CODE = "(?m)^ {1,3}(~{3,})(?s:.*?)(?:^ {0,3}\\1~*[ \\t]*$|\\z)";

    private static final String INDENTED_BACKTICKS_WITHOUT_END =
            "(?m)^ {1,9}`{3,}[^`\\n]*\\n(?:(?![ \\t]*`{3,}[ \\t]*$).*+(?:\\n|\\z))*+\\z";

    private static final Pattern TAG_ABOVE = Pattern.compile("<[A-Za-z/!](?!(?s:.*)\\n[ >]*\\n)");

    private static final Pattern BEGINS_FOOTNOTE = Pattern.compile("(?m)^\\[\\^[^\\]\\n]+]:[ \\t]*(?:`{3}|~{3})");

    private FenceRewriting() {}

    /** Each fence that stands right under the beginning of an HTML block as HTML. */
    static String fencesInHtml(String body, OwnPages ours) {
        String marked = inHtml(body, MARKED, ours);
        return inHtml(marked, LOOSE, ours);
    }

    private static String inHtml(String body, String fence, OwnPages ours) {
        return new HarmlessReplacements(
                        body,
                        Pattern.compile(fence),
                        at -> hasTagAbove(body.substring(0, at.start())) ? code(at.group()) : at.group(),
                        ours)
                .applied();
    }

    /** Whether there is one, with no empty line after it. */
    private static boolean hasTagAbove(String before) {
        return TAG_ABOVE.matcher(before).find();
    }

    private static String code(String fence) {
        String prefix = Rewriting.prefix(fence);
        String info = fence.lines().findFirst().orElse("").replaceAll("[ >`~]", "");
        String code = fence.replaceFirst(".*\\n", "")
                .replaceFirst("(?m)^[ >]*[`~]{3,}\\s*\\z", "")
                .replaceAll("(?m)^" + prefix, "");
        String language = info.isEmpty() ? "" : " class=\"language-" + info + "\"";
        return prefix + "<pre><code" + language + ">" + PlainSigns.of(code) + "</code></pre>\n";
    }

    /** Tilde fences without the spaces before them, of which there are at most three in whatever they stand in. */
    static String withoutIndents(String body, OwnPages ours) {
        String rewritten = body;
        for (int spaces = 3; spaces > 0; spaces--) {
            int indent = spaces;
            for (String fences : List.of(INDENTED_TILDES, TILDES_BEHIND_CODE, INDENTED_BACKTICKS_WITHOUT_END)) {
                rewritten = Rewriting.whereSame(rewritten, fences, fence -> withoutIndent(fence, indent), ours);
            }
        }
        return rewritten;
    }

    private static String withoutIndent(String fence, int indent) {
        int container = Rewriting.prefix(fence).length() - indent;
        return container < 0 ? fence : fence.replaceAll("(?m)^(.{" + container + "}) {0," + indent + "}", "$1");
    }

    static String withoutIndentInFootnotes(String body) {
        return BEGINS_FOOTNOTE.matcher(body).find() ? body.replaceAll("(?m)^ {4}[ \\t]+", "    ") : body;
    }
}
