package dev.bucketpress.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/**
 * All settings, as text; one that is given as the empty string is empty. {@link CheckedSettings} checks them, with messages
 * that say what was expected. As an environment variable {@code bucketpress.site.url} is {@code BUCKETPRESS_SITE_URL}.
 */
@ConfigMapping(prefix = "bucketpress")
public interface Settings {

    /** Where posts are dropped: the name of an S3 bucket, or the {@code file:} URI of a folder. */
    Optional<String> sourceBucket();

    /** Where pages and records are written: another bucket or folder. */
    Optional<String> publicBucket();

    /** The prefix of the keys of the source bucket that count; by default all do. */
    Optional<String> posts();

    /** Patterns of keys of the source bucket that do not count, separated by commas. */
    Optional<String> ignore();

    /** What shapes the site: {@code built-in}, or {@code bucket} for the theme folder of the source bucket too. */
    @WithDefault("built-in")
    Optional<String> theme();

    /** The permalink pattern of posts, as in Hexo. */
    @WithDefault(":year/:month/:day/:urlname/")
    Optional<String> permalink();

    /** Values of permalink variables for posts that have none of their own, as Hexo's {@code permalink_defaults}. */
    Map<String, String> permalinkDefaults();

    /** How HTML in posts is treated: {@code safe} (sanitised) or {@code trusted} (kept as it is). */
    @WithDefault("safe")
    Optional<String> html();

    /** What line breaks within paragraphs become: {@code kept} (each is shown, as in Hexo) or {@code joined}. */
    @WithDefault("kept")
    Optional<String> lineBreaks();

    /** Hosts whose players of videos and music posts may embed, separated by commas, or {@code none}. */
    Optional<String> videoHosts();

    /** The size limit of a post, in bytes. */
    @WithDefault("5242880")
    Optional<String> maxPostBytes();

    /** What becomes of a post whose date is to come: {@code publish} or {@code wait}. */
    @WithDefault("publish")
    Optional<String> future();

    /** Whether something wakes the function as time goes by: {@code on} or {@code off}. */
    @WithDefault("on")
    Optional<String> clock();

    /** How many keys of one event are reconciled at the same time. */
    @WithDefault("4")
    Optional<String> parallel();

    /** What the site offers to programs beyond what every site does, separated by commas. */
    Optional<String> extras();

    /** Whether the site's readers can search it: {@code on} or {@code off}. */
    @WithDefault("on")
    Optional<String> search();

    /** How many requests for lists are under way at the same time. */
    @WithDefault("32")
    Optional<String> listRequests();

    /** How blocks of code are shown. */
    CodeSettings code();

    /** The site that posts are part of. */
    SiteSettings site();

    /** Settings of blocks of code. */
    interface CodeSettings {

        /** Whether lines have numbers: {@code true} or {@code false}. */
        @WithDefault("false")
        Optional<String> lineNumbers();

        /** How many lines of a longer block are shown until the reader asks for all; 0 for every line. */
        @WithDefault("0")
        Optional<String> foldLines();
    }

    /** Settings of the site. */
    interface SiteSettings {

        /** The URL at which the public bucket is served, as in {@code https://blog.example.org}. */
        Optional<String> url();

        /** The title of the site; by default the host of its URL. */
        Optional<String> title();

        /** The time zone of dates without one, as in {@code Asia/Shanghai}. */
        @WithDefault("UTC")
        Optional<String> timeZone();

        /** The language of posts without one of their own, as a BCP 47 tag such as {@code zh-CN}. */
        Optional<String> language();

        /** The author of posts without one of their own. */
        Optional<String> author();

        /** A sentence about the site. */
        Optional<String> description();

        /** The links of the menu: {@code name=address}, separated by commas; by default to all lists. */
        Optional<String> menu();

        /** A few words below the title. */
        Optional<String> subtitle();

        /** The address of a picture beside the title. */
        Optional<String> logo();

        /** The address of the owner's picture. */
        Optional<String> avatar();

        /** Links to the owner elsewhere, like those of the menu. */
        Optional<String> links();

        /** A line of Markdown at the end of each page. */
        Optional<String> footer();

        /** The address of the picture in browsers' tabs; by default the one that Bucketpress brings. */
        Optional<String> icon();

        /** What search engines gave the owner to verify the site by: {@code google=code}, separated by commas. */
        Optional<String> verification();

        /** The colour around pages, as in {@code #fdfdfc}; two, separated by a comma, are for light and for dark. */
        Optional<String> themeColor();

        /** Under what posts are published: a licence of Creative Commons by its short name, or a line of Markdown. */
        Optional<String> license();

        /** How many days after its last change a post says that it may no longer hold; by default none ever does. */
        Optional<String> outdatedDays();
    }
}
