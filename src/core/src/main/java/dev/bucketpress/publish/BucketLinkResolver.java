package dev.bucketpress.publish;

import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.picture.PictureSize;
import dev.bucketpress.post.Post;
import dev.bucketpress.site.MediaFile;
import dev.bucketpress.site.PageKey;
import dev.bucketpress.site.RelativePaths;
import dev.bucketpress.site.SourceFilter;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.theme.PostTheme;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Resolves the links of one post to media and other posts. */
final class BucketLinkResolver implements LinkResolver {

    /** Each may take several KB, and a hostile post has many. Others are worked out each time, and looked up alone. */
    private static final int MAX_REMEMBERED = 2_000;

    private final Post post;
    private final RelativePaths paths;
    private final MediaReconciler media;
    private final References references;
    private final PostTheme theme;
    private final SourceFilter sources;
    private final Map<Link, List<SourceKey>> candidates = new HashMap<>();

    BucketLinkResolver(Post post, PostRenderer renderer, MediaReconciler media, References references) {
        this.post = post;
        this.paths = new RelativePaths(post.source());
        this.media = media;
        this.references = references;
        this.theme = renderer.theme();
        this.sources = renderer.sources();
    }

    /** Where a path may lead to several keys, the likeliest is looked up first, the next where nothing is there. */
    @Override
    public void lookUp(Collection<Link> links) {
        List<List<SourceKey>> all =
                links.stream().limit(MAX_REMEMBERED).map(this::candidates).toList();
        int most = all.stream().mapToInt(List::size).max().orElse(0);
        for (int place = 0; place < most; place++) {
            int now = place;
            references.lookUp(all.stream()
                    .filter(keys -> keys.size() > now)
                    .filter(keys -> keys.stream().limit(now).noneMatch(this::isThere))
                    .map(keys -> keys.get(now))
                    .filter(key -> !key.equals(post.source()))
                    .toList());
        }
    }

    private List<SourceKey> candidates(Link link) {
        return candidates.size() < MAX_REMEMBERED || candidates.containsKey(link)
                ? candidates.computeIfAbsent(link, this::keys)
                : keys(link);
    }

    private List<SourceKey> keys(Link link) {
        if (link instanceof Link.File file) {
            return paths.keys(file.path()).stream()
                    .filter(key -> !key.isDraft() && media.file(key).isPresent())
                    .toList();
        }
        Stream<SourceKey> keys = link instanceof Link.Post other
                ? paths.posts(other.path()).stream()
                : paths.ofSlug(((Link.PostBySlug) link).slug()).stream();
        return keys.filter(key -> key.isPost() && !key.isDraft() && key.canHaveARecord())
                .filter(key -> sources.whyIgnored(key).isEmpty())
                .toList();
    }

    private boolean isThere(SourceKey key) {
        return key.equals(post.source()) || !(references.target(key) instanceof LinkTarget.Missing);
    }

    private Optional<SourceKey> found(Link link) {
        return candidates(link).stream().filter(this::isThere).findFirst();
    }

    @Override
    public Optional<LinkedFile> file(String path) {
        Link.File link = new Link.File(path);
        return found(link)
                .or(() -> RelativePaths.isFromTheRoot(path)
                        ? Optional.empty()
                        : candidates(link).stream().findFirst())
                .flatMap(media::file)
                .map(file -> new LinkedFile(theme.link(file.path()), size(file)));
    }

    private Optional<PictureSize> size(MediaFile file) {
        return references.target(file.source()) instanceof LinkTarget.File found ? found.size() : Optional.empty();
    }

    @Override
    public boolean isMissing(String path) {
        Link.File link = new Link.File(path);
        return !candidates(link).isEmpty() && found(link).isEmpty();
    }

    @Override
    public Optional<Neighbour> post(String path) {
        return neighbour(new Link.Post(path));
    }

    @Override
    public Optional<Neighbour> postOfSlug(String slug) {
        return neighbour(new Link.PostBySlug(slug));
    }

    private Optional<Neighbour> neighbour(Link link) {
        return found(link).flatMap(this::neighbour);
    }

    private Optional<Neighbour> neighbour(SourceKey key) {
        if (key.equals(post.source())) {
            return Optional.of(neighbour(post.page(), post.title()));
        }
        return references.target(key) instanceof LinkTarget.Page page
                ? Optional.of(neighbour(page.key(), page.title()))
                : Optional.empty();
    }

    private Neighbour neighbour(PageKey page, String title) {
        return new Neighbour(theme.link(page.path()), title);
    }
}
