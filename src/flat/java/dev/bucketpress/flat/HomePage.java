package dev.bucketpress.flat;

import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.FolderBucket;
import dev.bucketpress.testing.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Two folders of this machine: how long it takes from a change until the home page shows it. */
record HomePage(Bucket published, Blog blog) {

    static HomePage make() throws IOException {
        Path home = Files.createTempDirectory(Checkout.file("src/tests/target"), "folders-");
        Bucket published = new FolderBucket(home.resolve("public"));
        return new HomePage(published, new Blog(new FolderBucket(home.resolve("posts")), published));
    }

    /** Brings posts in, and then changes some; the median of the changes. */
    Cost measure(List<Draft> drafts) {
        Import.of(blog, drafts);
        return Cost.median(
                drafts.subList(0, Change.TIMES).stream().map(this::change).toList());
    }

    private Cost change(Draft draft) {
        Draft changed = draft.titled("Seen at home: " + draft.key());
        List<String> keys = List.of(draft.key());
        blog.drop(changed);
        Cost cost = blog.publish(keys).plus(blog.list(keys));
        if (!text().contains(changed.title())) {
            throw new IllegalStateException("not on the home page: " + changed.title());
        }
        return cost;
    }

    private String text() {
        return published.get("index.html", Integer.MAX_VALUE) instanceof FetchResult.Whole whole
                ? new String(whole.bytes(), StandardCharsets.UTF_8)
                : "";
    }
}
