package dev.bucketpress.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bucketpress.testing.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which URLs are the site's own. */
class PageKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/404.html",
                "/archives/",
                "/archives/2020/",
                "/archives/2020/02/",
                "/archives/2020/02/29/",
                "/tags/",
                "/categories/",
                "/api/posts/x.html",
                "/assets/x/",
                "/files/x.html",
                "/search/",
                "/search/x/",
                "/series/a/",
                "/theme/x.html",
                "/favicon.html",
            })
    void aUrlThatTheSiteUsesOrWillUseIsReserved(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageKey.ofPath(path))
                .withMessageContaining("belongs to the site itself");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/archives/my-post/",
                "/archives/8dc3ab147e88005e390ee8a7df17a338/",
                "/archives/2020/my-post/",
                "/archives/20200202/",
                "/archives/2020/02/29/my-post/",
                "/archives/2020/2/",
                "/archives/2020.html",
                "/archives.html",
                "/page/2x/",
                "/tags-and-me/",
                "/tags/java/",
                "/tags/java/2020/02/",
                "/categories/a/b/",
                "/tags.html",
                "/sitemap-guide.html",
                "/apis/x/",
                "/2020/search/",
                "/searching/",
                "/my-favicon.html",
            })
    void everyOtherUrlIsFreeForPosts(String path) {
        assertThat(PageKey.ofPath(path).path()).isEqualTo(path);
    }

    @Test
    void authorsAreToldWhichUrlsAreReserved() throws IOException {
        String told = Files.readAllLines(Checkout.file("src/docs/writing-posts.md")).stream()
                .filter(line -> line.startsWith("Some paths belong to the site itself"))
                .findFirst()
                .orElseThrow();

        assertThat(Pattern.compile("(but not )?`([^`]*)`").matcher(told).results())
                .hasSizeGreaterThan(15)
                .allSatisfy(path -> {
                    String key = path.group(2).replace("*", "x");
                    assertThat(PageKey.isReserved(key.endsWith("/") ? key + "index.html" : key))
                            .as(key)
                            .isEqualTo(path.group(1) == null);
                });
    }
}
