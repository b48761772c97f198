package dev.bucketpress.flat;

import dev.bucketpress.markdown.RenderResult;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.post.Post;
import dev.bucketpress.publish.PostRenderer;
import dev.bucketpress.record.PageVersion;
import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.record.Relations;
import dev.bucketpress.record.SourceVersion;
import dev.bucketpress.site.SourceKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Records of posts that are not rendered, where there are too many to wait for: each has another's body. */
record Shortcut(PostRenderer workshop, RenderedBody body) {

    static Shortcut of(PostRenderer workshop, Draft sample) {
        Post post = read(workshop, sample);
        RenderResult rendering =
                workshop.markdown().render(post.body().markdown(), post.about().excerpt(), LinkResolver.NONE);
        return new Shortcut(workshop, (RenderedBody) rendering);
    }

    private static Post read(PostRenderer workshop, Draft draft) {
        return (Post) workshop.reader().read(new SourceKey(draft.key()), draft.bytes(), Instant.EPOCH);
    }

    byte[] record(Draft draft) {
        Post post = read(workshop, draft);
        String page = post.page().value();
        SourceVersion source = new SourceVersion(draft.key(), "", draft.bytes().length);
        PageVersion stamp = new PageVersion(page, "", 0, "", Optional.empty());
        return workshop.records()
                .live(
                        post,
                        body,
                        Optional.empty(),
                        source,
                        stamp,
                        PublicationHistory.NONE.withPage(page),
                        new Relations(new TreeMap<>(), List.of()))
                .json();
    }
}
