package dev.bucketpress.markdown;

import dev.bucketpress.text.OffsetWarning;
import dev.bucketpress.text.Quotes;
import dev.bucketpress.text.WarningKinds;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What other editors and generators mean something by, and no Markdown here: it is shown as it is written, with one
 * warning for each kind. Patterns rather miss something than take prose for it.
 */
enum EditorSyntax {

    /** help.obsidian.md, "Internal links"; not what follows a name, and no lone word in small letters, as in TOML. */
    NOTE_LINK(
            "[[",
            "(?<![\\w\\])$\\\\!\\[])\\[\\[(?![a-z\\d_.-]+]])((?=[\\p{L}\\p{N}#./])[^\\[\\]\\r\\n,\"'=$]{2,200}+)(?<!\\s)]](?![\\[(:\\]])",
            "is shown as it is written: links of this form are Obsidian's own. Write `[text](note.md)`."),

    /** help.obsidian.md, "Embed files". */
    EMBEDDED_FILE(
            "![[",
            "!\\[\\[([^\\[\\]\\r\\n]{1,200})]]",
            "is shown as it is written: embedded files of this form are Obsidian's own. Write `![](picture.png)`."),

    /** help.obsidian.md, "Comments". */
    COMMENT(
            "%%",
            "(?<![\\w%\\\\])%%(?=[^%\\r\\n]{0,200}\\p{L})[^%\\r\\n]{1,200}+%%(?![\\w%])"
                    + "|(?m:^%%(?=[ \\t]*\\R[^%]{1,2000}+%%[ \\t]*$))",
            "is shown, while Obsidian takes it for a comment. Write `<!-- comment -->`."),

    /** help.obsidian.md, "Link to a block in a note". */
    BLOCK_NAME(
            " ^",
            "(?m)(?<=[ \\t])\\^(?:[a-z0-9]++-[a-z0-9-]++|(?=[a-f]*\\d)(?=\\d*[a-f])[a-f0-9]{6})(?=[ \\t\\r]*$)",
            "is shown as it is written: names of blocks are Obsidian's own."
                    + " Take it out, or write `<a id=\"name\"></a>` where links lead to it."),

    /** kramdown.gettalong.org, "Automatic Table of Contents Generation". */
    KRAMDOWN_CONTENTS("{:toc", "\\{:toc}", "is shown as it is written. Write `[TOC]` in a paragraph of its own."),

    /** kramdown.gettalong.org, "Inline Attribute Lists" and "Extensions". */
    ATTRIBUTES(
            "{:",
            "\\{:(?:[ \\t]*(?:[.#][\\w-]{1,100}+|[\\w-]{1,100}+=[\"'])|:(?:comment|options|nomarkdown)\\b)[^{}\\r\\n]{0,200}}",
            "is shown as it is written: attributes of this form are kramdown's own. Take it out, or write HTML."),

    /** vuepress.vuejs.org, "Custom Containers". */
    CONTAINER(
            ":::",
            "(?m)^(?:[ \\t>*+-]|\\d{1,9}[.)]|\\[\\^[^]\\r\\n]{1,40}]:|:(?=[ \\t])){0,20}+"
                    + "(:{3,}[ \\t]*[A-Za-z][\\w-]{0,40}+)(?=[^:\\r\\n]{0,200}+$)",
            "and the `:::` of its end are shown as they are written: such containers are VuePress's own."
                    + " Write `> [!NOTE]`, and `>` before each line."),

    /** gohugo.io, "Shortcodes". */
    SHORTCODE(
            "{{<",
            "\\{\\{<[ \\t]*/?[\\w./-]{1,100}+[^{}\\r\\n]{0,300}>}}",
            "is shown as it is written: shortcodes are Hugo's own. Write Markdown or HTML.");

    /** The most of one kind that are counted; the rest of a hostile post is not worth the memory. */
    private static final int MAX = 1_000;

    /**
     * Names between two brackets that are none of notes: the slots of ECMAScript's specification, and the marker of
     * contents.
     */
    private static final Set<String> OTHER_NAMES = Set.of("""
            TOC _TOC_ Prototype Extensible Class Scope Scopes Call Construct Get Set Put Delete Value Writable
            Enumerable Configurable PrimitiveValue Environment Realm HomeObject ThisMode ThisValue
            FunctionLocation BoundThis TargetFunction BoundTargetFunction BoundArguments PromiseState
            PromiseResult PromiseStatus PromiseValue ProxyTarget ProxyHandler Target Handler GetPrototypeOf
            SetPrototypeOf IsExtensible PreventExtensions GetOwnProperty DefineOwnProperty HasProperty
            OwnPropertyKeys HasInstance CanPut DefaultValue GeneratorState DateValue StringData""".split("\\s"));

    private final String hint;
    private final Pattern pattern;
    private final String why;

    EditorSyntax(String hint, String pattern, String why) {
        this.hint = hint;
        this.pattern = Pattern.compile(pattern);
        this.why = why;
    }

    /** One warning of each kind that a body has outside of code, formulas and HTML. */
    static List<OffsetWarning> warnings(String body, SourceScan scan) {
        List<OffsetWarning> warnings = new ArrayList<>();
        for (EditorSyntax kind : values()) {
            if (body.contains(kind.hint)) {
                WarningKinds.asOne(kind.in(body, scan.isolated())).ifPresent(warnings::add);
            }
        }
        return warnings;
    }

    private List<OffsetWarning> in(String body, BitSet isolated) {
        List<OffsetWarning> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(body);
        while (matcher.find() && found.size() < MAX) {
            int group = this == CONTAINER ? 1 : 0;
            boolean other = this == NOTE_LINK && OTHER_NAMES.contains(matcher.group(1));
            if (!other && !isolated.get(matcher.start(group))) {
                found.add(new OffsetWarning(matcher.start(group), "`" + shown(matcher.group(group)) + "` " + why));
            }
        }
        return found;
    }

    private static String shown(String written) {
        return Quotes.beginning(written.replace('`', '\''));
    }
}
