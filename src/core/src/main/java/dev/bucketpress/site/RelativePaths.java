package dev.bucketpress.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which keys of the source bucket a post's relative paths mean.
 *
 * @param post whose paths they are
 */
public record RelativePaths(SourceKey post) {

    private static final char REPLACEMENT = '\uFFFD';

    /**
     * The keys that a path may mean, the likeliest first: beside the post, or in the folder that Hexo keeps for its
     * assets, which has the post's own name; or, from the root, beside the posts folder, as in Hexo's {@code source}. A
     * name with accents has two spellings in Unicode, and some systems change the one that was typed.
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
        return folders(decoded)
                .flatMap(folder -> spellings.stream().flatMap(spelling -> key(folder, spelling).stream()))
                .toList();
    }

    /** Who climbs to another folder begins at the post's own. */
    private Stream<String> folders(String path) {
        if (isFromTheRoot(path)) {
            // An address of the public bucket is one already.
            return path.startsWith("/files/") ? Stream.empty() : Stream.of(root().replaceFirst("_posts/$", ""));
        }
        boolean climbs = List.of(path.split("/")).contains("..");
        return climbs ? Stream.of(folder()) : Stream.of(folder(), assetFolder());
    }

    /** Whether a path is counted from the site's root, wherever the post is. */
    public static boolean isFromTheRoot(String path) {
        return path.startsWith("/");
    }

    /** The key that a path means beside this post; empty where it leaves the bucket. */
    public Optional<SourceKey> beside(String path) {
        return key(folder(), decoded(path));
    }

    /**
     * The key of a post by its slug.
     *
     * @param slug its key after its posts folder, which is this post's too, without the extension
     */
    public Optional<SourceKey> ofSlug(String slug) {
        return key(root(), slug + ".md");
    }

    private String folder() {
        return post.value().substring(0, post.value().lastIndexOf('/') + 1);
    }

    private String assetFolder() {
        return withoutExtension() + "/";
    }

    private String root() {
        return post.value()
                .substring(0, withoutExtension().length() - post.slug().length());
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

    /** What is no percent-encoded UTF-8 means itself, as in {@code 100%.png}. */
    private static String decoded(String path) {
        try {
            String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
            return decoded.indexOf(REPLACEMENT) < 0 ? decoded : path;
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
