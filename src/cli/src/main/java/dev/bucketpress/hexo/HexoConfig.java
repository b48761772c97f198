package dev.bucketpress.hexo;

import dev.bucketpress.hexo.JsValue.Items;
import dev.bucketpress.hexo.JsValue.Keys;
import dev.bucketpress.hexo.JsValue.Scalar;
import dev.bucketpress.markdown.html.LineBreaks;
import dev.bucketpress.post.Permalink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A Hexo site's {@code _config.yml}: what it says of the site and of posts' URLs (hexo.io/docs/configuration).
 *
 * @param site what is said of the site itself
 * @param listFolders the folders of tags, categories and archives, by the names of their keys
 * @param newPostName the pattern of file names, which dates and titles are read from
 * @param filenameCase 1 for lower case in categories' slugs, 2 for upper case
 * @param postAssetFolder which gives every URL without {@code .html} a slash at the end
 * @param lineBreaks by {@code marked.breaks}, which is on unless it is turned off
 * @param future whether posts with a date to come are shown, by {@code future}, which is on unless it is turned off
 * @param timezone empty where dates are in the zone of the machine
 */
public record HexoConfig(
        About site,
        Map<String, String> listFolders,
        String permalink,
        Map<String, String> permalinkDefaults,
        String defaultCategory,
        Map<String, String> categoryMap,
        String filenameCase,
        String newPostName,
        boolean postAssetFolder,
        LineBreaks lineBreaks,
        boolean future,
        Optional<ZoneId> timezone) {

    /**
     * What is said of the site itself; empty, or without an element, where nothing is.
     *
     * @param url with the folder that the site is in, if it is in one
     * @param languages the first is the site's own
     */
    public record About(
            Optional<String> title,
            Optional<String> subtitle,
            Optional<String> url,
            List<String> languages,
            Optional<String> author,
            Optional<String> description) {

        private static About of(Map<String, JsValue> keys) {
            return new About(
                    scalar(keys, "title"),
                    scalar(keys, "subtitle"),
                    scalar(keys, "url"),
                    keys.get("language") instanceof Items languages
                            ? languages.values().stream().map(JsValue::string).toList()
                            : scalar(keys, "language").stream().toList(),
                    scalar(keys, "author"),
                    scalar(keys, "description"));
        }
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableInput where there is none, or Hexo could not read it either
     */
    public static HexoConfig read(Path file) {
        try {
            return of(JsYaml.keys(Files.readString(file)).orElse(Map.of()));
        } catch (IOException | YAMLException e) {
            throw new UnreadableInput("Hexo's configuration cannot be read from " + file + ": " + e.getMessage());
        }
    }

    static HexoConfig of(Map<String, JsValue> keys) {
        return new HexoConfig(
                About.of(keys),
                Map.of(
                        "tag_dir", text(keys, "tag_dir", "tags"),
                        "category_dir", text(keys, "category_dir", "categories"),
                        "archive_dir", text(keys, "archive_dir", "archives")),
                text(keys, "permalink", ":year/:month/:day/:title/"),
                map(keys, "permalink_defaults"),
                text(keys, "default_category", "uncategorized"),
                map(keys, "category_map"),
                text(keys, "filename_case", "0"),
                text(keys, "new_post_name", ":title.md"),
                Optional.ofNullable(keys.get("post_asset_folder"))
                        .filter(JsValue::isTruthy)
                        .isPresent(),
                lineBreaks(keys),
                !isOff(keys, "future"),
                zone(text(keys, "timezone", "")));
    }

    private static String text(Map<String, JsValue> keys, String key, String otherwise) {
        return Optional.ofNullable(keys.get(key))
                .filter(JsValue::isTruthy)
                .map(JsValue::string)
                .orElse(otherwise);
    }

    private static Optional<String> scalar(Map<String, JsValue> keys, String key) {
        return Optional.ofNullable(keys.get(key))
                .filter(value -> value instanceof Scalar && value.isTruthy())
                .map(value -> value.string().strip());
    }

    private static Map<String, String> map(Map<String, JsValue> keys, String key) {
        Map<String, String> map = new LinkedHashMap<>();
        if (keys.get(key) instanceof Keys values) {
            values.values().forEach((name, value) -> map.put(name, value.string()));
        }
        return map;
    }

    private static LineBreaks lineBreaks(Map<String, JsValue> keys) {
        boolean off = keys.get("marked") instanceof Keys marked && isOff(marked.values(), "breaks");
        return off ? LineBreaks.JOINED : LineBreaks.KEPT;
    }

    /** Whether what is on by default is turned off. */
    private static boolean isOff(Map<String, JsValue> keys, String key) {
        return keys.containsKey(key) && !keys.get(key).isTruthy();
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            throw new UnreadableInput("Hexo's `timezone` is `" + name + "`, which is no time zone.");
        }
    }

    /** The pattern of URLs that gives posts the same URLs here. */
    public Permalink asPermalink() {
        return new Permalink(permalink, defaults());
    }

    /** What variables stand for in posts that give them no value, the default category included. */
    public Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>(permalinkDefaults);
        if (!defaultCategory.equals("uncategorized")) {
            defaults.put("category", defaultCategory);
        }
        return defaults;
    }
}
