package dev.bucketpress.config;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.html.LineBreaks;
import dev.bucketpress.post.Permalink;
import dev.bucketpress.post.Scheduling;
import dev.bucketpress.site.Extra;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceFilter;
import dev.bucketpress.theme.CodeDisplay;
import dev.bucketpress.theme.identity.Identity;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
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
 * @param scheduling which dates posts wait for
 * @param maxPostBytes the size limit of a post, at least 1
 * @param parallel how many keys of an event are reconciled at the same time, from 1 to 64
 * @param search whether the site's readers can search it
 * @param listRequests how many requests for lists are under way at the same time, from 1 to 64
 */
public record CheckedSettings(
        BucketLocation source,
        BucketLocation published,
        SourceFilter sources,
        Permalink permalink,
        HtmlPolicy html,
        LineBreaks lineBreaks,
        Set<String> videoHosts,
        Scheduling scheduling,
        int maxPostBytes,
        int parallel,
        int listRequests,
        CodeDisplay code,
        Set<Extra> extras,
        boolean search,
        Site site,
        Identity identity) {

    /** More than these compete for a small processor, and for the connections that an S3 client keeps open. */
    private static final int MAX_PARALLEL = 64;

    private static final char REPLACEMENT = '\uFFFD';
    private static final String A_BUCKET = "the name of an S3 bucket, or a folder as in `file:local/posts`";
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)+");
    /** An empty setting is one that is not given, and leaves the usual hosts. */
    private static final String NO_HOSTS = "none";

    private static final String A_URL = "the site's URL, as in `https://blog.example.org`";

    /** @throws InvalidSetting for all settings that are missing or malformed */
    public static CheckedSettings of(Settings settings) {
        SettingChecks checks = new SettingChecks();
        Optional<BucketLocation> source = checks.check(() -> place("source-bucket", settings.sourceBucket()));
        Optional<BucketLocation> published = checks.check(() -> published(settings.publicBucket(), source));
        Optional<SourceFilter> sources =
                checks.check(() -> SourceFilterSettings.filter(settings.posts(), settings.ignore(), settings.theme()));
        Optional<Permalink> permalink =
                checks.check(() -> permalink(settings.permalink(), settings.permalinkDefaults()));
        Optional<HtmlPolicy> html = checks.check(() -> html(settings.html()));
        Optional<LineBreaks> lineBreaks = checks.check(() -> lineBreaks(settings.lineBreaks()));
        Optional<Set<String>> videoHosts = checks.check(
                () -> settings.videoHosts().map(CheckedSettings::hosts).orElse(Markdown.USUAL_VIDEO_HOSTS));
        Optional<Scheduling> scheduling =
                checks.check(() -> SchedulingSettings.scheduling(settings.future(), settings.clock()));
        Optional<Integer> maxPostBytes = checks.check(
                () -> number("max-post-bytes", settings.maxPostBytes(), "a number of bytes", Integer.MAX_VALUE));
        Optional<Integer> parallel =
                checks.check(() -> number("parallel", settings.parallel(), "a number", MAX_PARALLEL));
        Optional<Integer> listRequests =
                checks.check(() -> number("list-requests", settings.listRequests(), "a number", MAX_PARALLEL));
        Optional<CodeDisplay> code = checks.check(() -> CodeChecks.display(settings.code()));
        Optional<Boolean> search = checks.check(() -> SearchSetting.isOn(settings.search()));
        Optional<Set<Extra>> extras = checks.check(() -> ExtrasSetting.extras(settings.extras(), search.orElse(true)));
        Optional<Site> site = site(settings.site(), checks);
        Identity identity = IdentitySettings.identity(settings.site(), checks);
        settings.permalinkDefaults()
                .forEach(
                        (name, value) -> checks.check(() -> legible("permalink-defaults." + name, Optional.of(value))));
        checks.end();
        return new CheckedSettings(
                source.orElseThrow(),
                published.orElseThrow(),
                sources.orElseThrow(),
                permalink.orElseThrow(),
                html.orElseThrow(),
                lineBreaks.orElseThrow(),
                videoHosts.orElseThrow(),
                scheduling.orElseThrow(),
                maxPostBytes.orElseThrow(),
                parallel.orElseThrow(),
                listRequests.orElseThrow(),
                code.orElseThrow(),
                extras.orElseThrow(),
                search.orElseThrow(),
                site.orElseThrow(),
                identity);
    }

    private static String given(String name, Optional<String> value, String expected) {
        return value.orElseThrow(() -> InvalidSetting.missing(name, expected));
    }

    /** Bytes that were read in another encoding than they are in became replacement characters. */
    static Optional<String> legible(String name, Optional<String> text) {
        if (text.filter(value -> value.indexOf(REPLACEMENT) >= 0).isPresent()) {
            throw InvalidSetting.malformed(
                    name, text.orElseThrow(), "text in UTF-8, which Java reads as such where LC_ALL=C.UTF-8 is set");
        }
        return text;
    }

    private static BucketLocation place(String name, Optional<String> value) {
        return BucketLocation.of(name, given(name, value, A_BUCKET));
    }

    /** Events name a folder by its own name alone, so two folders of one name count as the same bucket. */
    private static BucketLocation published(Optional<String> value, Optional<BucketLocation> source) {
        BucketLocation published = place("public-bucket", value);
        if (source.filter(other -> other.eventName().equals(published.eventName()))
                .isPresent()) {
            throw InvalidSetting.malformed(
                    "public-bucket",
                    value.orElseThrow(),
                    "another bucket than bucketpress.source-bucket, or a folder of another name");
        }
        return published;
    }

    private static Permalink permalink(Optional<String> value, Map<String, String> defaults) {
        String expected = "a pattern with a variable, as in `:year/:urlname/`";
        String pattern = given("permalink", legible("permalink", value), expected);
        if (!pattern.contains(":")) {
            throw InvalidSetting.malformed("permalink", pattern, expected);
        }
        return new Permalink(pattern, defaults);
    }

    private static HtmlPolicy html(Optional<String> value) {
        String expected = "`safe` or `trusted`";
        String policy = given("html", value, expected);
        return switch (policy) {
            case "safe" -> HtmlPolicy.SAFE;
            case "trusted" -> HtmlPolicy.TRUSTED;
            default -> throw InvalidSetting.malformed("html", policy, expected);
        };
    }

    private static LineBreaks lineBreaks(Optional<String> value) {
        String expected = "`kept` or `joined`";
        String breaks = given("line-breaks", value, expected);
        return switch (breaks) {
            case "kept" -> LineBreaks.KEPT;
            case "joined" -> LineBreaks.JOINED;
            default -> throw InvalidSetting.malformed("line-breaks", breaks, expected);
        };
    }

    private static Set<String> hosts(String value) {
        if (value.equals(NO_HOSTS)) {
            return Set.of();
        }
        Set<String> hosts = Arrays.stream(value.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
        if (!hosts.stream().allMatch(HOST.asMatchPredicate())) {
            throw InvalidSetting.malformed(
                    "video-hosts",
                    value,
                    "hosts with commas between them, as in `www.youtube.com,player.bilibili.com`, or `none`");
        }
        return hosts;
    }

    private static int number(String name, Optional<String> value, String what, int max) {
        String expected = what + " from 1 to " + max;
        String text = given(name, value, expected);
        try {
            int number = Integer.parseInt(text);
            if (number > 0 && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The exception below says what was expected.
        }
        throw InvalidSetting.malformed(name, text, expected);
    }

    private static Optional<Site> site(Settings.SiteSettings site, SettingChecks checks) {
        Optional<URI> url = checks.check(() -> url(given("site.url", site.url(), A_URL)));
        Optional<ZoneId> zone = checks.check(() -> zone(site.timeZone()));
        Optional<Optional<String>> title = checks.check(() -> legible("site.title", site.title()));
        Optional<Optional<String>> author = checks.check(() -> legible("site.author", site.author()));
        Optional<Optional<String>> description = checks.check(() -> legible("site.description", site.description()));
        Optional<Optional<String>> language = checks.check(() -> site.language().map(CheckedSettings::language));
        return checks.arePassed()
                ? Optional.of(new Site(
                        title.orElseThrow().orElse(url.orElseThrow().getHost()),
                        url.orElseThrow(),
                        zone.orElseThrow(),
                        language.orElseThrow(),
                        author.orElseThrow(),
                        description.orElseThrow()))
                : Optional.empty();
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

    private static ZoneId zone(Optional<String> value) {
        String expected = "a time zone, as in `Asia/Shanghai` or `UTC`";
        String zone = given("site.time-zone", value, expected);
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw InvalidSetting.malformed("site.time-zone", zone, expected);
        }
    }

    private static String language(String value) {
        if (Locale.forLanguageTag(value).getLanguage().isEmpty()) {
            throw InvalidSetting.malformed("site.language", value, "a BCP 47 language tag, as in `zh-CN`");
        }
        return value;
    }
}
