package dev.bucketpress.publish;

import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.post.Post;
import dev.bucketpress.record.PostRecord;
import dev.bucketpress.site.MediaFile;
import dev.bucketpress.site.PageKey;
import dev.bucketpress.site.RelativePaths;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.theme.PostTheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves the links of one post to media and other posts, with one lookup in the buckets for each. */
final class BucketLinkResolver implements LinkResolver {

    /** More than any post needs, and few enough that a hostile post takes seconds only. */
    private static final int MAX_REQUESTS = 500;

    /** @param missing whether no candidate exists, so that this one is a guess */
    private record Target(MediaFile file, boolean missing) {}

    private final Post post;
    private final RelativePaths paths;
    private final MediaReconciler media;
    private final RecordStore records;
    private final PostTheme theme;
    private final Map<String, Optional<Target>> targets = new HashMap<>();
    private final Map<SourceKey, Optional<Neighbour>> posts = new HashMap<>();
    private int requests;

    BucketLinkResolver(Post post, MediaReconciler media, RecordStore records, PostTheme theme) {
        this.post = post;
        this.paths = new RelativePaths(post.source());
        this.media = media;
        this.records = records;
        this.theme = theme;
    }

    @Override
    public Optional<String> file(String path) {
        return target(path)
                .filter(target -> !(target.missing() && RelativePaths.isFromTheRoot(path)))
                .map(target -> theme.link(target.file().path()));
    }

    @Override
    public boolean isMissing(String path) {
        return target(path).filter(Target::missing).isPresent();
    }

    private Optional<Target> target(String path) {
        return targets.computeIfAbsent(path, this::find);
    }

    /** Where no candidate exists yet, a path with folders is resolved literally, and a bare name as Hexo resolves it. */
    private Optional<Target> find(String path) {
        List<MediaFile> candidates = paths.keys(path).stream()
                .filter(key -> !key.isDraft())
                .flatMap(key -> media.file(key).stream())
                .toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        MediaFile likeliest = candidates.get(path.contains("/") ? 0 : candidates.size() / 2);
        return Optional.of(candidates.stream()
                .filter(this::exists)
                .findFirst()
                .map(file -> new Target(file, false))
                .orElseGet(() -> new Target(likeliest, true)));
    }

    private boolean exists(MediaFile file) {
        return mayRequest() && media.exists(file);
    }

    private boolean mayRequest() {
        return requests++ < MAX_REQUESTS;
    }

    @Override
    public Optional<Neighbour> post(String path) {
        return paths.posts(path).stream()
                .flatMap(key -> postOfKey(key).stream())
                .findFirst();
    }

    @Override
    public Optional<Neighbour> postOfSlug(String slug) {
        return paths.ofSlug(slug).flatMap(this::postOfKey);
    }

    private Optional<Neighbour> postOfKey(SourceKey key) {
        if (key.equals(post.source())) {
            return Optional.of(neighbour(post.page(), post.title()));
        }
        return key.isPost() && key.canHaveARecord() ? posts.computeIfAbsent(key, this::find) : Optional.empty();
    }

    private Optional<Neighbour> find(SourceKey key) {
        return mayRequest() ? records.find(key).live().map(this::neighbour) : Optional.empty();
    }

    private Neighbour neighbour(PostRecord.Live record) {
        return neighbour(new PageKey(record.page().key()), record.title());
    }

    private Neighbour neighbour(PageKey page, String title) {
        return new Neighbour(theme.link(page.path()), title);
    }
}
