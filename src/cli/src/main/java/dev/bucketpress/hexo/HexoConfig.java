package dev.bucketpress.hexo;

import dev.bucketpress.hexo.JsValue.Keys;
import dev.bucketpress.post.Permalink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What a Hexo site's {@code _config.yml} says of posts' URLs (hexo.io/docs/configuration).
 *
 * @param newPostName the pattern of file names, which dates and titles are read from
 * @param filenameCase 1 for lower case in categories' slugs, 2 for upper case
 * @param postAssetFolder which gives every URL without {@code .html} a slash at the end
 * @param timezone empty where dates are in the zone of the machine
 */
record HexoConfig(
        String permalink,
        Map<String, String> permalinkDefaults,
        String defaultCategory,
        Map<String, String> categoryMap,
        String filenameCase,
        String newPostName,
        boolean postAssetFolder,
        Optional<ZoneId> timezone) {

    /**
     * Reads a file.
     *
     * @throws DryRunFailure where there is none, or it is not what Hexo reads either
     */
    static HexoConfig read(Path file) {
        try {
            return of(JsYaml.keys(Files.readString(file)).orElse(Map.of()));
        } catch (IOException | YAMLException e) {
            throw new DryRunFailure("Hexo's configuration cannot be read from " + file + ": " + e.getMessage());
        }
    }

    static HexoConfig of(Map<String, JsValue> keys) {
        return new HexoConfig(
                text(keys, "permalink", ":year/:month/:day/:title/"),
                map(keys, "permalink_defaults"),
                text(keys, "default_category", "uncategorized"),
                map(keys, "category_map"),
                text(keys, "filename_case", "0"),
                text(keys, "new_post_name", ":title.md"),
                Optional.ofNullable(keys.get("post_asset_folder"))
                        .filter(JsValue::isTruthy)
                        .isPresent(),
                zone(text(keys, "timezone", "")));
    }

    private static String text(Map<String, JsValue> keys, String key, String otherwise) {
        return Optional.ofNullable(keys.get(key))
                .filter(JsValue::isTruthy)
                .map(JsValue::shown)
                .orElse(otherwise);
    }

    private static Map<String, String> map(Map<String, JsValue> keys, String key) {
        Map<String, String> map = new LinkedHashMap<>();
        if (keys.get(key) instanceof Keys values) {
            values.values().forEach((name, value) -> map.put(name, value.shown()));
        }
        return map;
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            throw new DryRunFailure("Hexo's `timezone` is `" + name + "`, which is no time zone.");
        }
    }

    /** The setting that gives posts the same URLs here. */
    Permalink asPermalink() {
        return new Permalink(permalink, defaults());
    }

    Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>(permalinkDefaults);
        if (!defaultCategory.equals("uncategorized")) {
            defaults.put("category", defaultCategory);
        }
        return defaults;
    }
}
