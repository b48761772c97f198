package dev.bucketpress.publish;

import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.post.Post;
import dev.bucketpress.site.MediaFile;
import dev.bucketpress.site.PageKey;
import dev.bucketpress.site.RelativePaths;
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

    private final Post post;
    private final RelativePaths paths;
    private final MediaReconciler media;
    private final References references;
    private final PostTheme theme;
    private final Map<String, List<MediaFile>> candidates = new HashMap<>();

    BucketLinkResolver(Post post, MediaReconciler media, References references, PostTheme theme) {
        this.post = post;
        this.paths = new RelativePaths(post.source());
        this.media = media;
        this.references = references;
        this.theme = theme;
    }

    /** Of a file that may lie in several places, the likeliest is looked up first, the next where it is not there. */
    @Override
    public void lookUp(Collection<Link> links) {
        List<List<MediaFile>> files = links.stream()
                .filter(Link.File.class::isInstance)
                .map(link -> candidates(((Link.File) link).path()))
                .toList();
        references.lookUp(Stream.concat(links.stream().flatMap(this::otherPost), inPlace(files, 0))
                .toList());
        int places = files.stream().mapToInt(List::size).max().orElse(0);
        for (int place = 1; place < places; place++) {
            references.lookUp(inPlace(files, place).toList());
        }
    }

    private Stream<SourceKey> inPlace(List<List<MediaFile>> files, int place) {
        return files.stream()
                .filter(places -> places.size() > place)
                .filter(places -> places.stream().limit(place).noneMatch(this::exists))
                .map(places -> places.get(place).source());
    }

    private Stream<SourceKey> otherPost(Link link) {
        Optional<SourceKey> key = Optional.empty();
        if (link instanceof Link.Post named) {
            key = paths.beside(named.path());
        } else if (link instanceof Link.PostBySlug named) {
            key = paths.ofSlug(named.slug());
        }
        return key.filter(this::mayBePublished).stream();
    }

    @Override
    public Optional<String> file(String path) {
        return found(path)
                .or(() -> RelativePaths.isFromTheRoot(path) ? Optional.empty() : likeliest(path))
                .map(file -> theme.link(file.path()));
    }

    @Override
    public boolean isMissing(String path) {
        return likeliest(path).isPresent() && found(path).isEmpty();
    }

    private Optional<MediaFile> found(String path) {
        return candidates(path).stream().filter(this::exists).findFirst();
    }

    private Optional<MediaFile> likeliest(String path) {
        return candidates(path).stream().findFirst();
    }

    private List<MediaFile> candidates(String path) {
        return candidates.computeIfAbsent(
                path,
                p -> paths.keys(p).stream()
                        .filter(key -> !key.isDraft())
                        .flatMap(key -> media.file(key).stream())
                        .toList());
    }

    private boolean exists(MediaFile file) {
        return references.target(file.source()) instanceof LinkTarget.File;
    }

    @Override
    public Optional<Neighbour> post(String path) {
        return paths.beside(path).flatMap(this::postOfKey);
    }

    @Override
    public Optional<Neighbour> postOfSlug(String slug) {
        return paths.ofSlug(slug).flatMap(this::postOfKey);
    }

    private Optional<Neighbour> postOfKey(SourceKey key) {
        if (key.equals(post.source())) {
            return Optional.of(neighbour(post.page(), post.title()));
        }
        return mayBePublished(key) && references.target(key) instanceof LinkTarget.Page page
                ? Optional.of(neighbour(page.key(), page.title()))
                : Optional.empty();
    }

    private boolean mayBePublished(SourceKey key) {
        return !key.equals(post.source()) && key.isPost() && !key.isDraft() && key.canHaveARecord();
    }

    private Neighbour neighbour(PageKey page, String title) {
        return new Neighbour(theme.link(page.path()), title);
    }
}
