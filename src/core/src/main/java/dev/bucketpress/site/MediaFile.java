package dev.bucketpress.site;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A picture, a recording or a document of the source bucket, a copy of which readers may fetch.
 *
 * @param contentType told by the name alone: what an upload says of itself could be a page
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
     * The file of a key, if it is one by its name, and neither hidden nor a theme's or a tool's own.
     *
     * @param withScripts whether kinds are files too that can hold scripts, which is SVG
     */
    public static Optional<MediaFile> of(SourceKey key, boolean withScripts) {
        String ending = ending(key.value());
        return Optional.ofNullable(TYPES.get(ending))
                .filter(type -> !key.isHidden() && (withScripts || !ending.equals(SVG)))
                .map(type -> new MediaFile(key, type));
    }

    /** The file whose copy is under this key of the public bucket; empty where it is none's. */
    public static Optional<MediaFile> ofCopy(String publicKey, boolean withScripts) {
        return publicKey.startsWith(FOLDER)
                ? of(new SourceKey(publicKey.substring(FOLDER.length())), withScripts)
                : Optional.empty();
    }

    private static String ending(String key) {
        int dot = key.lastIndexOf('.');
        return dot < 0 ? "" : key.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The key of the copy in the public bucket. */
    public String publicKey() {
        return FOLDER + source.value();
    }

    /** Where the copy is read on the site, percent-encoded. */
    public String path() {
        return PageKey.pathOf(publicKey());
    }

    /** Whether a copy can stand under its key: short enough for S3, and without control characters. */
    public boolean canBeCopied() {
        return SourceKey.canBeKey(publicKey());
    }
}
