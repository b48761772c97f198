package dev.bucketpress.markdown.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineTest {

    @ParameterizedTest
    @CsvSource({
        "1 2 3, 1 2 3",
        "2 3 2, 2 3 2",
        "3, 2",
        "3 3 4, 2 2 3",
        "3 4 2 4 3, 2 3 2 3 3",
        "6 5 4 3 2 1, 2 2 2 2 2 1",
        "1 3 3 6 2, 1 2 2 3 2"
    })
    void levelsHaveNoGapsAndThoseOfOneRankStandSideBySide(String written, String real) {
        String body = Arrays.stream(written.split(" "))
                .map(level -> "#".repeat(Integer.parseInt(level)) + " a\n")
                .collect(Collectors.joining("\n"));
        RenderedBody rendered =
                (RenderedBody) new Markdown(HtmlPolicy.SAFE).render(body, Optional.empty(), LinkResolver.NONE);

        Elements headings = Jsoup.parseBodyFragment(rendered.html()).select("h1, h2, h3, h4, h5, h6");
        String levels =
                headings.stream().map(heading -> heading.tagName().substring(1)).collect(Collectors.joining(" "));
        String looks = headings.stream()
                .map(heading -> (heading.className() + heading.tagName()).substring(1, 2))
                .collect(Collectors.joining(" "));
        assertThat(levels).isEqualTo(real);
        assertThat(looks).isEqualTo(written);
    }
}
