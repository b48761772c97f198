package dev.bucketpress.flat;

import dev.bucketpress.markdown.Links;
import dev.bucketpress.markdown.Rendered;
import dev.bucketpress.markdown.Rendering;
import dev.bucketpress.post.Post;
import dev.bucketpress.post.SourceKey;
import dev.bucketpress.press.Workshop;
import dev.bucketpress.record.Memory;
import dev.bucketpress.record.PageStamp;
import dev.bucketpress.record.SourceStamp;
import java.time.Instant;

/** Records of posts that are not rendered, where there are too many to wait for: each has another's body. */
record Shortcut(Workshop workshop, Rendered body) {

    static Shortcut of(Workshop workshop, Draft sample) {
        Post post = read(workshop, sample);
        Rendering rendering =
                workshop.markdown().render(post.body().markdown(), post.about().excerpt(), Links.NONE);
        return new Shortcut(workshop, (Rendered) rendering);
    }

    private static Post read(Workshop workshop, Draft draft) {
        return (Post) workshop.reader().read(new SourceKey(draft.key()), draft.bytes(), Instant.EPOCH);
    }

    byte[] record(Draft draft) {
        Post post = read(workshop, draft);
        String page = post.page().value();
        SourceStamp source = new SourceStamp(draft.key(), "", draft.bytes().length);
        PageStamp stamp = new PageStamp(page, "", 0, "");
        return workshop.records()
                .live(post, body, source, stamp, Memory.NONE.withPage(page))
                .json();
    }
}
