package dev.bucketpress.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.standalone.TemplateEngine;
import dev.bucketpress.testing.PostSummaries;
import dev.bucketpress.testing.S3Buckets;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.theme.Link;
import dev.bucketpress.theme.ListTheme;
import dev.bucketpress.theme.OverviewPart;
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
class TemplateEnginesTest {

    @Inject
    Engine engine;

    @Test
    void bothEnginesLayOutTheSameLists() {
        agree(theme ->
                theme.home(PostSummaries.list(ListName.ALL, Period.ALL, PostSummaries.HOSTILE, PostSummaries.PLAIN)));
        agree(theme ->
                theme.page(PostSummaries.list(ListName.tag("<b>"), new Period("2020/02"), PostSummaries.HOSTILE)));
        agree(theme -> theme.overview(ListName.Kind.CATEGORY, List.of(part("<b>", part("C#")))));
        agree(ListTheme::missing);
    }

    @Test
    void bothEnginesWriteTheSameFilesForMachines() {
        agree(theme -> theme.atom(ListName.tag("<b>"), List.of(PostSummaries.HOSTILE, PostSummaries.PLAIN)));
        agree(theme -> theme.sitemap(List.of("/archives/", "/tags/a&b/"), List.of(PostSummaries.HOSTILE)));
        agree(theme -> theme.sitemapIndex(List.of("/a&b.xml")));
        agree(ListTheme::robots);
    }

    private void agree(Function<ListTheme, byte[]> lay) {
        assertThat(text(lay.apply(new ListTheme(engine, TestSite.SITE))))
                .isEqualTo(text(lay.apply(new ListTheme(TemplateEngine.create(), TestSite.SITE))));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static OverviewPart part(String name, OverviewPart... parts) {
        return new OverviewPart(new Link(name, "/x/"), 1, List.of(parts));
    }
}
