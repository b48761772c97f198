package dev.bucketpress.markdown.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a host that may be embedded, its players may, and no other page. */
class EmbedPolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube.com/embed/dQw4w9WgXcQ?start=3",
                "https://www.youtube-nocookie.com/embed/videoseries?list=PL-_x",
                "https://player.vimeo.com/video/1234?h=ab",
                "//player.bilibili.com/player.html?bvid=BV1xx&page=1",
                "//music.163.com/outchain/player?type=2&id=1&auto=1&height=66",
                "https://v.qq.com/txp/iframe/player.html?vid=x",
                "http://v.qq.com/iframe/player.html?vid=x&auto=0",
                "https://player.youku.com/embed/XNDU4NTk2NTc2NA==",
            })
    void aPlayerIsShown(String address) {
        assertThat(render(address).html()).contains("<iframe");
        assertThat(render(address).warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube.com/redirect?q=https://evil.example/",
                "https://www.youtube.com/embed/../redirect?q=https://evil.example/",
                "https://www.youtube.com/embed/%2e%2e/redirect?q=https://evil.example/",
                "https://www.youtube.com/embed/.%2E/redirect?q=https://evil.example/",
                "https://www.youtube.com/embed/x/../../redirect?q=https://evil.example/",
                "https://www.youtube.com//redirect?q=https://evil.example/embed/x",
                "https://www.youtube.com/Embed/x",
                "https://www.youtube.com/",
                "https://www.youtube.com",
                "https://www.youtube.com?/embed/x",
                "https://www.youtube.com/watch?v=x",
                "https://player.vimeo.com/external/1.hd.mp4",
                "https://player.bilibili.com/player.html/../x",
                "https://music.163.com/",
                "https://v.qq.com/x/page/1.html",
                "https://player.youku.com/player.php/sid/x/v.swf",
            })
    void anyOtherPageIsNotAndTheAuthorIsTold(String address) {
        RenderedBody rendered = render(address);

        assertThat(rendered.html()).doesNotContain("<iframe");
        assertThat(rendered.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).contains("its host has no player there"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "\\\\\\\\evil.example/",
                "/\\\\evil.example/",
                "https:evil.example",
                "https:/\\\\evil.example/",
                "ht&#10;tps://evil.example/",
                "&#1;https://evil.example/",
                "/&#9;/evil.example/",
                "#here",
                "page.html",
            })
    void aLinkToANewPageDoesNotLendThisOneHoweverItIsSpelled(String address) {
        for (String target : new String[] {"_blank", "_BLANK", " _blank"}) {
            String html = html("<a href=\"" + address + "\" target=\"" + target + "\">x</a>");

            if (html.contains("target=")) {
                assertThat(html).contains("noopener");
            }
        }
    }

    private static String html(String body) {
        return ((RenderedBody) new Markdown(HtmlPolicy.SAFE).render(body, Optional.empty(), LinkResolver.NONE)).html();
    }

    private static RenderedBody render(String address) {
        return (RenderedBody) new Markdown(HtmlPolicy.SAFE)
                .render("<iframe src=\"" + address + "\"></iframe>", Optional.empty(), LinkResolver.NONE);
    }
}
