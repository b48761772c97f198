package dev.bucketpress.post;

import dev.bucketpress.post.frontmatter.FrontMatter;
import dev.bucketpress.post.frontmatter.FrontMatterValue;
import dev.bucketpress.site.PageKey;
import dev.bucketpress.site.Slug;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.text.Position;
import dev.bucketpress.text.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pattern of posts' URLs, with the variables of Hexo (hexo.io/docs/permalinks):
 * {@code :year/:month/:day/:urlname/}.
 *
 * @param pattern variables begin with a colon; the rest stands for itself
 * @param defaults the values of variables that a post does not have, as in Hexo's {@code permalink_defaults} and, for
 *     {@code category}, its {@code default_category}
 */
public record Permalink(String pattern, Map<String, String> defaults) {

    /** The category of a post without one, as in Hexo. */
    private static final String NO_CATEGORY = "uncategorized";

    private static final String CATEGORY = "category";

    /** A name ends before a trailing underscore, as in Hexo. */
    private static final Pattern VARIABLE = Pattern.compile(":(\\w*[^_\\W])");

    /** What a post's URL may be made of. */
    record Parts(
            SourceKey key, String title, OffsetDateTime date, List<List<String>> categories, FrontMatter frontMatter) {

        /** The value of {@code :urlname}: the name that the author gave the URL, or the file's. */
        String urlname() {
            return Stream.of("urlname", "slug", "abbrlink")
                    .flatMap(name -> text(name).stream())
                    .findFirst()
                    .orElseGet(key::name);
        }

        /** The text of a key; a list or a mapping has none that could be part of a URL. */
        Optional<String> text(String name) {
            frontMatter
                    .value(name)
                    .filter(value -> !(value instanceof FrontMatterValue.Scalar))
                    .ifPresent(value -> {
                        throw new ProblemException(
                                value.at(),
                                "The key `" + name + "` is to be part of the post's URL, and is a list or a mapping.",
                                "Write it as text.");
                    });
            return frontMatter.text(name);
        }
    }

    public Permalink {
        Map<String, String> all = new HashMap<>(Map.of(CATEGORY, NO_CATEGORY));
        all.putAll(defaults);
        defaults = Map.copyOf(all);
    }

    public Permalink(String pattern) {
        this(pattern, Map.of());
    }

    /** @throws ProblemException where a variable has no value, or no page can have the URL */
    PageKey page(Parts parts) {
        return page(
                parts, () -> expand(parts), "Give the post another `urlname` or `permalink`, or another file name.");
    }

    /**
     * The page at the URL that front matter gives, or else at another.
     *
     * @param remedy what to do where no page can have it
     * @throws ProblemException where no page can have the URL
     */
    static PageKey page(Parts parts, Supplier<String> otherwise, String remedy) {
        String path = parts.text("permalink").orElseGet(otherwise);
        if (path.contains("://")) {
            throw new ProblemException(
                    parts.frontMatter().at("permalink"),
                    "The permalink is a whole URL.",
                    "Write only what comes after the host, as in `/2020/hello/`.");
        }
        try {
            return PageKey.ofPath(path);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    parts.frontMatter().at("permalink", "urlname", "slug", "abbrlink"), e.getMessage(), remedy);
        }
    }

    private String expand(Parts parts) {
        return VARIABLE.matcher(pattern).replaceAll(variable -> {
            String name = variable.group(1);
            return Matcher.quoteReplacement(value(name, parts)
                    .or(() -> Optional.ofNullable(defaults.get(name)))
                    .orElseThrow(() -> new ProblemException(
                            Position.START,
                            "The site's URLs (`" + pattern + "`) need `" + name + "`, which this post does not have.",
                            "Add `" + name + ": …` to its front matter, or give it a `permalink` of its own.")));
        });
    }

    private static Optional<String> value(String name, Parts parts) {
        OffsetDateTime date = parts.date();
        return switch (name) {
            case "year" -> Optional.of(format(date, "yyyy"));
            case "month" -> Optional.of(format(date, "MM"));
            case "day" -> Optional.of(format(date, "dd"));
            case "i_month" -> Optional.of(format(date, "M"));
            case "i_day" -> Optional.of(format(date, "d"));
            case "hour" -> Optional.of(format(date, "HH"));
            case "minute" -> Optional.of(format(date, "mm"));
            case "second" -> Optional.of(format(date, "ss"));
            case "timestamp" -> Optional.of(Long.toString(date.toEpochSecond()));
            case "title" -> Optional.of(parts.key().slug());
            case "name" -> Optional.of(parts.key().name());
            case "post_title" -> Optional.of(slug(parts.title(), parts, "title").toLowerCase(Locale.ROOT));
            case CATEGORY -> category(parts);
            case "hash" -> Optional.of(hash(parts));
            case "urlname" -> Optional.of(parts.urlname());
            case "slug" -> parts.text(name).or(() -> Optional.of(parts.key().slug()));
            case "layout" -> parts.text(name).or(() -> Optional.of("post"));
            default -> parts.text(name);
        };
    }

    private static String slug(String text, Parts parts, String... keys) {
        String slug = Slug.of(text);
        if (slug.isEmpty()) {
            throw new ProblemException(
                    parts.frontMatter().at(keys),
                    "Nothing of `" + text + "` can stand in a URL, and the site's URLs are made of it.",
                    "Write at least a letter or a digit, or give the post a `permalink` of its own.");
        }
        return slug;
    }

    private static String format(OffsetDateTime date, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(date);
    }

    private static Optional<String> category(Parts parts) {
        List<List<String>> paths = parts.categories();
        return paths.isEmpty()
                ? Optional.empty()
                : Optional.of(paths.get(paths.size() - 1).stream()
                        .map(name -> slug(name, parts, KeySynonyms.CATEGORIES))
                        .collect(Collectors.joining("/")));
    }

    private static String hash(Parts parts) {
        String hashed = parts.key().slug() + parts.date().toEpochSecond();
        try {
            byte[] sha1 = MessageDigest.getInstance("SHA-1").digest(hashed.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha1).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
