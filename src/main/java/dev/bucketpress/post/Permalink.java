package dev.bucketpress.post;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pattern that posts' URLs are made by, with the variables of Hexo (hexo.io/docs/permalinks).
 *
 * @param pattern as in {@code :year/:month/:day/:urlname/}
 */
public record Permalink(String pattern) {

    /** What a post without a category counts as. */
    private static final String NO_CATEGORY = "uncategorized";

    /** A name ends before a trailing underscore, as in Hexo. */
    private static final Pattern VARIABLE = Pattern.compile(":(\\w*[^_\\W])");

    /** What a pattern can ask of a post. */
    record Facts(
            SourceKey key, String title, OffsetDateTime date, List<List<String>> categories, FrontMatter frontMatter) {

        /** What {@code :urlname} stands for: the name the author gave the URL, or the file's. */
        String urlname() {
            return frontMatter.text("urlname", "slug", "abbrlink").orElseGet(key::name);
        }
    }

    /** @throws InvalidPost where a variable has no value, or the URL cannot be a page's */
    PageKey page(Facts facts) {
        Optional<FrontValue> own = facts.frontMatter().value("permalink");
        String path = own.isPresent() ? own.get().written().strip() : expand(facts);
        if (path.contains("://")) {
            throw new InvalidPost(
                    facts.frontMatter().at("permalink"),
                    "The permalink is a whole URL.",
                    "Write only what comes after the host, as in `/2020/hello/`.");
        }
        try {
            return PageKey.answering(path);
        } catch (IllegalArgumentException e) {
            throw new InvalidPost(
                    facts.frontMatter().at("permalink", "urlname", "slug", "abbrlink"),
                    e.getMessage(),
                    "Give the post another `urlname` or `permalink`, or another file name.");
        }
    }

    private String expand(Facts facts) {
        return VARIABLE.matcher(pattern).replaceAll(variable -> {
            String name = variable.group(1);
            return Matcher.quoteReplacement(value(name, facts)
                    .filter(value -> !value.isEmpty())
                    .orElseThrow(() -> new InvalidPost(
                            Position.START,
                            "The site's URLs (`" + pattern + "`) need `" + name + "`, which this post does not have.",
                            "Add `" + name + ": …` to its front matter, or give it a `permalink` of its own.")));
        });
    }

    private static Optional<String> value(String name, Facts facts) {
        OffsetDateTime date = facts.date();
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
            case "title" -> Optional.of(facts.key().slug());
            case "name" -> Optional.of(facts.key().name());
            case "post_title" -> Optional.of(Slug.of(facts.title()).toLowerCase(Locale.ROOT));
            case "category" -> Optional.of(category(facts.categories()));
            case "hash" -> Optional.of(hash(facts));
            case "urlname" -> Optional.of(facts.urlname());
            default -> facts.frontMatter().text(name);
        };
    }

    private static String format(OffsetDateTime date, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(date);
    }

    private static String category(List<List<String>> categories) {
        return categories.isEmpty() ? NO_CATEGORY : Slug.ofPath(categories.get(categories.size() - 1));
    }

    private static String hash(Facts facts) {
        String hashed = facts.key().slug() + facts.date().toEpochSecond();
        try {
            byte[] sha1 = MessageDigest.getInstance("SHA-1").digest(hashed.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha1).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
