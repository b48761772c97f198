package dev.bucketpress.bodies;

import static dev.bucketpress.bodies.TheirRewriting.whereSameHere;

import dev.bucketpress.bodies.OtherRenderers.Renderer;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Each way in which a body is another here than elsewhere, on purpose. One explains a difference if the difference goes
 * away with what the kind is about: by writing it for the other renderer in a way that both agree on, or, where there
 * is none, by taking it out for both.
 */
enum BodyDifference {
    /** Neither reads formulas: signs of Markdown in one are markup there. */
    FORMULA_BLOCKS(both()) {
        @Override
        String inBoth(String body, OwnPages ours) {
            return FormulaRewriting.formulaBlocks(body);
        }
    },
    FORMULAS(both(), FormulaRewriting::formulas),
    /** Where they begin and end: both link what no browser could open, and take Chinese that follows into the address. */
    BARE_ADDRESSES(both()) {
        @Override
        String inTheirs(String body, OwnPages ours) {
            return Rewriting.addresses(body, ours);
        }

        @Override
        void onPage(Document document) {
            document.select("a").stream().filter(Addresses::isShown).forEach(Element::unwrap);
        }
    },
    /** A block of HTML whose first tag is text is none for Markdown elsewhere, and no paragraph here. */
    TEXT_AS_BLOCKS_OF_HTML(both()) {
        @Override
        String inBoth(String body, OwnPages ours) {
            return Rewriting.textAsBlocks(body, ours);
        }
    },
    /** What is no HTML of an author is text here, and an element that no reader sees there. */
    TEXT_IN_ANGLE_BRACKETS(both(), Rewriting::textInAngleBrackets),
    /** At a template tag that it does not know, for one. */
    HEXO_FAILS(only(Renderer.HEXO)),
    /** `smartypants: true`, its default. */
    HEXO_SETS_QUOTES_AND_DASHES(only(Renderer.HEXO)) {
        @Override
        void onPage(Document document) {
            Rewriting.texts(document, Rewriting::typewritten);
        }
    },
    HEXO_HAS_NO_FOOTNOTES(only(Renderer.HEXO), "\\[\\^", found -> "\\\\[^"),
    HEXO_HAS_NO_MARKS(only(Renderer.HEXO), "(?<!=)==(?!=)", found -> "="),
    HEXO_HAS_NO_SUBSCRIPTS(
            only(Renderer.HEXO), Rewriting.SUB + "|" + Rewriting.SUP, found -> found.substring(1, found.length() - 1)),
    HEXO_STRIKES_OUT_AT_ANY_TILDE(only(Renderer.HEXO), "~+", found -> ""),
    /** CommonMark wants a space after them. */
    HEXO_TAKES_HASHES_FOR_HEADINGS_IN_ITEMS(
            only(Renderer.HEXO), "(?m)(?<=^[ >*+-]{0,9}|^ {0,6}\\d[.)] )#(?=[^\\s#])", found -> "&#35;"),
    HEXO_KNOWS_TASKS_WITHOUT_TEXT_AND_BEFORE_TABLES(
            only(Renderer.HEXO), "(?m)(?<=(?:[-*+]|\\d[.)]) {1,4})\\[[ xX]](?=\\s)", task -> "x"),
    /** GitHub wants text on the line of a task. */
    MARKDOWN_IT_KNOWS_TASKS_WITHOUT_TEXT(
            only(Renderer.MARKDOWN_IT), "(?m)(?<=(?:[-*+]|\\d[.)]) {1,4})\\[[ xX]](?=[ \\t]*$)", task -> "x"),
    /** The text of a task may be the term of a definition. */
    MARKDOWN_IT_KNOWS_NO_TASKS_IN_TERMS(
            only(Renderer.MARKDOWN_IT),
            "(?m)(?<=(?:[-*+]|\\d[.)]) {1,4})\\[[ xX]](?=[^\\n]*\\n[ >]*:[ \\t])",
            task -> "x"),
    /** As in commonmark.js: what an indented line goes on with is a paragraph, until its definitions are taken out. */
    MARKDOWN_IT_BEGINS_CODE_UNDER_REFERENCES(
            only(Renderer.MARKDOWN_IT),
            whereSameHere("(?m)(?<=^[ >]{0,9}\\[[^\\]\\n]{1,99}]:[^\\n]{1,200}\\n) {4,}(?=\\S)", indent -> "")),
    /** A line of `=` after an item is none of the item (CommonMark 4.3). */
    HEXO_UNDERLINES_ITEMS_FROM_OUTSIDE(
            only(Renderer.HEXO), "(?m)(?<=^[ >]{0,9})=(?==*\\s*$)|(?<=^ {4,9})-(?=-+\\s*$)", found -> "\\" + found),
    /** CommonMark 5.2, laziness. */
    HEXO_ENDS_ITEMS_AT_LAZY_LINES(
            only(Renderer.HEXO),
            "(?m)^(?: {2,}\\S|(?:(?:[-*+]|\\d+[.)]) +){2}).*\\n(?= {0,5}(?:[^\\s*+>#|<-]|\\|[ \\t]*$))",
            line -> line + "\n"),
    TEXTS_OF_PICTURES_HAVE_NO_TAGS(both()) {
        @Override
        void onPage(Document document) {
            document.select("img[alt]")
                    .forEach(image -> image.attr("alt", image.attr("alt").replaceAll("<[^>]*>", "")));
        }
    },
    HEXO_LEAVES_ADDRESSES_OUT_OF_TEXTS_OF_PICTURES(
            only(Renderer.HEXO), "(?<=!\\[[^\\]\\n]{0,200})<https?://[^>\\s]*>", address -> "x"),
    HEXO_KEEPS_NO_BREAK_SPACES_IN_MARKUP(only(Renderer.HEXO), "\\u00A0", space -> " "),
    HEXO_KNOWS_NO_CJK_EMPHASIS(only(Renderer.HEXO)) {
        @Override
        String inBoth(String body, OwnPages ours) {
            return Rewriting.withoutCjkEmphasis(body);
        }
    },
    HEXO_PAIRS_EMPHASIS_OTHERWISE(only(Renderer.HEXO), Rewriting.EMPHASIS.pattern(), found -> ""),
    /** As in Hexo; CommonMark wants a 1 under a line of text. */
    LISTS_IN_ITEMS_BEGIN_AT_ANY_NUMBER(only(Renderer.MARKDOWN_IT), "(?m)(?<=^ {2,9})\\d+(?=[.)] )", number -> "1"),
    /** For CommonMark a line with a tag alone goes on with the paragraph. */
    HTML_ENDS_QUOTES(both(), whereSameHere("(?m)^ *>.*\\n(?=<)", line -> line + "\n")),
    /** As in Hexo; elsewhere it is an empty definition, and not to be seen. */
    LONE_COLONS_ARE_TEXT(only(Renderer.MARKDOWN_IT), whereSameHere("(?m)(?<=^[ >]{0,9}):(?=[ \\t]*$)", PlainSigns::of)),
    HEXO_HAS_NO_DEFINITIONS(only(Renderer.HEXO), "(?m)(?<=^[ >]{0,9}):(?=\\s)", found -> "&#58;"),
    /** By a pattern that knows nothing of the blocks around; here they are blocks. */
    HEXO_TAKES_FENCES_OUT_FIRST(only(Renderer.HEXO)),
    HEXO_HAS_NO_EMPTY_ITEMS(
            only(Renderer.HEXO),
            "(?m)^[ >]*(?:(?:[-*+]|\\d+[.)])[ \\t]+)*(?:[-*+]|\\d+[.)])[ \\t]*$",
            marker -> marker.stripTrailing() + " &nbsp;"),
    FENCES_HAVE_CAPTIONS(both()) {
        @Override
        void onPage(Document document) {
            document.select("figcaption").remove();
            document.select("figure").unwrap();
        }
    },
    /** `~/.bashrc、~/.zshrc` is none. */
    SUBSCRIPTS_ARE_OF_FEW_SIGNS(only(Renderer.MARKDOWN_IT), whereSameHere("(?<![~^])[~^](?![~^])", PlainSigns::of)),
    /** `a==b` is none. */
    MARKS_ARE_NO_OPERATORS(only(Renderer.MARKDOWN_IT), whereSameHere("(?<!=)==(?!=)", PlainSigns::of)),
    /** `prependRoot: true`, its default. */
    HEXO_ROOTS_PICTURES(only(Renderer.HEXO)) {
        @Override
        void onPage(Document document) {
            document.select("img[src]")
                    .forEach(image -> image.attr("src", image.attr("src").replaceFirst("^/(?!/)", "")));
        }
    },
    /** `sh` is `bash`, `txt` is no language: for highlight.js. */
    LANGUAGES_HAVE_ONE_NAME(both()) {
        @Override
        void onPage(Document document) {
            document.select("code[class^=language-]").forEach(Rewriting::nameLanguage);
        }
    },
    /** A footnote right under a quote or an item; elsewhere it is a line that goes on with it. */
    FOOTNOTES_END_QUOTES_AND_ITEMS(
            only(Renderer.MARKDOWN_IT), whereSameHere("(?m)^.*\\S.*\\n(?=\\[\\^[^\\]\\n]+]:)", line -> line + "\n")),
    HEXO_TAGS(only(Renderer.MARKDOWN_IT), "\\{%", tag -> "{ %"),
    /** Prose right under a table; GitHub makes it a row. */
    TABLES_END_BEFORE_LAST_LINES_WITHOUT_PIPES(both(), Rewriting::endTables),
    FENCES_IN_HTML_ARE_CODE(only(Renderer.MARKDOWN_IT), Rewriting::fencesInHtml),
    HEADINGS_AFTER_WIDE_SPACES(
            only(Renderer.MARKDOWN_IT),
            whereSameHere("(?m)(?<=^[ >*+\\-]{0,9}#{1,6})[\\u3000\\u00A0\\u2003]\\s*", space -> " ")),
    HEXO_COUNTS_TABS_OTHERWISE(only(Renderer.HEXO)) {
        @Override
        String inBoth(String body, OwnPages ours) {
            return Rewriting.withoutTabs(body);
        }
    },
    /** At the end of a quote, where CommonMark takes it for empty code. */
    HEXO_WANTS_LINES_AFTER_FENCES(only(Renderer.HEXO)) {
        @Override
        String inBoth(String body, OwnPages ours) {
            return body.replaceAll("(?m)^(>[ >]*)(?:`{3,}|~{3,})(?=.*\\n(?!>))", "$1");
        }
    },
    /** Those of backticks it takes away. */
    HEXO_KEEPS_INDENTS_OF_TILDE_FENCES(
            only(Renderer.HEXO), whereSameHere("(?ms)^ {1,9}(~{3,}).*?(?:^ {0,3}\\1|\\z)", Rewriting::withoutIndent)),
    /** A quote after an item is none of the item. */
    HEXO_TAKES_QUOTES_INTO_ITEMS(
            only(Renderer.HEXO),
            whereSameHere("(?m)^[ >]*(?:[-*+]|\\d+[.)]) .*\\n(?=[ >]*>)", Rewriting::withEmptyLine)),
    /** CommonMark wants an empty line before a tag alone on its line. */
    HEXO_BEGINS_HTML_AT_ANY_TAG_IN_ITEMS(
            only(Renderer.HEXO),
            "(?m)(?<=^[ >]{1,9})<(?=/?(?:img|br|[abiu]|kbd|span|font|su[bp])\\b[^>\\n]*>[ \\t]*$)",
            tag -> "x" + tag),
    /** For CommonMark a line with a tag goes on with the paragraph. */
    HEXO_ENDS_ITEMS_AT_TAGS(
            only(Renderer.HEXO), "(?m)^ {0,3}(?:[-*+]|\\d+[.)]) .*\\n(?=</?[A-Za-z])", line -> line + "\nx"),
    HEXO_LETS_PARAGRAPHS_GO_ON_WITH_INDENTED_HTML(
            only(Renderer.HEXO), whereSameHere("(?m)^ {1,3}<(?=[/A-Za-z])", tag -> tag.strip())),
    /** Only a paragraph can go on with a line that is not indented as its item is. */
    HEXO_GOES_ON_WITH_TABLES_OF_ITEMS(
            only(Renderer.HEXO), whereSameHere("(?m)^ {2,}\\|.*\\n(?=\\|)", row -> row + "\n")),
    /** So that a list is tight that is loose for CommonMark. */
    HEXO_OVERLOOKS_EMPTY_LINES_AFTER_HEADINGS_AND_CODE_IN_ITEMS(only(Renderer.HEXO)) {
        @Override
        void onPage(Document document) {
            document.select("li:has(> h1 + p, > h2 + p, > h3 + p, > h4 + p, > h5 + p, > h6 + p, > pre + p) > p")
                    .unwrap();
        }
    },
    HEXO_KNOWS_NO_LINE_ENDS_IN_LINKED_PICTURES(
            only(Renderer.HEXO), "(?<=!\\[[^\\]\\n]{0,200})\\s*\\\\?\\n[ >]*(?=[^\\[\\]\\n]*\\])", end -> " "),
    HEXO_NESTS_FEW_BRACKETS_IN_LINKS(
            only(Renderer.HEXO), whereSameHere("(?<=\\[[^\\]\\n]{0,200})\\[[^\\[\\]\\n]*\\]", PlainSigns::of)),
    HEXO_HAS_TABLES_WITHOUT_PIPES_IN_HEADERS(
            only(Renderer.HEXO), whereSameHere(Rewriting.DELIMITER_ROW, PlainSigns::of)),
    /** For list items only then: `- |` is a header. */
    MARKDOWN_IT_LOOKS_FOR_TABLES_FIRST(
            only(Renderer.MARKDOWN_IT), whereSameHere(Rewriting.DELIMITER_ROW, PlainSigns::of)),
    /** As in Hexo; CommonMark lets nothing but paragraphs go on with lines that are not indented. */
    LAZY_LINES_MAKE_TABLES(
            both(),
            "(?m:^(?:[ >]*(?:[-*+]|\\d+[.)]) | *>).*\\n(?:(?! *>).+\\n)*? {0,3}\\|?[ \\t]*:?-+:?[ \\t|:-]*$)",
            Rewriting::withPlainLastLine);

    private final Set<Renderer> renderers;
    private final UnaryOperator<String> inBoth;
    private final TheirRewriting inTheirs;

    BodyDifference(Set<Renderer> renderers) {
        this(renderers, (body, ours) -> body);
    }

    BodyDifference(Set<Renderer> renderers, TheirRewriting inTheirs) {
        this.renderers = renderers;
        this.inBoth = UnaryOperator.identity();
        this.inTheirs = inTheirs;
    }

    /** @param pattern what is replaced for both, outside of code */
    BodyDifference(Set<Renderer> renderers, String pattern, UnaryOperator<String> replacement) {
        this.renderers = renderers;
        this.inBoth = body -> Rewriting.outsideCode(body, pattern, replacement);
        this.inTheirs = (body, ours) -> body;
    }

    private static Set<Renderer> only(Renderer renderer) {
        return Set.of(renderer);
    }

    private static Set<Renderer> both() {
        return Set.of(Renderer.values());
    }

    boolean is(Renderer by) {
        return renderers.contains(by);
    }

    String inBoth(String body, OwnPages ours) {
        return inBoth.apply(body);
    }

    String inTheirs(String body, OwnPages ours) {
        return inTheirs.apply(body, ours);
    }

    /** Changes what was rendered, of both. */
    void onPage(Document document) {}
}
