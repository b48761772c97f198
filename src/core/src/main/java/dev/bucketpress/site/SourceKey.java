package dev.bucketpress.site;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The object key of a file in the source bucket, and what the key alone determines: what kind of file it is, its slug or
 * path, and the keys of its record and its problem report.
 *
 * @param value exactly as in S3: never decoded, trimmed or normalized
 */
public record SourceKey(String value) {

    /** S3's limit on a key, in UTF-8 bytes (docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html). */
    public static final int MAX_BYTES = 1024;

    private static final String RECORDS = PublicKeys.RECORDS;
    private static final String RECORD = ".json";
    static final String REPORT = ".problem.txt";
    /** Hexo's folder around {@code _posts}, and that of standalone pages. */
    static final String SOURCE = "source/";

    private static final String POSTS = "_posts";
    private static final String DRAFTS = "_drafts";
    private static final String INDEX = "index";

    /**
     * Whether it is a post or a standalone page: a Markdown file that is neither hidden nor in a folder of a theme, a tool
     * or an editor.
     */
    public boolean isPost() {
        String lower = value.toLowerCase(Locale.ROOT);
        return (lower.endsWith(".md") || lower.endsWith(".markdown")) && !isHidden();
    }

    /** Whether its name or that of a folder begins with a dot or, except for Hexo's posts and drafts, an underscore. */
    boolean isHidden() {
        return Arrays.stream(value.split("/", -1)).anyMatch(SourceKey::isHidden);
    }

    private static boolean isHidden(String segment) {
        boolean underscored = segment.startsWith("_") && !segment.equals(POSTS) && !segment.equals(DRAFTS);
        return segment.startsWith(".") || underscored;
    }

    /** Whether it lies in a drafts folder. */
    public boolean isDraft() {
        return folders().anyMatch(DRAFTS::equals);
    }

    /** Whether it lies in one of Hexo's folders for posts. Elsewhere there are standalone pages too. */
    public boolean isInPostsFolder() {
        return isDraft() || folders().anyMatch(POSTS::equals);
    }

    /**
     * Whether it is a standalone page by its key alone: it lies below Hexo's folder {@code source}, or is the index of its
     * folder, and is not in a folder for posts. Front matter can make a page of any other file that is not.
     */
    public boolean isPage() {
        return !isInPostsFolder() && (inSource() > 0 || name().equals(INDEX));
    }

    /**
     * The path of the standalone page of this key, as in Hexo: {@code source/about/index.md} has {@code about/index.html}.
     */
    public String pagePath() {
        String path = belowSource();
        return path.substring(0, path.lastIndexOf('.')) + ".html";
    }

    /** The key that it would have if its bucket were Hexo's folder {@code source} of a larger one. */
    public SourceKey inSourceFolder() {
        return new SourceKey(SOURCE + value);
    }

    /** The path below the outermost folder {@code source}; the whole key where it is in none. */
    String belowSource() {
        return value.substring(inSource());
    }

    /** What {@code /} stands for in it: Hexo's folder around the posts folder, or around the page; the bucket without one. */
    String root() {
        int slug = Math.max(after(POSTS), after(DRAFTS));
        return slug > 0 ? value.substring(0, value.lastIndexOf('/', slug - 2) + 1) : value.substring(0, inSource());
    }

    /** Where the path below the outermost folder {@code source} begins; 0 where there is no such folder. */
    private int inSource() {
        int inside = ('/' + value).indexOf('/' + SOURCE);
        return inside < 0 ? 0 : inside + SOURCE.length();
    }

    /** The key after its last posts or drafts folder, or the whole key, without the extension. */
    public String slug() {
        int start = Math.max(after(POSTS), after(DRAFTS));
        return value.substring(start, value.lastIndexOf('.'));
    }

    private int after(String folder) {
        int inside = value.lastIndexOf('/' + folder + '/');
        if (inside >= 0) {
            return inside + folder.length() + 2;
        }
        return value.startsWith(folder + '/') ? folder.length() + 1 : 0;
    }

    /** The slug's last segment: the file's name without its extension. */
    public String name() {
        String slug = slug();
        return slug.substring(slug.lastIndexOf('/') + 1);
    }

    /** The key of this post's record in the public bucket. */
    public String recordKey() {
        return RECORDS + value + RECORD;
    }

    /** The key in the public bucket that stores which lists this post is in. */
    public String placementKey() {
        return PublicKeys.PLACEMENTS + value + RECORD;
    }

    /** The post whose {@link #recordKey} this is, if any. */
    public static Optional<SourceKey> ofRecord(String recordKey) {
        return between(RECORDS, recordKey, RECORD).filter(SourceKey::isPost);
    }

    /** The key of the problem report of this post, or text of the theme folder, beside it in the source bucket. */
    public String reportKey() {
        return value + REPORT;
    }

    /** The post, or text of the theme folder, whose {@link #reportKey} this is, if any. */
    public static Optional<SourceKey> ofReport(String reportKey) {
        return between("", reportKey, REPORT).filter(key -> key.isPost() || ThemeFile.isText(key));
    }

    private static Optional<SourceKey> between(String before, String key, String after) {
        if (!key.startsWith(before) || !key.endsWith(after) || key.length() < before.length() + after.length()) {
            return Optional.empty();
        }
        return Optional.of(new SourceKey(key.substring(before.length(), key.length() - after.length())));
    }

    /**
     * Whether the keys of this post's record and placement are possible: short enough for S3, and without control
     * characters.
     */
    public boolean canHaveARecord() {
        return canBeKey(recordKey()) && canBeKey(placementKey());
    }

    /** Whether the key of this post's problem report is possible. */
    public boolean canHaveAReport() {
        return canBeKey(reportKey());
    }

    static boolean canBeKey(String key) {
        return fits(key) && key.codePoints().noneMatch(Character::isISOControl);
    }

    static boolean fits(String key) {
        return key.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }

    /** This key as a value of S3 user metadata, which is ASCII only: base64url without padding. */
    public String owner() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }

    /** The key whose {@link #owner} this is, if any. */
    public static Optional<SourceKey> ofOwner(String owner) {
        try {
            SourceKey key = new SourceKey(new String(Base64.getUrlDecoder().decode(owner), StandardCharsets.UTF_8));
            return Optional.of(key).filter(k -> k.owner().equals(owner));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Stream<String> folders() {
        String[] segments = value.split("/", -1);
        return Arrays.stream(segments, 0, segments.length - 1);
    }
}
