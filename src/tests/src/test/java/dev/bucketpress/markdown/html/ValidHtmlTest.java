package dev.bucketpress.markdown.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What authors write that HTML does not allow, though browsers show it, is written as HTML does. */
class ValidHtmlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "<my_file.pdf> my%20file.pdf",
                "<https://a.example/a_b?c_d#e_f> https://a.example/a%20b?c%20d#e%20f",
                "https://a.example/x^2^ https://a.example/x%5E2%5E",
                "https://a.example/a[0]=1?b[]=2|3 https://a.example/a%5B0%5D=1?b%5B%5D=2%7C3",
                "<https://a.example/a\\\\b?c\\\\d> https://a.example/a/b?c%5Cd",
                "//[2001:db8::1]/[x] //[2001:db8::1]/%5Bx%5D",
                "https://a.example/中文?%zz https://a.example/中文?%zz",
                "ed2k://|file|x|1|/ ed2k://|file|x|1|/",
                "mailto:a|b@a.example mailto:a|b@a.example"
            })
    void anAddressOfTheWebHasOnlyCharactersOfUrls(String written, String valid) {
        assertThat(html("[x](" + written.replace('_', ' ') + ")")).contains("href=\"" + valid + "\"");
    }

    @Test
    void soHaveThoseOfMedia() {
        assertThat(html("![x](<https://a.example/a b.png>) <video src='a b.mp4' poster='c|d.png'></video>"))
                .contains("src=\"https://a.example/a%20b.png\"", "src=\"a%20b.mp4\"", "poster=\"c%7Cd.png\"");
    }

    @Test
    void aPictureFromNowhereIsItsDescription() {
        assertThat(html("Before ![a disk](C:\\a.png) after")).isEqualTo("<p>Before a disk after</p>");
    }

    @Test
    void detailsHaveATitle() {
        assertThat(html("<details>a</details>")).isEqualTo("<details><summary>Details</summary>a</details>");
        assertThat(html("<details>a<summary>b</summary></details>"))
                .isEqualTo("<details><summary>b</summary>a</details>");
        assertThat(html("<details><summary>b</summary>a</details>"))
                .isEqualTo("<details><summary>b</summary>a</details>");
    }

    @Test
    void picturesToldApartByTheirWidthsAloneHaveSizes() {
        assertThat(html("<img src=\"a.png\" srcset=\"https://a.example/a.png 2x\" sizes=\"50vw\">"))
                .doesNotContain("sizes=");
        assertThat(html("<img src=\"a.png\" srcset=\"https://a.example/a.png 300w\">"))
                .contains(" sizes=\"100vw\"");
        assertThat(html("<img src=\"a.png\" srcset=\"https://a.example/a.png 300w\" sizes=\"50vw\">"))
                .contains(" sizes=\"50vw\"");
    }

    private static String html(String body) {
        RenderedBody rendered =
                (RenderedBody) new Markdown(HtmlPolicy.SAFE).render(body, Optional.empty(), "en", LinkResolver.NONE);
        return rendered.html().strip();
    }
}
