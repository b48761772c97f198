package dev.bucketpress.bodies;

import static dev.bucketpress.bodies.Explanation.both;
import static dev.bucketpress.bodies.Explanation.hexo;
import static dev.bucketpress.bodies.Explanation.markdownIt;

import dev.bucketpress.bodies.OtherRenderers.Renderer;
import org.jsoup.nodes.Document;

/**
 * Each way in which a body is another here than elsewhere, on purpose. One explains a difference if the difference goes
 * away with what the kind is about: by writing it for the other renderer in a way that both agree on, or, where there
 * is none, by taking it out for both.
 */
enum BodyDifference {
    /** Neither reads formulas: signs of Markdown in one are markup there. */
    FORMULA_BLOCKS(both().inBoth((body, ours) -> FormulaRewriting.formulaBlocks(body))),
    FORMULAS(both().inTheirs(FormulaRewriting::formulas)),
    /** Elsewhere the Chinese that follows is part of the address. */
    ADDRESSES_END_BEFORE_CHINESE(both().inTheirs(BareAddresses.where(at -> at.isBefore("[^\\x00-\\x7F]")))),
    /** `&nbsp;` and `\_` are none of the address; `&amp;` is a character of it. */
    ADDRESSES_HAVE_REFERENCES_AND_ESCAPES(both().inTheirs(BareAddresses.where(
            at -> at.isBefore("[&\\\\]") || at.address().contains("&")))),
    /** `_`, `*` and `~` of an address are no emphasis, also where what is left would be some. */
    ADDRESSES_END_BEFORE_MARKUP(both().inTheirs(BareAddresses.where(at -> at.isBefore("[*_~=^`<\\[\\]$|]")))),
    /** After its host or port an address ends, as in markdown-it, where no path begins. */
    ADDRESSES_END_BEHIND_HOSTS(hexo().inTheirs(BareAddresses.where(
            at -> at.isBefore("[()!,;'+]") && at.address().matches("(?:\\w+://)?[^/?#]*")))),
    /** As in markdown-it; for GitHub a quotation mark is a character of them. */
    ADDRESSES_END_BEFORE_QUOTES(hexo().inTheirs(BareAddresses.where(at -> at.isBefore("\"")))),
    /** Of mail: a `#` before it is none of it. */
    ADDRESSES_OF_MAIL_HAVE_FEW_SIGNS(
            both().inTheirs(BareAddresses.where(at -> at.beginsWith("[^:/]*@") && at.isBehind("[^\\sA-Za-z0-9]")))),
    /** Of mail: `me@example.comC` is none to it. */
    MARKDOWN_IT_KNOWS_TOP_LEVEL_DOMAINS(markdownIt().inTheirs(BareAddresses.where(at -> at.beginsWith("[^:/]*@")))),
    ADDRESSES_BEGIN_BEHIND_ANY_CHINESE(both().inTheirs(BareAddresses.where(at -> at.isBehind("[^\\x00-\\x7F]")))),
    /** Without a scheme. */
    ADDRESSES_BEGIN_WITH_WWW(markdownIt().inTheirs(BareAddresses.where(at -> at.beginsWith("www\\.")))),
    /** `a@b.c_`, `vue@2.6`, `http://`, what Chinese stands in before the host ends. */
    ADDRESSES_ARE_SUCH_AS_A_BROWSER_OPENS(both().inTheirs(Rewriting.NO_ADDRESS, PlainSigns::of)),
    /** A block of HTML whose first tag is text is none for Markdown elsewhere, and no paragraph here. */
    TEXT_AS_BLOCKS_OF_HTML(both().inBoth(Rewriting::textAsBlocks)),
    /** What is no HTML of an author is text here, and an element that no reader sees there. */
    TEXT_IN_ANGLE_BRACKETS(both().inTheirs(Rewriting::textInAngleBrackets)),
    /** At a template tag that it does not know, for one. */
    HEXO_FAILS(hexo()),
    /** `smartypants: true`, its default. */
    HEXO_SETS_QUOTES_AND_DASHES(hexo().onPage(page -> RewritingOfPages.texts(page, RewritingOfPages::typewritten))),
    HEXO_HAS_NO_FOOTNOTES(hexo().inBoth("\\[\\^", PlainSigns::of)),
    HEXO_HAS_NO_MARKS(hexo().inBoth("(?<!=)==(?!=)", found -> "=")),
    HEXO_HAS_NO_SUBSCRIPTS(
            hexo().inBoth(Rewriting.SUB + "|" + Rewriting.SUP, found -> found.substring(1, found.length() - 1))),
    HEXO_STRIKES_OUT_AT_ANY_TILDE(hexo().inBoth("~+", found -> "")),
    /** CommonMark wants a space after them; it takes as many signs from a line as its item is indented by. */
    HEXO_TAKES_HASHES_FOR_HEADINGS_IN_ITEMS(hexo().inBoth("(?m)(?<=^[^\\n]{0,9})#(?=[^\\s#])", found -> "&#35;")),
    /** Here a task begins with text. */
    HEXO_BEGINS_HTML_IN_TASKS(hexo().inBoth("(?m)(?<=(?:[-*+]|\\d[.)]) {1,4})\\[[ xX]] +(?=</?[A-Za-z])", task -> "")),
    HEXO_KNOWS_TASKS_WITHOUT_TEXT_AND_BEFORE_TABLES(
            hexo().inBoth((body, ours) -> body.replaceAll("(?m)(?<=(?:[-*+]|\\d[.)]) {1,4})\\[[ xX]](?=\\s)", "x"))),
    /** GitHub wants text on the line of a task. */
    MARKDOWN_IT_KNOWS_TASKS_WITHOUT_TEXT(
            markdownIt().inBoth("(?m)(?<=(?:[-*+]|\\d[.)]) {1,4})\\[[ xX]](?=[ \\t]*$)", task -> "x")),
    /** The text of a task may be the term of a definition. */
    MARKDOWN_IT_KNOWS_NO_TASKS_IN_TERMS(
            markdownIt().inBoth("(?m)(?<=(?:[-*+]|\\d[.)]) {1,4})\\[[ xX]](?=[^\\n]*\\n[ >]*:[ \\t])", task -> "x")),
    /** As in commonmark.js: what an indented line goes on with is a paragraph, until its definitions are taken out. */
    MARKDOWN_IT_BEGINS_CODE_UNDER_REFERENCES(
            markdownIt().inTheirs("(?m)(?<=^[ >]{0,9}\\[[^\\]\\n]{1,99}]:[^\\n]{1,200}\\n) {4,}(?=\\S)", indent -> "")),
    /** GitHub has none at more than two. */
    MARKDOWN_IT_STRIKES_OUT_AT_THREE_TILDES(markdownIt().inTheirs("~{3,}", tildes -> "&#126;".repeat(tildes.length()))),
    /** A line of `=` after an item is none of the item (CommonMark 4.3). */
    HEXO_UNDERLINES_ITEMS_FROM_OUTSIDE(
            hexo().inBoth("(?m)(?<=^[ >]{0,9})=(?==*\\s*$)|(?<=^ {4,9})-(?=-+\\s*$)", found -> "\\" + found)),
    /** CommonMark lets only a list that begins with 1 end a paragraph; here any may end the first one of an item. */
    HEXO_BEGINS_LISTS_AT_ANY_NUMBER(hexo().inTheirs("(?m)(?<=^[ >]{0,9}\\d{1,9})[.)](?=\\s)", PlainSigns::of)),
    /** As in Hexo; CommonMark lets nothing but paragraphs go on with lines that are not indented. */
    LAZY_LINES_MAKE_TABLES(both().inBoth((body, ours) -> LazyTableRewriting.asText(body))),
    /** CommonMark 5.2, laziness. */
    HEXO_ENDS_ITEMS_AT_LAZY_LINES(hexo().inBoth((body, ours) -> LazyLines.parted(body))),
    /** So that they vanish. */
    MARKDOWN_IT_DROPS_FOOTNOTES_IN_TEXTS_OF_PICTURES(
            markdownIt().inBoth("(?<=!\\[[^\\]\\n]{0,200})\\[\\^[^\\]\\n]+]", footnote -> "x")),
    TEXTS_OF_PICTURES_HAVE_NO_TAGS(both().onPage(page -> RewritingOfPages.textsOfPictures(page, "<[^>]*>", ""))),
    HEXO_LEAVES_ADDRESSES_OUT_OF_TEXTS_OF_PICTURES(
            hexo().inBoth("(?<=!\\[[^\\]\\n]{0,200})<https?://[^>\\s]*>", address -> "x")),
    /** As it is written: links, code and escapes; for CommonMark it is what would be seen of them. */
    HEXO_KEEPS_MARKUP_IN_TEXTS_OF_PICTURES(hexo().onTheirPage(page -> RewritingOfPages.textsOfPictures(
            page, "!?\\[([^\\[\\]]*)]\\((?:[^()]|\\([^()]*\\))*\\)|`+|\\\\(?=\\p{Punct})", "$1"))),
    HEXO_KEEPS_NO_BREAK_SPACES_IN_MARKUP(hexo().inBoth("\\u00A0", space -> " ")),
    HEXO_KNOWS_NO_CJK_EMPHASIS(hexo().inBoth((body, ours) -> Rewriting.withoutCjkEmphasis(body))),
    HEXO_PAIRS_EMPHASIS_OTHERWISE(hexo().inBoth(Rewriting.EMPHASIS.pattern(), found -> "")),
    /** With one in its text, a link is text to both, and its address one more link to it alone. */
    MARKDOWN_IT_LINKS_ADDRESSES_BEHIND_FOOTNOTES(
            markdownIt().inBoth("(?<=\\[[^\\[\\]\\n]{0,99})\\[\\^[^\\]\\n]+](?=[^\\[\\]\\n]*]\\()", footnote -> "x")),
    /** CommonMark has no links in links, be it within a picture. */
    MARKDOWN_IT_LINKS_PICTURES_WITH_LINKS_IN_THEIR_TEXTS(
            markdownIt().inBoth("(?<=!\\[[^\\]\\n]{0,99})\\[(?=!?\\[|[^\\]!\\n]*]\\()", bracket -> "")),
    /** As in Hexo; CommonMark wants a 1 under a line of text. */
    LISTS_IN_ITEMS_BEGIN_AT_ANY_NUMBER(markdownIt().inBoth("(?m)(?<=^[ >]{2,9})\\d+(?=[.)] )", number -> "1")),
    /** As in Hexo; for CommonMark a line with a tag alone goes on with the paragraph. */
    HTML_ENDS_QUOTES_AND_ITEMS(
            both().inTheirs("(?m)^[ >]*(?:>|(?:[-*+]|\\d+[.)]) ).*\\n(?=[ >]*<)", Rewriting::withEmptyLine)),
    /** As in Hexo; elsewhere it is an empty definition, and not to be seen. */
    LONE_COLONS_ARE_TEXT(markdownIt().inTheirs("(?m)(?<=^[ >]{0,9}):(?=[ \\t]*$)", PlainSigns::of)),
    /** To it, a line of `-` under a definition makes a heading of term and definition. */
    MARKDOWN_IT_LOOKS_FOR_HEADINGS_BEFORE_DEFINITIONS(markdownIt()
            .inBoth(
                    "(?m)(?<=^[ >]{0,9}:[ \\t][^\\n]{0,400}\\n(?:[^\\n]{1,400}\\n)?[ >]{0,9})(?:-+|=+)(?=[ \\t]*$)",
                    PlainSigns::of)),
    /** As in PHP Markdown Extra: each line above is a term of its own. */
    DEFINITIONS_HAVE_SEVERAL_TERMS(markdownIt()
            .inBoth(
                    "(?m)^[ >]*[^\\s>].*\\n[ >]*[^\\s>:].*\\n[ >]*:(?=[ \\t])",
                    terms -> terms.substring(0, terms.length() - 1) + "&#58;")),
    /** But for terms and definitions of one line; in code it is another sign to both. */
    HEXO_HAS_NO_DEFINITIONS(hexo().inBoth((body, ours) -> body.replaceAll("(?m)(?<=^[ >]{0,9}):(?=\\s)", "&#58;"))),
    /** By a pattern that knows nothing of the blocks around; here they are blocks. */
    HEXO_TAKES_FENCES_OUT_FIRST(hexo().inTheirs(FenceRewriting::fencesInHtml)),
    HEXO_HAS_NO_EMPTY_ITEMS(hexo().inBoth(
                    "(?m)^[ >]*(?:(?:[-*+]|\\d+[.)])[ \\t]+)*(?:[-*+]|\\d+[.)])[ \\t]*$",
                    marker -> marker.stripTrailing() + " &nbsp;")),
    /** They have line breaks there: neither the line ends of the source beside them nor its indents. */
    PARAGRAPHS_IN_PRE_HAVE_NO_INDENTS(both().onPage(RewritingOfPages::withoutIndentsInPre)),
    FENCES_HAVE_CAPTIONS(both().onPage(RewritingOfPages::withoutCaptions)),
    /** `~/.bashrc、~/.zshrc` is none. */
    SUBSCRIPTS_ARE_OF_FEW_SIGNS(markdownIt().inTheirs("(?<![~^])[~^](?![~^])", PlainSigns::of)),
    /** `a==b` is none. */
    MARKS_ARE_NO_OPERATORS(markdownIt().inTheirs("={2,}", PlainSigns::of)),
    /** Browsers give them one in their own language. */
    DETAILS_HAVE_TITLES(both().onPage(page ->
            page.select("details > summary:matchesOwn(^Details$)").remove())),
    /** `prependRoot: true`, its default. */
    HEXO_ROOTS_PICTURES(hexo().onPage(RewritingOfPages::withoutRoots)),
    /** `sh` is `bash`, `txt` is no language: for highlight.js. */
    LANGUAGES_HAVE_ONE_NAME(
            both().onPage(page -> page.select("code[class^=language-]").forEach(RewritingOfPages::nameLanguage))),
    /** A footnote right under a quote or an item; elsewhere it is a line that goes on with it. */
    FOOTNOTES_END_QUOTES_AND_ITEMS(markdownIt().inTheirs("(?m)^.*\\S.*\\n(?=\\[\\^[^\\]\\n]+]:)", line -> line + "\n")),
    HEXO_TAGS(markdownIt().inBoth("\\{%", tag -> "{ %")),
    /** Prose right under a table; GitHub makes it a row. */
    TABLES_END_BEFORE_LAST_LINES_WITHOUT_PIPES(both().inTheirs(Rewriting::endTables)),
    FENCES_IN_HTML_ARE_CODE(markdownIt().inTheirs(FenceRewriting::fencesInHtml)),
    HEADINGS_AFTER_WIDE_SPACES(
            markdownIt().inTheirs("(?m)(?<=^[ >*+\\-]{0,9}#{1,6})[\\u3000\\u00A0\\u2003]\\s*", space -> " ")),
    /** A tab is four spaces to it, wherever it stands, and in code too. */
    HEXO_COUNTS_TABS_OTHERWISE(hexo().inBoth((body, ours) -> Rewriting.withoutTabs(body))),
    /** Against CommonMark 2.2, in quotes in quotes. */
    MARKDOWN_IT_COUNTS_TABS_OTHERWISE(markdownIt().inTheirs(Rewriting.INDENT_WITH_TABS, Rewriting::spaces)),
    /** Where a fence begins a footnote, it takes spaces from its lines. */
    MARKDOWN_IT_KEEPS_FEWER_SPACES_IN_FOOTNOTES(
            markdownIt().inBoth((body, ours) -> FenceRewriting.withoutIndentInFootnotes(body))),
    MARKDOWN_IT_WRITES_HOSTS_IN_ASCII(
            markdownIt().inBoth("(?<=<https?://[^\\s<>/]{1,99})[^\\x00-\\x7F\\s<>/]+(?=[^\\s<>]*>)", letters -> "x")),
    /** At the end of a quote, where CommonMark takes it for empty code. */
    HEXO_WANTS_LINES_AFTER_FENCES(
            hexo().inBoth((body, ours) -> body.replaceAll("(?m)^(>[ >]*)(?:`{3,}|~{3,})(.*\\n)(?!>)", "$1$2\n"))),
    /** CommonMark wants less than four spaces before it. */
    HEXO_ENDS_FENCES_AT_ANY_INDENT(hexo().inTheirs("(?m)(?<=^ {4,9})[~`]{3,}[ \\t]*$", PlainSigns::of)),
    /** Those of backticks it takes away, where they are closed. */
    HEXO_KEEPS_INDENTS_OF_TILDE_FENCES(hexo().inTheirs(FenceRewriting::withoutIndents)),
    /** A quote after an item is none of the item. */
    HEXO_TAKES_QUOTES_INTO_ITEMS(hexo().inTheirs("(?m)^[ >]*[^ >\\n].*\\n(?=[ >]*>)", Rewriting::withEmptyLine)),
    /** A list after a quote is none of the quote. */
    HEXO_TAKES_LISTS_INTO_QUOTES(
            hexo().inTheirs("(?m)^[ >]*>.*\\n(?= {0,3}(?:[-*+]|\\d{1,9}[.)])\\s)", line -> line + "\n")),
    /** CommonMark wants an empty line before a tag alone on its line. */
    HEXO_BEGINS_HTML_AT_ANY_TAG_IN_ITEMS(
            hexo().inBoth("(?m)(?<=^[ >]{1,9})" + Rewriting.INLINE_TAG + "(?=[^>\\n]*>[ \\t]*$)", tag -> "x" + tag)),
    /** For CommonMark a line with a tag goes on with the paragraph. */
    HEXO_ENDS_ITEMS_AT_TAGS(
            hexo().inBoth("(?m)^ *\\S.*\\n(?= {0,3}" + Rewriting.INLINE_TAG + ")", line -> line + "\nx")),
    HEXO_LETS_PARAGRAPHS_GO_ON_WITH_INDENTED_HTML(hexo().inTheirs("(?m)^ {1,3}<(?=[/A-Za-z])", String::strip)),
    /** Only a paragraph can go on with a line that is not indented, or marked, as its item or quote is. */
    HEXO_GOES_ON_WITH_ANY_BLOCK(hexo().inTheirs(Rewriting::endBlocks)),
    /** So that a list is tight that is loose for CommonMark. */
    HEXO_OVERLOOKS_EMPTY_LINES_AFTER_BLOCKS_IN_ITEMS(
            hexo().inBoth("(?m)(?<=^ {2,9}#{1,6} [^\\n]{0,200}\\n)(?:[ \\t]*\\n)+(?= {2,}\\S)", lines -> "")
                    .onPage(RewritingOfPages::tightenAfterBlocks)),
    /** Where it takes an indented line that goes on with a paragraph for code. */
    HEXO_OVERLOOKS_EMPTY_LINES_AFTER_INDENTED_TEXT(
            hexo().inBoth("(?m)(?<=^ {6,9}</?\\w[^\\n]{0,99}\\n)\\n+(?= {2,9}\\S)", lines -> "")
                    .inTheirs(Rewriting::withoutIndentedText)),
    HEXO_KNOWS_NO_LINE_ENDS_IN_LINKED_PICTURES(
            hexo().inBoth("(?<=!\\[[^\\]\\n]{0,200})\\s*\\\\?\\n[ >]*(?=[^\\[\\]\\n]*\\])", end -> " ")),
    HEXO_KNOWS_NO_BACKSLASHES_AT_LINE_ENDS_IN_LINKS(hexo().inTheirs("\\\\\\n[ >]*", end -> "<br>")),
    /** CommonMark has no links in links, and any number of brackets in one. */
    HEXO_PAIRS_BRACKETS_OTHERWISE(hexo().inTheirs(Rewriting::withoutBrackets)),
    HEXO_HAS_TABLES_WITHOUT_PIPES_IN_HEADERS(hexo().inTheirs(Rewriting.DELIMITER_ROW, PlainSigns::of)),
    /** For list items only then: `- |` is a header. */
    MARKDOWN_IT_LOOKS_FOR_TABLES_FIRST(markdownIt().inTheirs(Rewriting.DELIMITER_ROW, PlainSigns::of)),
    /**
     * As in commonmark.js: such a line belongs to the fence, and parts no items. It comes last, for what the kinds before
     * it put into fences.
     */
    EMPTY_LINES_OF_OPEN_FENCES_LEAVE_LISTS_TIGHT(
            both().inBoth((body, ours) -> OpenFences.withoutEmptyLines(body)).inTheirs(OpenFences::withoutEmptyLines));

    private final Explanation explanation;

    BodyDifference(Explanation explanation) {
        this.explanation = explanation;
    }

    boolean is(Renderer by) {
        return explanation.by().contains(by);
    }

    /** Whether it explains nothing where it leaves a body as it is. */
    boolean onlyRewrites() {
        return this != HEXO_TAKES_FENCES_OUT_FIRST && explanation.onlyRewrites();
    }

    String inBoth(String body, OwnPages ours) {
        return explanation.inBoth().apply(body, ours);
    }

    String inTheirs(String body, OwnPages ours) {
        return explanation.inTheirs().apply(body, ours);
    }

    /** Changes what was rendered, of both. */
    void onPage(Document document) {
        explanation.onPage().accept(document);
    }

    /** Changes what the other rendered. */
    void onTheirPage(Document document) {
        explanation.onTheirPage().accept(document);
    }
}
