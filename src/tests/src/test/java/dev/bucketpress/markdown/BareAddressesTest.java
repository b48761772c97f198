package dev.bucketpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.html.HtmlPolicy;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which part of a text is an address and becomes a link, and which stays text. */
class BareAddressesTest {

    private static final String NONE = "-";

    private final Markdown markdown = new Markdown(HtmlPolicy.TRUSTED);

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '\0',
            value = {
                "见https://a.example/b，然后 https://a.example/b",
                "https://a.example/b—说明 https://a.example/b",
                "https://a.example中文 https://a.example",
                "https://a.example:8080中文 https://a.example:8080",
                "https://a.example:中文 https://a.example",
                "https://a.example?q=中文 https://a.example?q=中文",
                "https://a.example/中文#中文 https://a.example/中文#中文",
                "https://a.example😀 https://a.example",
                "https://münchen.example/ https://münchen.example/",
                "(https://a.example/b)中文 https://a.example/b",
                "https://a.example/b_(c) https://a.example/b_(c)",
                "https://a.example/b)c https://a.example/b)c",
                "[https://a.example/b] https://a.example/b",
                "https://a.example/b[0]=c https://a.example/b[0]=c",
                "https://a.example[c](d) https://a.example|d",
                "**https://a.example/b**中文 https://a.example/b",
                "*见https://a.example/b*c* https://a.example/b*c",
                "https://a.example/b*c*d https://a.example/b*c*d",
                "https://a.example/b*_~?!. https://a.example/b",
                "https://a.example/b;c; https://a.example/b;c",
                "https://a.example/?b&c;d https://a.example/?b&c;d",
                "https://a.example/?b&amp;c https://a.example/?b&c",
                "https://a.example/?b&#38;c https://a.example/?b&c",
                "https://a.example/b&lt;c https://a.example/b",
                "https://a.example/&nosuch;b https://a.example/&nosuch;b",
                "https://a.example/b\\_c\\* https://a.example/b_c",
                "https://a.example/\\~b\\*c\\* https://a.example/~b",
                "https://a.example/b\\[c\\] https://a.example/b",
                "https://a.example\\*b https://a.example",
                "https://a.example/文\\*b https://a.example/文",
                "**https://a.example/b**\\*c https://a.example/b",
                "www.a.example/b\\*c http://www.a.example/b",
                "a@b.example\\*c mailto:a@b.example",
                "https://a.example)b https://a.example",
                "https://a.example:80)b https://a.example:80",
                "https://a.example(b) https://a.example",
                "https://a.example,b https://a.example",
                "www.a.example;b http://www.a.example",
                "https://a.example!b https://a.example",
                "https://a.example*b https://a.example",
                "https://a.example?b=(c)d https://a.example?b=(c)d",
                "https://a.example/b`c` https://a.example/b",
                "\"https://a.example/b\",\"c\" https://a.example/b",
                "HTTPS://a.example/b HTTPS://a.example/b",
                "1.http://a.example http://a.example",
                "网址:www.a.example/b http://www.a.example/b",
                "ftp://a.example/b.zip。 ftp://a.example/b.zip",
                "http://或http://b.example http://b.example",
                "git://或http://b.example http://b.example",
                "见a+b@c.example。 mailto:a+b@c.example",
                "_a@b.example_ mailto:a@b.example",
                "x\\_y@b.example mailto:x_y@b.example",
                "MailTo:a@b.example MailTo:a@b.example",
            })
    void anAddressIsALink(String text, String addresses) {
        assertThat(links(text)).isEqualTo(addresses);
        assertThat(links("- " + text)).isEqualTo(addresses);
        assertThat(links("> " + text)).isEqualTo(addresses);
        assertThat(links("# " + text)).isEqualTo(addresses);
        assertThat(links("|a|\n|-|\n|" + text + "|")).isEqualTo(addresses);
        assertThat(links(text + "\\\nnext")).isEqualTo(addresses);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://",
                "http://，",
                "http://{host}:80/",
                "http://my_host/",
                "xhttp://a.example",
                "git+https://a.example",
                "git://user@a.example/www.b.example",
                "redis://:pass@a.example:6379",
                "//www.a.example",
                "a.www.a.example",
                "www.",
                "www..a",
                "@a.example",
                "作者@a.example",
                "a@b",
                "a@b..c",
                "a@1.2.3",
                "a/b@c.example",
                "josé@a.example",
                "xmpp:a@b.example",
            })
    void whatIsNoAddressStaysText(String text) {
        assertThat(links(text)).isEqualTo(NONE);
        assertThat(shown(text).text()).isEqualTo(text);
    }

    @Test
    void linksHoldNoOtherLinks() {
        assertThat(links("[见 https://a.example b@c.example](d)")).isEqualTo("d");
        assertThat(links("[**https://a.example**][d]\n\n[d]: e")).isEqualTo("e");
        assertThat(links("<a href=\"d\">https://a.example</a> www.b.example")).isEqualTo("d|http://www.b.example");
        assertThat(links("<a name=\"d\"></a>https://a.example")).isEqualTo("https://a.example");
        assertThat(links("[https://a.example][nowhere]")).isEqualTo("https://a.example");
        assertThat(shown("![见 www.a.example/?b&amp;c](d)").select("img").attr("alt"))
                .isEqualTo("见 www.a.example/?b&c");
    }

    @Test
    void aPipeEndsTheCellAndWithItTheAddress() {
        assertThat(links("|a|b|\n|-|-|\n|http://a.example/b|www.c.example/d\\|e|"))
                .isEqualTo("http://a.example/b|http://www.c.example/d|e");
    }

    private String links(String text) {
        String links = String.join("|", shown(text).select("a").eachAttr("href"));
        return shown(text).select("a").isEmpty() ? NONE : links;
    }

    private Element shown(String text) {
        return Jsoup.parseBodyFragment(markdown.html(text)).body();
    }
}
