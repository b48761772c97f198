package dev.bucketpress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.post.ListName;
import dev.bucketpress.post.Period;
import dev.bucketpress.settings.PlainEngine;
import dev.bucketpress.testing.Lines;
import dev.bucketpress.testing.S3Buckets;
import dev.bucketpress.testing.Workshops;
import dev.bucketpress.theme.Link;
import dev.bucketpress.theme.ListTheme;
import dev.bucketpress.theme.Part;
import io.quarkus.qute.Engine;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The container's engine of templates, and the one that commands and tests use in its stead. */
@QuarkusTest
@QuarkusTestResource(S3Buckets.class)
class EnginesTest {

    @Inject
    Engine engine;

    @Test
    void bothEnginesLayOutTheSameLists() {
        agree(theme -> theme.home(Lines.listing(ListName.ALL, Period.ALL, Lines.HOSTILE, Lines.PLAIN)));
        agree(theme -> theme.page(Lines.listing(ListName.tag("<b>"), new Period("2020/02"), Lines.HOSTILE)));
        agree(theme -> theme.overview(ListName.Kind.CATEGORY, List.of(part("<b>", part("C#")))));
        agree(ListTheme::missing);
    }

    @Test
    void bothEnginesWriteTheSameFilesForMachines() {
        agree(theme -> theme.atom(ListName.tag("<b>"), List.of(Lines.HOSTILE, Lines.PLAIN)));
        agree(theme -> theme.sitemap(List.of("/archives/", "/tags/a&b/"), List.of(Lines.HOSTILE)));
        agree(theme -> theme.sitemapIndex(List.of("/a&b.xml")));
        agree(ListTheme::robots);
    }

    private void agree(Function<ListTheme, byte[]> lay) {
        assertThat(text(lay.apply(new ListTheme(engine, Workshops.SITE))))
                .isEqualTo(text(lay.apply(new ListTheme(PlainEngine.create(), Workshops.SITE))));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Part part(String name, Part... parts) {
        return new Part(new Link(name, "/x/"), 1, List.of(parts));
    }
}
