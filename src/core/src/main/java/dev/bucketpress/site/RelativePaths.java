package dev.bucketpress.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Resolves the paths in a post to keys of the source bucket. A backslash is a slash, as it is to browsers and to editors
 * on Windows.
 *
 * @param post the post that has the paths in it
 */
public record RelativePaths(SourceKey post) {

    private static final char REPLACEMENT = '\uFFFD';
    private static final String POSTS = "_posts/";

    /** Hexo's folder around {@code _posts}: a folder of the bucket, or the bucket itself. */
    private static final String SOURCE = SourceKey.SOURCE;

    /** Where a path may lead: a key; empty where it leaves the bucket. */
    private interface Place extends Function<String, Optional<SourceKey>> {}

    /**
     * The keys of files that a path may mean, the likeliest first: beside the post, where editors show it; in its asset
     * folder, which has the post's own name as in Hexo, and comes first for a bare name; then, for more than that, below the site's root, where
     * Hexo shows pictures (hexo-renderer-marked, {@code prependRoot}), and beside the folder {@code source}. A name with
     * accents has two normalization forms in Unicode, and some systems change the one that was typed.
     *
     * @param path as written, percent-encoded or not
     */
    public List<SourceKey> keys(String path) {
        String decoded = decoded(path);
        List<String> spellings = Stream.of(
                        decoded,
                        Normalizer.normalize(decoded, Normalizer.Form.NFC),
                        Normalizer.normalize(decoded, Normalizer.Form.NFD))
                .distinct()
                .toList();
        return filePlaces(decoded).stream()
                .flatMap(place -> spellings.stream().flatMap(spelling -> place.apply(spelling).stream()))
                .distinct()
                .toList();
    }

    private List<Place> filePlaces(String path) {
        if (path.startsWith("/files/")) {
            // This is a URL path of the public bucket already.
            return List.of();
        }
        if (isFromTheRoot(path)) {
            return climbs(path) || path.startsWith("/" + SOURCE)
                    ? List.of(this::belowTheRoot, this::besideSource)
                    : List.of(this::belowTheRoot);
        }
        if (climbs(path)) {
            return List.of(this::besideThePost, this::belowTheRoot);
        }
        if (!path.contains("/")) {
            return List.of(this::inTheAssetFolder, this::besideThePost);
        }
        return withoutClimbing(path).contains("/")
                ? List.of(this::besideThePost, this::inTheAssetFolder, this::belowTheRoot, this::besideSource)
                : List.of(this::besideThePost, this::inTheAssetFolder);
    }

    /**
     * The keys of posts that a path may mean, the likeliest first: beside this post; or from the folder of posts or one
     * around it, as editors write paths that have one of these open.
     *
     * @param path as written, percent-encoded or not
     */
    public List<SourceKey> posts(String path) {
        String decoded = decoded(path);
        return postPlaces(decoded).stream()
                .flatMap(place -> place.apply(decoded).stream())
                .distinct()
                .toList();
    }

    private List<Place> postPlaces(String path) {
        String fromAround = withoutClimbing(path);
        Place inAFolderOfHexo = fromAround.startsWith(SOURCE) ? this::besideSource : this::belowTheRoot;
        if (isFromTheRoot(path)) {
            return List.of(inAFolderOfHexo, this::inThePostsFolder);
        }
        if (climbs(path)) {
            return List.of(this::besideThePost);
        }
        return fromAround.startsWith(SOURCE) || fromAround.startsWith(POSTS)
                ? List.of(this::besideThePost, inAFolderOfHexo)
                : List.of(this::besideThePost, this::inThePostsFolder);
    }

    private static boolean climbs(String path) {
        return List.of(path.split("/")).contains("..");
    }

    /** Whether a path is relative to the site's root, wherever the post is. */
    public static boolean isFromTheRoot(String path) {
        return path.startsWith("/");
    }

    /**
     * The key of a post by its slug.
     *
     * @param slug its key after the posts folder, which is the same as this post's, without the extension
     */
    public Optional<SourceKey> ofSlug(String slug) {
        return key(postsFolder(), slug + ".md");
    }

    private Optional<SourceKey> besideThePost(String path) {
        return key(post.value().substring(0, post.value().lastIndexOf('/') + 1), path);
    }

    private Optional<SourceKey> inTheAssetFolder(String path) {
        return key(withoutExtension() + "/", path);
    }

    private Optional<SourceKey> inThePostsFolder(String path) {
        return key(postsFolder(), withoutClimbing(path));
    }

    private Optional<SourceKey> belowTheRoot(String path) {
        return key(root(), withoutClimbing(path));
    }

    /** The folder around {@code source} holds nothing else that can be read where the bucket is that folder itself. */
    private Optional<SourceKey> besideSource(String path) {
        String fromAround = withoutClimbing(path);
        if (fromAround.startsWith(SOURCE)) {
            return key(root(), fromAround.substring(SOURCE.length()));
        }
        return root().endsWith(SOURCE) ? key(root() + "../", fromAround) : Optional.empty();
    }

    private String root() {
        return post.root();
    }

    /** That of this post; to a standalone page, the one beside it below its root. */
    private String postsFolder() {
        return post.isInPostsFolder() || post.root().isEmpty()
                ? post.value()
                        .substring(0, withoutExtension().length() - post.slug().length())
                : post.root() + POSTS;
    }

    private String withoutExtension() {
        return post.value().substring(0, post.value().lastIndexOf('.'));
    }

    private static Optional<SourceKey> key(String folder, String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : (folder + path).split("/")) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return Optional.of(new SourceKey(String.join("/", segments)));
    }

    /** A path from the root of a site, which {@code ..} does not leave (RFC 3986, section 5.2.4). */
    private static String withoutClimbing(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/")) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return String.join("/", segments);
    }

    /** A path that is not percent-encoded UTF-8 is taken as it is, as in {@code 100%.png}. */
    private static String decoded(String path) {
        return percentDecoded(path).replace('\\', '/');
    }

    private static String percentDecoded(String path) {
        try {
            String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
            return decoded.indexOf(REPLACEMENT) < 0 ? decoded : path;
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
