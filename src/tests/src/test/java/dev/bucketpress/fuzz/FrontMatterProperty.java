package dev.bucketpress.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.post.Permalink;
import dev.bucketpress.post.Post;
import dev.bucketpress.post.PostReader;
import dev.bucketpress.post.ReadResult;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.text.Warning;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Any file is a post with places of its own, or has a problem that its author can find and mend. */
public final class FrontMatterProperty {

    private static final SourceKey KEY = new SourceKey("source/_posts/diary/2020-02-02-你好.md");

    /** Between them, they hold every variable that has a value in each post. */
    private static final List<PostReader> READERS = Stream.of(
                    ":year/:month/:day/:urlname/",
                    ":category/:i_month-:i_day/:post_title-:hash.html",
                    "archives/:timestamp/:title/:slug/:name:layout:hour:minute:second")
            .map(pattern -> new PostReader(TestSite.SITE, new Permalink(pattern)))
            .toList();

    private FrontMatterProperty() {}

    /** @param file a post with its front matter */
    public static void check(byte[] file) {
        for (PostReader reader : READERS) {
            ReadResult result = reader.read(KEY, file, Instant.EPOCH);
            if (result instanceof ReadResult.Invalid invalid) {
                Reports.check(invalid.problem(), new String(file, StandardCharsets.UTF_8));
            } else if (result instanceof Post post) {
                check(post);
            }
        }
    }

    private static void check(Post post) {
        KeysProperty.checkPage(post.page());
        KeysProperty.checkPlacesApart(ListName.of(post.tags(), post.categories()));
        assertThat(post.tags()).doesNotHaveDuplicates();
        assertThat(post.warnings()).extracting(Warning::message).noneMatch(String::isBlank);
    }
}
