package dev.bucketpress.markdown.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.testing.BrowserTree;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Node;

/** What is written of a post is read by browsers as it was meant, and ends where the post ends. */
class RoundTripTest {

    private static final int POSTS = 500;

    private static final List<String> NAMES = List.of(
            ("a abbr address article aside audio b bdi bdo big blockquote br caption center cite code col colgroup dd"
                            + " del details div dl dt em figcaption figure font footer form h1 h2 header hr i iframe"
                            + " img input ins kbd li main mark math mi mtext annotation-xml nav nobr noscript object"
                            + " ol option p param pre q rb rp rt rtc ruby s script section select small source span"
                            + " strong style sub summary sup svg foreignObject desc title table tbody td template"
                            + " textarea tfoot th thead time tr tt u ul var video wbr xmp plaintext image")
                    .split(" "));

    private static final List<String> ATTRIBUTES = List.of(
            "",
            "",
            "",
            " title='</iframe>'",
            " title='-->'",
            " title='</div></article>'",
            " href=https://evil.example/",
            " src=https://www.youtube.com/embed/x",
            " class='katex alert'",
            " style='font-size:2em'",
            " encoding=text/html",
            " align=center color=red");

    /** Where in a post HTML may stand. */
    private static final List<String> PLACES = List.of(
            "%s",
            "- %s",
            "> %s",
            "# %s",
            "| a |\n|---|\n| %s |",
            "x[^1]\n\n[^1]: %s",
            "<div>%s</div>",
            "[a %s b](/c)",
            "%s\n\n<!-- more -->\n\nrest",
            "<svg>%s</svg>",
            "<math>%s</math>",
            "<table>%s</table>",
            "<a>[TOC]</a>\n\n# %s");

    @Test
    void everyGeneratedPostIsReadAsItWasMeant() {
        Random random = new Random(15);
        Markdown markdown = new Markdown(HtmlPolicy.SAFE);
        HtmlSanitizer sanitizer = new HtmlSanitizer(Markdown.USUAL_VIDEO_HOSTS);
        for (int post = 0; post < POSTS; post++) {
            String html = html(random);
            check(RoundTrip.settle(
                            sanitizer.clean(Jsoup.parseBodyFragment(html), new HtmlWarnings(MarkdownSource.NONE)))
                    .body()
                    .html());
            check(markdown, one(PLACES, random).formatted(html));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg><a href=\"https://evil.example/\" /></svg> after",
                "<svg><font style=\"font-size:99rem;color:transparent\" /></svg> after",
                "<svg><iframe src=\"https://www.youtube.com/embed/x\" /></svg> after <p title=\"</iframe>\">y</p>",
                "<math><a title=\"x\"/>\n\ntail",
                "<svg><video title=x /></svg>\n\n<svg><details title=x /></svg>\n\n<svg><td title=x /></svg>",
                "<svg><a /></svg> after\n\n<!-- more -->\n\nrest",
                "<pre>\n\n\ncode</pre>",
                "[a[^1]](/b) [[c](/d)](/e)\n\n[^1]: [f](/g) www.example.org",
                "# [a[^1]](/b)\n\n- > | a |\n  > |---|\n  > | [b](/c) |\n\n[^1]: d",
                "<a href=/b>x <table><tr><td><a href=/c>y</a></table></a>",
            })
    void soIsWhatIsWrittenIntoDrawings(String body) {
        check(new Markdown(HtmlPolicy.SAFE), body);
    }

    private static void check(Markdown markdown, String body) {
        RenderedBody rendered = (RenderedBody) markdown.render(body, Optional.of(body), LinkResolver.NONE);
        check(rendered.html());
        check(rendered.excerpt().orElse(""));
        ((RenderedBody) markdown.render(body, Optional.empty(), LinkResolver.NONE))
                .excerpt()
                .ifPresent(RoundTripTest::check);
        FeedHtml.of(rendered.html(), "https://blog.example/").ifPresent(RoundTripTest::check);
    }

    private static void check(String html) {
        Node page = BrowserTree.of("<!DOCTYPE html><title>t</title><body><main><article><header>h</header>"
                        + "<div class=\"body\">" + html
                        + "</div><footer>tags</footer></article></main><footer>f</footer>")
                .getDocumentElement()
                .getLastChild();
        Node article = page.getFirstChild().getFirstChild();

        assertThat(BrowserTree.names(page)).as(html).containsExactly("main", "footer");
        assertThat(BrowserTree.names(article)).as(html).containsExactly("header", "div", "footer");
        assertThat(BrowserTree.outline(article.getChildNodes().item(1)))
                .as(html)
                .isEqualTo(
                        "div class=body" + outline(Jsoup.parseBodyFragment(html).body()));
    }

    private static String outline(org.jsoup.nodes.Element element) {
        return element.childNodes().stream().map(RoundTripTest::outline).collect(Collectors.joining(" ", "{", "}"));
    }

    private static String outline(org.jsoup.nodes.Node node) {
        if (node instanceof org.jsoup.nodes.Element element) {
            String attributes = element.attributes().asList().stream()
                    .map(attribute -> " " + attribute.getKey() + "=" + attribute.getValue())
                    .sorted()
                    .collect(Collectors.joining());
            return element.normalName() + attributes + outline(element);
        }
        return "'" + ((org.jsoup.nodes.TextNode) node).getWholeText() + "'";
    }

    private static String html(Random random) {
        return IntStream.range(0, 3 + random.nextInt(9))
                .mapToObj(i -> piece(random))
                .collect(Collectors.joining());
    }

    private static String piece(Random random) {
        String name = one(NAMES, random);
        return switch (random.nextInt(8)) {
            case 0, 1 -> "</" + name + ">";
            case 2 -> "<" + name + one(ATTRIBUTES, random) + " />";
            case 3 -> "word ";
            case 4 -> "<svg>";
            default -> "<" + name + one(ATTRIBUTES, random) + ">";
        };
    }

    private static String one(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
