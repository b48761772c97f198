package dev.bucketpress.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/**
 * Every setting, as text: what each one means is checked by {@link CheckedSettings}, whose messages say what was
 * expected. As an environment variable {@code bucketpress.site.url} is {@code BUCKETPRESS_SITE_URL}.
 */
@ConfigMapping(prefix = "bucketpress")
public interface Settings {

    /** Where posts are dropped: the name of an S3 bucket, or the {@code file:} URI of a folder. */
    Optional<String> sourceBucket();

    /** Where pages and records are written: another bucket or folder. */
    Optional<String> publicBucket();

    /** The pattern of posts' URLs, as in Hexo. */
    @WithDefault(":year/:month/:day/:urlname/")
    String permalink();

    /** What the pattern's variables stand for in posts that give them no value, as Hexo's {@code permalink_defaults}. */
    Map<String, String> permalinkDefaults();

    /** What becomes of HTML in posts: {@code safe} or {@code trusted}. */
    @WithDefault("safe")
    String html();

    /** Whose players of videos and music posts may show in frames: hosts, with commas between them. */
    Optional<String> videoHosts();

    /** The largest file that is read as a post. */
    @WithDefault("5242880")
    String maxPostBytes();

    /** How many keys of one event are looked at at the same time. */
    @WithDefault("4")
    String parallel();

    /** The site that posts are part of. */
    SiteSettings site();

    /** The settings of the site. */
    interface SiteSettings {

        /** Where the public bucket is read, as in {@code https://blog.example.org}. */
        Optional<String> url();

        /** The site's name; the host of its URL where there is none. */
        Optional<String> title();

        /** The zone of dates that name none, as in {@code Asia/Shanghai}. */
        @WithDefault("UTC")
        String timeZone();

        /** The language of posts that name none, as in {@code zh-CN}. */
        Optional<String> language();

        /** The author of posts that name none. */
        Optional<String> author();

        /** The site in a sentence. */
        Optional<String> description();
    }
}
