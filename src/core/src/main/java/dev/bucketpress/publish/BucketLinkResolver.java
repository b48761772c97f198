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

/** The files and posts around one post, looked up in the buckets when its text names them, and once each. */
final class BucketLinkResolver implements LinkResolver {

    /** More than any post needs, and few enough requests that a hostile one is done with in seconds. */
    private static final int MAX_REQUESTS = 500;

    /** @param missing whether no such file is there, so that the place is the likeliest and no more */
    private record Place(MediaFile file, boolean missing) {}

    private final Post post;
    private final RelativePaths neighbourhood;
    private final MediaReconciler files;
    private final RecordStore records;
    private final PostTheme theme;
    private final Map<String, Optional<Place>> places = new HashMap<>();
    private final Map<SourceKey, Optional<Neighbour>> posts = new HashMap<>();
    private int requests;

    BucketLinkResolver(Post post, MediaReconciler files, RecordStore records, PostTheme theme) {
        this.post = post;
        this.neighbourhood = new RelativePaths(post.source());
        this.files = files;
        this.records = records;
        this.theme = theme;
    }

    @Override
    public Optional<String> file(String path) {
        return place(path)
                .filter(place -> !(place.missing() && RelativePaths.isFromTheRoot(path)))
                .map(place -> theme.link(place.file().path()));
    }

    @Override
    public boolean isMissing(String path) {
        return place(path).filter(Place::missing).isPresent();
    }

    private Optional<Place> place(String path) {
        return places.computeIfAbsent(path, this::find);
    }

    /** Where nothing is there yet, a path with folders is taken at its word, and a bare name as Hexo does. */
    private Optional<Place> find(String path) {
        List<MediaFile> candidates = neighbourhood.keys(path).stream()
                .filter(key -> !key.isDraft())
                .flatMap(key -> files.file(key).stream())
                .toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        MediaFile likeliest = candidates.get(path.contains("/") ? 0 : candidates.size() / 2);
        return Optional.of(candidates.stream()
                .filter(this::isThere)
                .findFirst()
                .map(file -> new Place(file, false))
                .orElseGet(() -> new Place(likeliest, true)));
    }

    private boolean isThere(MediaFile file) {
        return mayAsk() && files.isThere(file);
    }

    private boolean mayAsk() {
        return requests++ < MAX_REQUESTS;
    }

    @Override
    public Optional<Neighbour> post(String path) {
        return neighbourhood.beside(path).flatMap(this::postOfKey);
    }

    @Override
    public Optional<Neighbour> postOfSlug(String slug) {
        return neighbourhood.ofSlug(slug).flatMap(this::postOfKey);
    }

    private Optional<Neighbour> postOfKey(SourceKey key) {
        if (key.equals(post.source())) {
            return Optional.of(neighbour(post.page(), post.title()));
        }
        return key.isPost() && key.canHaveARecord() ? posts.computeIfAbsent(key, this::find) : Optional.empty();
    }

    private Optional<Neighbour> find(SourceKey key) {
        return mayAsk() ? records.find(key).live().map(this::neighbour) : Optional.empty();
    }

    private Neighbour neighbour(PostRecord.Live record) {
        return neighbour(new PageKey(record.page().key()), record.title());
    }

    private Neighbour neighbour(PageKey page, String title) {
        return new Neighbour(theme.link(page.path()), title);
    }
}
