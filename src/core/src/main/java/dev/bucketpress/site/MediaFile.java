package dev.bucketpress.site;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A media file of the source bucket, such as a picture, a recording or a PDF, which is copied to the public bucket.
 *
 * @param contentType determined by the name alone: an upload's own content type could make it a page
 */
public record MediaFile(SourceKey source, String contentType) {

    private static final String FOLDER = PublicKeys.FILES;
    private static final String SVG = "svg";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry(SVG, "image/svg+xml"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("pdf", "application/pdf"));

    /**
     * The media file of a key, if its extension is known and it is not hidden; and any file of the theme folder that pages
     * may load.
     *
     * @param withScripts whether to include types that can hold scripts: SVG. In the theme folder they are always included
     */
    public static Optional<MediaFile> of(SourceKey key, boolean withScripts) {
        String extension = extension(key.value());
        Optional<MediaFile> ofTheme = ThemeFile.contentType(key).map(type -> new MediaFile(key, type));
        return ofTheme.isPresent()
                ? ofTheme
                : Optional.ofNullable(TYPES.get(extension))
                        .filter(type -> !key.isHidden() && (withScripts || !extension.equals(SVG)))
                        .map(type -> new MediaFile(key, type));
    }

    /** The file whose copy has this key in the public bucket, if any. */
    public static Optional<MediaFile> ofCopy(String publicKey, boolean withScripts) {
        if (publicKey.startsWith(PublicKeys.THEME)) {
            return of(new SourceKey(ThemeFile.FOLDER + publicKey.substring(PublicKeys.THEME.length())), withScripts);
        }
        return publicKey.startsWith(FOLDER)
                ? of(new SourceKey(publicKey.substring(FOLDER.length())), withScripts)
                : Optional.empty();
    }

    /** The media type of a key by its extension alone; empty where that is not known. */
    static Optional<String> type(SourceKey key) {
        return Optional.ofNullable(TYPES.get(extension(key.value())));
    }

    static String extension(String key) {
        int dot = key.lastIndexOf('.');
        return dot < 0 ? "" : key.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether it is a picture, by its name. */
    public boolean isPicture() {
        return contentType.startsWith("image/");
    }

    /** The key of the copy in the public bucket. */
    public String publicKey() {
        return ThemeFile.isIn(source)
                ? PublicKeys.THEME + source.value().substring(ThemeFile.FOLDER.length())
                : FOLDER + source.value();
    }

    /** The URL path of the copy, percent-encoded. */
    public String path() {
        return PageKey.pathOf(publicKey());
    }

    /** Whether the key of the copy is possible: short enough for S3, and without control characters. */
    public boolean canBeCopied() {
        return SourceKey.canBeKey(publicKey());
    }
}
