package dev.bucketpress.publish;

import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.post.Post;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.site.Translation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A post and a page that have something of everything, for trying out templates. */
final class Specimen {

    private static final SourceKey POST = new SourceKey("_posts/specimen.md");
    private static final SourceKey PAGE = new SourceKey("specimen/index.md");

    private static final List<Translation> OTHERS = List.of(new Translation("en", "/en/", "Specimen"));

    private static final String TEXT = """
            ---
            title: Specimen
            date: 2020-02-02 15:31:41
            updated: 2020-02-03 15:31:41
            author: Author
            description: Description
            keywords: [key, word]
            tags: [tag, other]
            categories: [outer, inner]
            ---
            Text with $x^2$.

            ![Picture](https://example.org/picture.png)

            <!-- more -->

            ## One

            ```java
            int i;
            ```

            ## Two

            ## Three
            """;

    private Specimen() {}

    /** Has the templates make both pages. */
    static void renderBy(PostRenderer renderer) {
        Stream.of(POST, PAGE)
                .map(key -> renderer.reader().read(key, TEXT.getBytes(StandardCharsets.UTF_8), Instant.EPOCH))
                .map(Post.class::cast)
                .forEach(post -> renderer.theme()
                        .page(post, (RenderedBody) renderer.renderBody(post, LinkResolver.NONE), OTHERS));
    }
}
