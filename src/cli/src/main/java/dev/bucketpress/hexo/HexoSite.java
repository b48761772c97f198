package dev.bucketpress.hexo;

import dev.bucketpress.hexo.JsValue.Scalar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.YAMLException;

/** A model of a site as Hexo 8 builds it: the URL of each post, Hexo's mistakes included. */
final class HexoSite {

    private static final Pattern VARIABLE = Pattern.compile(":(\\w*[^_\\W])");

    private final HexoConfig config;
    private final HexoFileName names;
    private final HexoDate dates;

    /** @param machine the zone of the machine that builds it */
    HexoSite(HexoConfig config, ZoneId machine) {
        this.config = config;
        this.names = new HexoFileName(config.newPostName());
        this.dates = new HexoDate(machine, config.timezone().orElse(machine));
    }

    /**
     * A post's URL, from the slash after the host on, not percent-encoded.
     *
     * @param path below the posts folder
     * @param created the date of a post that names none
     * @return empty where Hexo has no such page
     */
    Optional<String> url(String path, String text, Instant created) {
        try {
            Map<String, JsValue> data = new LinkedHashMap<>(HexoFrontMatter.read(text));
            return isPublished(data) && hasReadablePermalink(data)
                    ? Optional.of(url(path, data, created))
                    : Optional.empty();
        } catch (YAMLException e) {
            return Optional.empty();
        }
    }

    private static boolean isPublished(Map<String, JsValue> data) {
        JsValue published = data.getOrDefault("published", Scalar.text("true"));
        return published instanceof Scalar scalar && scalar.type() == Scalar.Type.NULL
                || published.isTruthy() && !List.of("false", "0").contains(published.string());
    }

    /** Hexo fails on a permalink that js-yaml reads as a number or a date. */
    private static boolean hasReadablePermalink(Map<String, JsValue> data) {
        JsValue permalink = data.getOrDefault("permalink", Scalar.text(""));
        return !permalink.isTruthy() || permalink instanceof Scalar scalar && scalar.type() == Scalar.Type.STRING;
    }

    private String url(String path, Map<String, JsValue> data, Instant created) {
        Optional<JsValue> permalink = Optional.ofNullable(data.get("permalink")).filter(JsValue::isTruthy);
        String url = permalink.map(JsValue::string).orElseGet(() -> expand(path, data, created));
        boolean isFolder = config.postAssetFolder() && !url.endsWith("/") && !url.endsWith(".html");
        return (url.startsWith("/") ? "" : "/") + url + (isFolder ? "/" : "");
    }

    private String expand(String path, Map<String, JsValue> data, Instant created) {
        Map<String, String> fileName = names.parse(path);
        Map<String, String> values = new HexoPermalinkVariables(config, dates).of(fileName, data, created);
        return VARIABLE.matcher(config.permalink())
                .replaceAll(variable -> Matcher.quoteReplacement(values.getOrDefault(variable.group(1), "undefined")));
    }
}
