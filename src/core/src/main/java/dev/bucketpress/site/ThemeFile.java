package dev.bucketpress.site;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What lies in the theme folder of the source bucket, by its keys: texts that shape pages, and files that pages load. */
public final class ThemeFile {

    /** The folder, which lies at the root of the bucket alone: one rule keeps authors out of it. */
    public static final String FOLDER = "_theme/";

    /** Templates of pages. */
    public static final String TEMPLATES = FOLDER + "templates/";

    /** Settings of the site. They are plain data, and count whatever theme there is. */
    public static final String SITE = FOLDER + "site.yml";

    public static final String HEAD = FOLDER + "head.html";
    public static final String POST_END = FOLDER + "post-end.html";
    public static final String FOOTER = FOLDER + "footer.html";

    private static final Set<String> TEXTS = Set.of(SITE, HEAD, POST_END, FOOTER);

    private static final String UNKNOWN = "application/octet-stream";

    /** Beside those of {@link MediaFile}: what styles and scripts need. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("woff", "font/woff"),
            Map.entry("ttf", "font/ttf"),
            Map.entry("otf", "font/otf"));

    private ThemeFile() {}

    /** Whether a key lies in the folder. */
    public static boolean isIn(SourceKey key) {
        return key.value().startsWith(FOLDER);
    }

    /** Whether it is a text that pages are made with; else it is a file that they may load. */
    public static boolean isText(SourceKey key) {
        return TEXTS.contains(key.value()) || key.value().startsWith(TEMPLATES) && isFile(key);
    }

    /** The media type of a file that pages may load, by its name; empty for other keys. */
    static Optional<String> contentType(SourceKey key) {
        return isIn(key) && !isText(key) && isFile(key)
                ? Optional.of(MediaFile.type(key)
                        .orElseGet(() -> TYPES.getOrDefault(MediaFile.extension(key.value()), UNKNOWN)))
                : Optional.empty();
    }

    /** Whether it is none of what editors, file tools and Bucketpress itself leave beside files. */
    private static boolean isFile(SourceKey key) {
        String path = key.value().substring(FOLDER.length());
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean isLeftBehind = name.isEmpty()
                || name.endsWith("~")
                || name.endsWith(SourceKey.REPORT)
                || name.toLowerCase(Locale.ROOT).equals("thumbs.db");
        return !isLeftBehind && !('/' + path).contains("/.");
    }
}
