package dev.bucketpress.config;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.html.LineBreaks;
import dev.bucketpress.post.Permalink;
import dev.bucketpress.site.KeyPattern;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceFilter;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Settings that were checked, each one and all together.
 *
 * @param source the bucket of posts
 * @param published the bucket of pages; another one
 * @param sources which files of the bucket of posts are the blog's
 * @param maxPostBytes the size limit of a post, at least 1
 * @param parallel how many keys of an event are reconciled at the same time, from 1 to 64
 */
public record CheckedSettings(
        BucketLocation source,
        BucketLocation published,
        SourceFilter sources,
        Permalink permalink,
        HtmlPolicy html,
        LineBreaks lineBreaks,
        Set<String> videoHosts,
        int maxPostBytes,
        int parallel,
        Site site) {

    /** More than these compete for a small processor, and for the connections that an S3 client keeps open. */
    private static final int MAX_PARALLEL = 64;

    private static final String A_BUCKET = "the name of an S3 bucket, or a folder as in `file:local/posts`";
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)+");
    private static final String A_URL = "the site's URL, as in `https://blog.example.org`";

    /** @throws InvalidSetting for the first setting that is missing or malformed */
    public static CheckedSettings of(Settings settings) {
        BucketLocation source = place("source-bucket", settings.sourceBucket());
        BucketLocation published = place("public-bucket", settings.publicBucket());
        // Events name a folder by its own name alone, so two folders of one name count as the same bucket.
        if (source.eventName().equals(published.eventName())) {
            throw InvalidSetting.malformed(
                    "public-bucket",
                    settings.publicBucket().orElseThrow(),
                    "another bucket than bucketpress.source-bucket, or a folder of another name");
        }
        return new CheckedSettings(
                source,
                published,
                new SourceFilter(
                        settings.posts().map(CheckedSettings::prefix).orElse(""),
                        settings.ignore().map(CheckedSettings::patterns).orElse(List.of())),
                permalink(settings.permalink(), settings.permalinkDefaults()),
                html(settings.html()),
                lineBreaks(settings.lineBreaks()),
                settings.videoHosts().map(CheckedSettings::hosts).orElse(Markdown.USUAL_VIDEO_HOSTS),
                number("max-post-bytes", settings.maxPostBytes(), "a number of bytes", Integer.MAX_VALUE),
                number("parallel", settings.parallel(), "a number", MAX_PARALLEL),
                site(settings.site()));
    }

    private static BucketLocation place(String name, Optional<String> value) {
        return BucketLocation.of(name, value.orElseThrow(() -> InvalidSetting.missing(name, A_BUCKET)));
    }

    private static String prefix(String value) {
        String folder = value.replaceFirst("^/+", "").replaceFirst("/*$", "/");
        if (folder.equals("/") || folder.matches("(.*/)?\\.{0,2}/.*")) {
            throw InvalidSetting.malformed("posts", value, "the folder of the bucket that counts, as in `my-blog/`");
        }
        return folder;
    }

    private static List<KeyPattern> patterns(String value) {
        return Arrays.stream(value.split(","))
                .map(pattern -> pattern.strip().replaceFirst("^/+", ""))
                .filter(pattern -> !pattern.isEmpty())
                .map(KeyPattern::of)
                .toList();
    }

    private static Permalink permalink(String value, Map<String, String> defaults) {
        if (!value.contains(":")) {
            throw InvalidSetting.malformed("permalink", value, "a pattern with a variable, as in `:year/:urlname/`");
        }
        return new Permalink(value, defaults);
    }

    private static HtmlPolicy html(String value) {
        return switch (value) {
            case "safe" -> HtmlPolicy.SAFE;
            case "trusted" -> HtmlPolicy.TRUSTED;
            default -> throw InvalidSetting.malformed("html", value, "`safe` or `trusted`");
        };
    }

    private static LineBreaks lineBreaks(String value) {
        return switch (value) {
            case "kept" -> LineBreaks.KEPT;
            case "joined" -> LineBreaks.JOINED;
            default -> throw InvalidSetting.malformed("line-breaks", value, "`kept` or `joined`");
        };
    }

    private static Set<String> hosts(String value) {
        Set<String> hosts = Arrays.stream(value.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
        if (!hosts.stream().allMatch(HOST.asMatchPredicate())) {
            throw InvalidSetting.malformed(
                    "video-hosts",
                    value,
                    "hosts with commas between them, as in `www.youtube.com,player.bilibili.com`");
        }
        return hosts;
    }

    private static int number(String name, String value, String what, int max) {
        try {
            int number = Integer.parseInt(value);
            if (number > 0 && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The exception below says what was expected.
        }
        throw InvalidSetting.malformed(name, value, what + " from 1 to " + max);
    }

    private static Site site(Settings.SiteSettings site) {
        URI url = url(site.url().orElseThrow(() -> InvalidSetting.missing("site.url", A_URL)));
        return new Site(
                site.title().orElse(url.getHost()),
                url,
                zone(site.timeZone()),
                site.language().map(CheckedSettings::language),
                site.author(),
                site.description());
    }

    private static URI url(String value) {
        try {
            URI url = URI.create(value.replaceFirst("/+$", ""));
            boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            if (web && url.getHost() != null && url.getRawQuery() == null && url.getRawFragment() == null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // The exception below says what was expected.
        }
        throw InvalidSetting.malformed("site.url", value, A_URL);
    }

    private static ZoneId zone(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw InvalidSetting.malformed("site.time-zone", value, "a time zone, as in `Asia/Shanghai` or `UTC`");
        }
    }

    private static String language(String value) {
        if (Locale.forLanguageTag(value).getLanguage().isEmpty()) {
            throw InvalidSetting.malformed("site.language", value, "a BCP 47 language tag, as in `zh-CN`");
        }
        return value;
    }
}
