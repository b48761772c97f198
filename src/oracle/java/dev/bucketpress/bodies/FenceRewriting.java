package dev.bucketpress.bodies;

import java.util.regex.Pattern;

/** Rewrites fences for those who read them otherwise. */
final class FenceRewriting {

    /** With what each of its lines begins with, as far as that goes. */
    private static final String MARKED =
            "(?m)^([ >]*)(`{3,}|~{3,})[^`\\n]*\\n(?:\\1.*\\n|[ >]*\\n)*?(?:\\1 {0,3}\\2[`~]*[ \\t]*\\n|\\z|(?!\\1))";

    private static final String LOOSE = "(?m)^[ >]*(`{3,}|~{3,})[^`\\n]*\\n(?:.*\\n)*?(?:[ >]*\\1[`~]*[ \\t]*\\n|\\z)";

    /** To its end, or that of the quote that it stands in; of backticks too where nothing closes it. */
    static final String INDENTED_TILDES = "(?m)^(?: {1,9}(~{3,})(?s:.*?)(?:^ {0,9}\\1|\\z)"
            + "| {1,9}`{3,}[^`\\n]*\\n(?:(?![ \\t]*`{3,}[ \\t]*$).*+(?:\\n|\\z))*+\\z"
            + "|[ >]*> {2,}(~{3,}).*\\n(?:[ >]*>.*\\n)*?(?:[ >]*\\2|(?![ >]*>)|\\z))";

    private static final Pattern BEGINS_FOOTNOTE = Pattern.compile("(?m)^\\[\\^[^\\]\\n]+]:[ \\t]*(?:`{3}|~{3})");

    private FenceRewriting() {}

    /** Each fence that stands right under the beginning of an HTML block as HTML. */
    static String fencesInHtml(String body, OwnPages ours) {
        String marked = Rewriting.whereSame(body, MARKED, FenceRewriting::code, ours);
        return Rewriting.whereSame(marked, LOOSE, FenceRewriting::code, ours);
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

    /** Without the spaces before it, also within quotes. */
    static String withoutIndent(String fence) {
        String prefix = Rewriting.prefix(fence);
        String quotes = prefix.substring(0, prefix.lastIndexOf('>') + 1) + (prefix.indexOf('>') < 0 ? "" : " ");
        int indent = Math.max(0, prefix.length() - quotes.length());
        return fence.replaceAll("(?m)^(" + quotes + ") {0," + indent + "}", "$1");
    }

    static String withoutIndentInFootnotes(String body) {
        return BEGINS_FOOTNOTE.matcher(body).find() ? body.replaceAll("(?m)^ {4}[ \\t]+", "    ") : body;
    }
}
