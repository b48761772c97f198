package dev.bucketpress.theme;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.post.Permalink;
import dev.bucketpress.post.Post;
import dev.bucketpress.post.PostReader;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.testing.Templates;
import dev.bucketpress.testing.TestSite;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The page of a post {@code hello.md}, rendered without buckets. */
final class RenderedPage {

    private RenderedPage() {}

    /** The page of a short post of the tests' site, with these lines of front matter. */
    static String of(String... frontMatter) {
        return of(TestSite.SITE, "Body **text**", frontMatter);
    }

    static String of(Site site, String body, String... frontMatter) {
        String text = "---\n" + String.join("\n", frontMatter) + "\n---\n" + body + "\n";
        Post post = (Post) new PostReader(site, new Permalink(":year/:month/:day/:urlname/"))
                .read(new SourceKey("hello.md"), text.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
        RenderedBody rendered = (RenderedBody)
                new Markdown(HtmlPolicy.SAFE).render(post.body().markdown(), Optional.empty(), LinkResolver.NONE);
        byte[] page = new PostTheme(Templates.ENGINE, site).page(post, rendered, List.of());
        return new String(page, StandardCharsets.UTF_8);
    }
}
