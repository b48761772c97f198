package dev.bucketpress.site;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The object key of a post's page in the public bucket: relative, in Unicode NFC, without {@code .} and {@code ..}, and
 * not reserved for the site itself.
 *
 * @param value ends in {@code .html}
 */
public record PageKey(String value) {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String INDEX = "index.html";

    /** Everything below them is the site's, or is kept for what is to come. */
    private static final Set<String> RESERVED_FOLDERS = Set.of("api", "assets", "files", "search", "series", "theme");

    /**
     * All tags, all categories, the archives, and those of a year, a month or a day; a post may have any other URL below
     * them. Below tags and categories it may meet a list ({@link ListPage}).
     */
    private static final Pattern LISTS =
            Pattern.compile("(tags/|categories/|archives/(\\d{4}/(\\d{2}/(\\d{2}/)?)?)?)index\\.html");

    private static final Pattern RESERVED_NAMES = Pattern.compile("index\\.html|404\\.html|atom\\.xml|feed\\.json"
            + "|sitemap[^/]*\\.xml|search\\.(xml|json)|robots\\.txt|llms\\.txt|favicon\\.[^/]*");

    /** @throws IllegalArgumentException which says what is wrong with the key, as a whole sentence */
    public PageKey {
        refuseIf(value.codePoints().anyMatch(Character::isISOControl), "The page's URL holds a control character.");
        List<String> segments = Arrays.asList(value.split("/", -1));
        refuseIf(
                segments.contains(".") || segments.contains(".."),
                "The page's URL `%s` has a `.` or `..` between its slashes.".formatted(value));
        refuseIf(isReserved(value), "The page's URL `%s` belongs to the site itself.".formatted(value));
        refuseIf(
                !SourceKey.fits(value),
                "The page's URL is longer than the " + SourceKey.MAX_BYTES + " bytes S3 allows a key.");
    }

    /** Whether a key is reserved for the site itself, so that no post's page can have it. */
    public static boolean isReserved(String key) {
        int slash = key.indexOf('/');
        return slash < 0
                ? RESERVED_NAMES.matcher(key).matches()
                : RESERVED_FOLDERS.contains(key.substring(0, slash))
                        || LISTS.matcher(key).matches();
    }

    private static void refuseIf(boolean wrong, String why) {
        if (wrong) {
            throw new IllegalArgumentException(why);
        }
    }

    /**
     * The key of the page at a URL path, as in Hexo: a path that does not end in {@code .html} is a folder with an
     * {@code index.html} in it.
     *
     * @throws IllegalArgumentException which says what is wrong with the path, as a whole sentence
     */
    public static PageKey ofPath(String path) {
        String key = Arrays.stream(
                        Normalizer.normalize(path, Normalizer.Form.NFC).split("/"))
                .filter(segment -> !segment.isEmpty())
                .collect(Collectors.joining("/"));
        boolean isPage = key.endsWith(".html") && !path.endsWith("/");
        return new PageKey(isPage ? key : key.isEmpty() ? INDEX : key + "/" + INDEX);
    }

    /** The URL path of the page, percent-encoded; that of an {@code index.html} is its folder. */
    public String path() {
        String shown = value.endsWith("/" + INDEX) ? value.substring(0, value.length() - INDEX.length()) : value;
        return pathOf(shown);
    }

    /**
     * The URL path of any key of the public bucket: every byte but RFC 3986's unreserved ones and the slash is
     * percent-encoded.
     */
    public static String pathOf(String key) {
        StringBuilder path = new StringBuilder("/");
        for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
            if (b == '/' || isUnreserved(b)) {
                path.append((char) b);
            } else {
                path.append('%').append(HEX.toHexDigits(b));
            }
        }
        return path.toString();
    }

    /** RFC 3986, section 2.3. */
    private static boolean isUnreserved(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || "-._~".indexOf(b) >= 0;
    }
}
