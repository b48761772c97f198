package dev.bucketpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** No visible text of an author vanishes silently. */
class VisibleTextTest {

    private static final int BODIES = Integer.getInteger("bodies", 500);
    private static final long SEED = Long.getLong("seed", 14);

    private final Markdown markdown = new Markdown(HtmlPolicy.SAFE);

    @Test
    void everyWordThatIsNoMarkupIsOnThePageOrNamedByAWarning() {
        Random random = new Random(SEED);
        for (int i = 0; i < BODIES; i++) {
            GeneratedBody body = GeneratedBody.of(random);
            RenderedBody rendered = render(body.text());

            assertThat(VisibleText.lost(body, rendered))
                    .as("lost of\n%s\nwhich became\n%s", body.text(), rendered.html())
                    .isEmpty();
        }
    }

    @Test
    void nothingStaysUnderlinedOrBoldBeyondTheTextThatItsAuthorMarked() {
        for (String tag : List.of("b", "u", "s", "a", "i", "font", "del", "mark", "sub", "span")) {
            Element body = Jsoup.parseBodyFragment(render("- one <" + tag + "> two\n\nthree\n\n> four\n\n## five")
                            .html())
                    .body();

            assertThat(body.select(tag)).as(tag).isEmpty();
            assertThat(body.text()).contains("<" + tag + "> two");
        }
    }

    private RenderedBody render(String body) {
        return (RenderedBody) markdown.render(body, Optional.empty(), LinkResolver.NONE);
    }
}
