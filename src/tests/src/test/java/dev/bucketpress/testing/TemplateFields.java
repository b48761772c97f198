package dev.bucketpress.testing;

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
import dev.bucketpress.site.Translation;
import dev.bucketpress.theme.CodeDisplay;
import dev.bucketpress.theme.DisplayDate;
import dev.bucketpress.theme.EntryView;
import dev.bucketpress.theme.Link;
import dev.bucketpress.theme.ListContents;
import dev.bucketpress.theme.ListTheme;
import dev.bucketpress.theme.ListView;
import dev.bucketpress.theme.OverviewPart;
import dev.bucketpress.theme.OverviewRow;
import dev.bucketpress.theme.OwnTheme;
import dev.bucketpress.theme.PageLayout;
import dev.bucketpress.theme.PostTheme;
import dev.bucketpress.theme.PostView;
import dev.bucketpress.theme.identity.Identity;
import dev.bucketpress.theme.identity.NamedLink;
import io.quarkus.qute.Engine;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every field that an owner's templates may use. */
public final class TemplateFields {

    /** Parts of what the fields are made of. */
    private static final Set<String> INTERNAL =
            Set.of("site", "list", "own", "features", "post", "date", "hashCode", "toString", "equals", "getClass");

    private static final String POST = "post.html";
    private static final String HOME = "home.html";

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

    private TemplateFields() {}

    /**
     * A field.
     *
     * @param of what has it
     * @param template of a page that has one
     * @param text a template that has nothing but it
     */
    public record Field(Class<?> of, String name, String template, String text) {

        /** A theme whose template has nothing but the field. */
        public OwnTheme theme() {
            String key = "_theme/templates/" + template;
            return new OwnTheme(Set.of(key), Map.of(key, text));
        }

        @Override
        public String toString() {
            return of.getSimpleName() + "." + name;
        }
    }

    public static Stream<Field> all() {
        return Stream.of(
                        of(PageLayout.class, POST, "{layout.FIELD}"),
                        of(PostView.class, POST, "{page.FIELD}"),
                        of(DisplayDate.class, POST, "{page.published.FIELD}"),
                        of(Link.class, POST, "{#for link in layout.navigation}{link.FIELD}{/for}"),
                        of(Identity.class, POST, "{layout.identity.FIELD}"),
                        of(NamedLink.class, POST, "{#for link in layout.identity.links}{link.FIELD}{/for}"),
                        of(ListView.class, HOME, "{page.FIELD}"),
                        of(EntryView.class, HOME, "{#for entry in page.entries}{entry.FIELD}{/for}"),
                        of(ListView.YearGroup.class, HOME, "{#for year in page.years}{year.FIELD}{/for}"),
                        of(OverviewPart.class, HOME, "{#for part in page.parts}{part.FIELD}{/for}"),
                        of(OverviewRow.class, "overview.html", "{#for row in rows}{row.FIELD}{/for}"))
                .flatMap(fields -> fields);
    }

    private static Stream<Field> of(Class<?> type, String template, String path) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0)
                .map(method -> method.getName())
                .filter(name -> !INTERNAL.contains(name))
                .distinct()
                .sorted()
                .map(name -> new Field(type, name, template, path.replace("FIELD", name)));
    }

    /** Renders the page of a field; whether its template failed is noted in the theme. */
    public static String render(Field field, OwnTheme own, Engine engine) {
        ListTheme lists = new ListTheme(engine, TestSite.SITE, identity()).with(own);
        byte[] page =
                switch (field.template()) {
                    case POST -> post(own, engine);
                    case HOME -> lists.home(home());
                    default ->
                        lists.overview(
                                ListName.Kind.TAG, List.of(new OverviewPart(new Link("tag", "/tag/"), 1, List.of())));
                };
        return new String(page, StandardCharsets.UTF_8);
    }

    private static Identity identity() {
        return new Identity(
                List.of(), "", "", "", List.of(new NamedLink("Me", "/me/")), "", "", List.of(), List.of(), "", 0);
    }

    private static ListContents home() {
        return new ListContents(
                ListName.ALL,
                Period.ALL,
                1,
                List.of(PostSummaries.PLAIN),
                List.of(new ListContents.Part(new Period("2020"), 1)),
                Optional.empty(),
                Optional.empty());
    }

    private static byte[] post(OwnTheme own, Engine engine) {
        Post post = (Post) new PostReader(TestSite.SITE, new Permalink(":title/"))
                .read(new SourceKey("a.md"), TEXT.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
        RenderedBody body = (RenderedBody)
                new Markdown(HtmlPolicy.SAFE).render(post.body().markdown(), Optional.empty(), LinkResolver.NONE);
        return new PostTheme(engine, TestSite.SITE, identity(), CodeDisplay.PLAIN)
                .with(own)
                .page(post, body, List.of(new Translation("en", "/en/", "Title")));
    }
}
