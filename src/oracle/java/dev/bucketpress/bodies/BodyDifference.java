package dev.bucketpress.bodies;

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
        String inBoth(String body) {
            return Rewriting.formulaBlocks(body);
        }
    },
    FORMULAS(both()) {
        @Override
        String inTheirs(String body, Document ours) {
            return Rewriting.formulas(body, ours);
        }
    },
    /** Where they begin and end: both link what no browser could open, and take Chinese that follows into the address. */
    BARE_ADDRESSES(both()) {
        @Override
        String inTheirs(String body, Document ours) {
            return Rewriting.addresses(body, ours);
        }

        @Override
        void onPage(Document document) {
            document.select("a").stream().filter(Addresses::isShown).forEach(Element::unwrap);
        }
    },
    /** What is no HTML of an author is text here, and an element that no reader sees there. */
    TEXT_IN_ANGLE_BRACKETS(both()) {
        @Override
        String inTheirs(String body, Document ours) {
            String text = BodyStructure.textOutsideCode(ours.body());
            return Rewriting.outsideCode(
                    body,
                    "(?<!\\]\\()<[A-Za-z/?!][^<>\\s]*",
                    tag -> text.contains(tag) ? PlainSigns.of("<") + tag.substring(1) : tag);
        }
    },
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
            only(Renderer.HEXO), "(?m)(?<=[-*+] {1,4})\\[[ xX]](?=\\s)", task -> "x"),
    /** A line of `=` after an item is none of the item (CommonMark 4.3). */
    HEXO_UNDERLINES_ITEMS_FROM_OUTSIDE(only(Renderer.HEXO), "(?m)(?<=^[ >]{0,9})=(?==*\\s*$)", found -> "\\="),
    /** CommonMark 5.2, laziness. */
    HEXO_ENDS_ITEMS_AT_LAZY_LINES(only(Renderer.HEXO), "(?m)^ {2,}\\S.*\\n(?= ?[^\\s*+>#|<-])", line -> line + "\n"),
    TEXTS_OF_PICTURES_HAVE_NO_TAGS(both()) {
        @Override
        void onPage(Document document) {
            document.select("img[alt]")
                    .forEach(image -> image.attr("alt", image.attr("alt").replaceAll("<[^>]*>", "")));
        }
    },
    HEXO_KEEPS_NO_BREAK_SPACES_IN_MARKUP(only(Renderer.HEXO)) {
        @Override
        String inBoth(String body) {
            return body.replace('\u00A0', ' ');
        }
    },
    HEXO_KNOWS_NO_CJK_EMPHASIS(only(Renderer.HEXO)) {
        @Override
        String inBoth(String body) {
            return Rewriting.withoutCjkEmphasis(body);
        }
    },
    HEXO_PAIRS_EMPHASIS_OTHERWISE(only(Renderer.HEXO)) {
        @Override
        String inBoth(String body) {
            return Rewriting.withoutEmphasis(body);
        }
    },
    /** As in Hexo; CommonMark wants a 1 under a line of text. */
    LISTS_IN_ITEMS_BEGIN_AT_ANY_NUMBER(only(Renderer.MARKDOWN_IT), "(?m)(?<=^ {2,9})\\d+(?=[.)] )", number -> "1"),
    /** As in Hexo; for CommonMark a line with a tag alone goes on with the paragraph. */
    HTML_ENDS_QUOTES(only(Renderer.MARKDOWN_IT)) {
        @Override
        String inTheirs(String body, Document ours) {
            return Rewriting.outsideCode(body, "(?m)^ *>.*\\n(?=<)", line -> line + "\n");
        }
    },
    HEXO_HAS_NO_DEFINITIONS(only(Renderer.HEXO), "(?m)(?<=^[ >]{0,9}):(?=\\s)", found -> "&#58;"),
    /** By a pattern that knows nothing of the blocks around; here they are blocks. */
    HEXO_TAKES_FENCES_OUT_FIRST(only(Renderer.HEXO)),
    HEXO_HAS_NO_EMPTY_ITEMS(
            only(Renderer.HEXO), "(?m)^[ >]*(?:[-*+]|\\d+[.)])[ \\t]*$", marker -> marker.stripTrailing() + " &nbsp;"),
    FENCES_HAVE_CAPTIONS(both()) {
        @Override
        void onPage(Document document) {
            document.select("figcaption").remove();
            document.select("figure").unwrap();
        }
    },
    /** `~/.bashrc、~/.zshrc` is none. */
    SUBSCRIPTS_ARE_OF_FEW_SIGNS(only(Renderer.MARKDOWN_IT)) {
        @Override
        String inTheirs(String body, Document ours) {
            String others = "(?!" + Rewriting.SUB + "|" + Rewriting.SUP + ")(?<![~^\\[]|" + Rewriting.BEFORE_CLOSING
                    + ")[~^](?![~^])";
            return Rewriting.outsideCode(body, others, PlainSigns::of);
        }
    },
    /** `a==b` is none. */
    MARKS_ARE_NO_OPERATORS(only(Renderer.MARKDOWN_IT)) {
        @Override
        String inTheirs(String body, Document ours) {
            return ours.select("mark").isEmpty() ? Rewriting.outsideCode(body, "(?<!=)==(?!=)", PlainSigns::of) : body;
        }
    },
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
    HEXO_TAGS(only(Renderer.MARKDOWN_IT)) {
        @Override
        String inBoth(String body) {
            return body.replace("{%", "{ %");
        }
    },
    /** Prose right under a table; GitHub makes it a row. */
    TABLES_END_BEFORE_LAST_LINES_WITHOUT_PIPES(both()) {
        @Override
        String inTheirs(String body, Document ours) {
            return Rewriting.endTables(body);
        }
    },
    FENCES_IN_HTML_ARE_CODE(only(Renderer.MARKDOWN_IT)) {
        @Override
        String inTheirs(String body, Document ours) {
            return Rewriting.fencesApartFromHtml(body);
        }
    },
    HEADINGS_AFTER_WIDE_SPACES(only(Renderer.MARKDOWN_IT)) {
        @Override
        String inTheirs(String body, Document ours) {
            return Rewriting.outsideCode(
                    body, "(?m)(?<=^[ >*+\\-]{0,9}#{1,6})[\\u3000\\u00A0\\u2003]\\s*", space -> " ");
        }
    };

    private final Set<Renderer> renderers;
    private final UnaryOperator<String> inBoth;

    BodyDifference(Set<Renderer> renderers) {
        this.renderers = renderers;
        this.inBoth = UnaryOperator.identity();
    }

    /** @param pattern what is replaced for both, outside of code */
    BodyDifference(Set<Renderer> renderers, String pattern, UnaryOperator<String> replacement) {
        this.renderers = renderers;
        this.inBoth = body -> Rewriting.outsideCode(body, pattern, replacement);
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

    /** The body for both. */
    String inBoth(String body) {
        return inBoth.apply(body);
    }

    /** The body for the other renderer alone. */
    String inTheirs(String body, Document ours) {
        return body;
    }

    /** Changes what was rendered, of both. */
    void onPage(Document document) {}
}
