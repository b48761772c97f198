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
 * Resolves relative paths in a post to keys of the source bucket.
 *
 * @param post the post that has the paths in it
 */
public record RelativePaths(SourceKey post) {

    private static final char REPLACEMENT = '\uFFFD';

    /**
     * The keys that a path may mean, the likeliest first: beside the post, or in its asset folder, which has the post's
     * own name as in Hexo, and is the likelier for a bare name; a path from the root, beside the posts folder, as in Hexo's {@code source}. A name with
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
        return folders(decoded)
                .flatMap(folder -> spellings.stream().flatMap(spelling -> key(folder, spelling).stream()))
                .toList();
    }

    /** A path with {@code ..} is relative to the post's folder only. */
    private Stream<String> folders(String path) {
        if (isFromTheRoot(path)) {
            // This is a URL path of the public bucket already.
            return path.startsWith("/files/") ? Stream.empty() : Stream.of(root().replaceFirst("_posts/$", ""));
        }
        boolean climbs = List.of(path.split("/")).contains("..");
        if (climbs) {
            return Stream.of(folder());
        }
        return path.contains("/") ? Stream.of(folder(), assetFolder()) : Stream.of(assetFolder(), folder());
    }

    /** Whether a path is relative to the site's root, wherever the post is. */
    public static boolean isFromTheRoot(String path) {
        return path.startsWith("/");
    }

    /** The key of a path relative to this post; empty where it leaves the bucket. */
    public Optional<SourceKey> beside(String path) {
        return key(folder(), decoded(path));
    }

    /**
     * The key of a post by its slug.
     *
     * @param slug its key after the posts folder, which is the same as this post's, without the extension
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

    /** A path that is not percent-encoded UTF-8 is taken as it is, as in {@code 100%.png}. */
    private static String decoded(String path) {
        try {
            String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
            return decoded.indexOf(REPLACEMENT) < 0 ? decoded : path;
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
