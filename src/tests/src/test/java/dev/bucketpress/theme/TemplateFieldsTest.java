package dev.bucketpress.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.post.Permalink;
import dev.bucketpress.post.Post;
import dev.bucketpress.post.PostReader;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.standalone.TemplateEngine;
import dev.bucketpress.testing.Checkout;
import dev.bucketpress.testing.PostSummaries;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.theme.identity.Identity;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The fields that an owner's templates may use, as {@code theme-folder.md} lists them. */
class TemplateFieldsTest {

    /** Parts of what the fields are made of. */
    private static final Set<String> INTERNAL =
            Set.of("site", "list", "own", "post", "date", "hashCode", "toString", "equals", "getClass");

    private static final String TEXT = """
            ---
            title: Title
            tags: [tag]
            ---
            Text

            ```java
            int i;
            ```
            """;

    /** What has fields, the template of a page that has it, and the way to one of its fields. */
    static Stream<Arguments> fields() {
        return Stream.of(
                        new Way(PageLayout.class, "post.html", "{layout.FIELD}"),
                        new Way(PostView.class, "post.html", "{page.FIELD}"),
                        new Way(DisplayDate.class, "post.html", "{page.published.FIELD}"),
                        new Way(Link.class, "post.html", "{#for link in layout.navigation}{link.FIELD}{/for}"),
                        new Way(Identity.class, "post.html", "{layout.identity.FIELD}"),
                        new Way(ListView.class, "home.html", "{page.FIELD}"),
                        new Way(EntryView.class, "home.html", "{#for entry in page.entries}{entry.FIELD}{/for}"),
                        new Way(ListView.YearGroup.class, "home.html", "{#for year in page.years}{year.FIELD}{/for}"),
                        new Way(OverviewPart.class, "home.html", "{#for part in page.parts}{part.FIELD}{/for}"),
                        new Way(OverviewRow.class, "overview.html", "{#for row in rows}{row.FIELD}{/for}"))
                .flatMap(way -> names(way.of()).map(name -> Arguments.of(way, name)));
    }

    private record Way(Class<?> of, String template, String path) {
        @Override
        public String toString() {
            return of.getSimpleName();
        }
    }

    private static Stream<String> names(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0)
                .map(Method::getName)
                .filter(name -> !INTERNAL.contains(name))
                .distinct()
                .sorted();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("fields")
    void everyFieldCanBeUsedInATemplate(Way way, String field) {
        OwnTheme own = own(way.template(), way.path().replace("FIELD", field));

        render(way.template(), own);

        assertThat(own.unreported()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("fields")
    void everyFieldIsDocumented(Way way, String field) throws IOException {
        assertThat(Files.readString(Checkout.file("src/docs/theme-folder.md"))).contains("`" + field + "`");
    }

    private static OwnTheme own(String template, String text) {
        String key = "_theme/templates/" + template;
        return new OwnTheme(Set.of(key), Map.of(key, text));
    }

    private static void render(String template, OwnTheme own) {
        ListTheme lists = TestSite.lists().with(own);
        switch (template) {
            case "post.html" -> renderPost(own);
            case "home.html" ->
                lists.home(new ListContents(
                        ListName.ALL,
                        Period.ALL,
                        1,
                        List.of(PostSummaries.PLAIN),
                        List.of(new ListContents.Part(new Period("2020"), 1)),
                        Optional.empty(),
                        Optional.empty()));
            default ->
                lists.overview(
                        ListName.Kind.TAG, List.of(new OverviewPart(new Link("tag", "/tags/tag/"), 1, List.of())));
        }
    }

    private static void renderPost(OwnTheme own) {
        Post post = (Post) new PostReader(TestSite.SITE, new Permalink(":title/"))
                .read(new SourceKey("a.md"), TEXT.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
        RenderedBody body = (RenderedBody)
                new Markdown(HtmlPolicy.SAFE).render(post.body().markdown(), Optional.empty(), LinkResolver.NONE);
        new PostTheme(TemplateEngine.create(), TestSite.SITE).with(own).page(post, body);
    }
}
