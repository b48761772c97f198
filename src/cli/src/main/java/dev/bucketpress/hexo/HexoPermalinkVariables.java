package dev.bucketpress.hexo;

import dev.bucketpress.hexo.JsValue.Items;
import dev.bucketpress.site.Slug;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The variables of permalinks and their values, as Hexo's filter {@code post_permalink} computes them. */
record HexoPermalinkVariables(HexoConfig config, HexoDate dates) {

    /** Variables of a file's name that do not replace keys of front matter. */
    private static final Set<String> PRESERVED = Set.of("title", "year", "month", "day", "i_month", "i_day", "hash");

    private static final Map<String, String> FORMATS = Map.of(
            "year", "yyyy",
            "month", "MM",
            "day", "dd",
            "hour", "HH",
            "minute", "mm",
            "second", "ss",
            "i_month", "M",
            "i_day", "d");

    /**
     * The variables that have a value.
     *
     * @param fileName the values that the file's name gives
     * @param created the date of a post that names none
     */
    Map<String, String> of(Map<String, String> fileName, Map<String, JsValue> data, Instant created) {
        Map<String, String> values = new LinkedHashMap<>(config.permalinkDefaults());
        values.putAll(Map.of("layout", "post", "comments", "true", "published", "true"));
        data.forEach((key, value) -> values.put(key, value.string()));
        fileName.forEach((key, value) -> {
            if (!PRESERVED.contains(key)) {
                values.put(key, value);
            }
        });
        String slug = fileName.getOrDefault("title", "");
        Instant date = date(fileName, data).orElse(created);
        ZonedDateTime local = date.atZone(dates.machine());
        FORMATS.forEach((name, format) -> values.put(
                name, DateTimeFormatter.ofPattern(format, Locale.ROOT).format(local)));
        values.put("timestamp", Long.toString(date.getEpochSecond()));
        values.put("hash", sha1(slug + date.getEpochSecond()).substring(0, 12));
        values.put("slug", slug);
        values.put("title", slug);
        values.put("name", slug.substring(slug.lastIndexOf('/') + 1));
        values.put("post_title", postTitle(data));
        values.put("category", category(data));
        return values;
    }

    private Optional<Instant> date(Map<String, String> fileName, Map<String, JsValue> data) {
        Optional<JsValue> given = Optional.ofNullable(data.get("date")).filter(JsValue::isTruthy);
        return given.isPresent() ? dates.read(given.get()) : date(fileName);
    }

    private Optional<Instant> date(Map<String, String> fileName) {
        Optional<Integer> year = number(fileName, "year");
        Optional<Integer> month = number(fileName, "month").or(() -> number(fileName, "i_month"));
        Optional<Integer> day = number(fileName, "day").or(() -> number(fileName, "i_day"));
        return year.isEmpty() || month.isEmpty() || day.isEmpty()
                ? Optional.empty()
                : Optional.of(dates.ofSite(LocalDate.of(year.get(), 1, 1)
                        .plusMonths(month.get() - 1L)
                        .plusDays(day.get() - 1L)
                        .atStartOfDay()));
    }

    private static Optional<Integer> number(Map<String, String> fileName, String key) {
        return Optional.ofNullable(fileName.get(key)).map(Integer::valueOf);
    }

    private static String postTitle(Map<String, JsValue> data) {
        return Optional.ofNullable(data.get("title"))
                .filter(JsValue::isTruthy)
                .map(title -> Slug.of(title.string()).toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private String category(Map<String, JsValue> data) {
        List<List<String>> paths = Optional.ofNullable(data.get("categories"))
                .filter(JsValue::isTruthy)
                .or(() -> Optional.ofNullable(data.get("category")).filter(JsValue::isTruthy))
                .map(HexoPermalinkVariables::paths)
                .orElse(List.of());
        return paths.isEmpty()
                ? config.defaultCategory()
                : paths.get(paths.size() - 1).stream().map(this::slug).collect(Collectors.joining("/"));
    }

    private static List<List<String>> paths(JsValue categories) {
        List<JsValue> items = categories instanceof Items list ? list.values() : List.of(categories);
        boolean many = items.stream().anyMatch(Items.class::isInstance);
        List<List<String>> paths =
                many ? items.stream().map(HexoPermalinkVariables::path).toList() : List.of(path(new Items(items)));
        return paths.stream().filter(path -> !path.isEmpty()).toList();
    }

    private static List<String> path(JsValue value) {
        List<JsValue> names = value instanceof Items items ? items.values() : List.of(value);
        return names.stream()
                .filter(name -> !(name instanceof JsValue.Scalar scalar && scalar.type() == JsValue.Scalar.Type.NULL))
                .map(JsValue::string)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private String slug(String category) {
        String slug = Slug.of(config.categoryMap().getOrDefault(category, category));
        return switch (config.filenameCase()) {
            case "1" -> slug.toLowerCase(Locale.ROOT);
            case "2" -> slug.toUpperCase(Locale.ROOT);
            default -> slug;
        };
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
