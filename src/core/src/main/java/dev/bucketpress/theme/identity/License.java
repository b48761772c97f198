package dev.bucketpress.theme.identity;

import dev.bucketpress.post.frontmatter.FrontMatterValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Licences of posts: those of Creative Commons by their short names, and any other in Markdown. */
public final class License {

    /** The licences of creativecommons.org/share-your-work/cclicenses, as people write them. */
    private static final Pattern CREATIVE_COMMONS =
            Pattern.compile("(?:CC[ -])?(BY(?:-NC)?(?:-SA|-ND)?)(?:[ -]([1-4]\\.[05]))?", Pattern.CASE_INSENSITIVE);

    private static final Pattern ZERO = Pattern.compile("CC[ -]?(?:0|ZERO)(?:[ -]1\\.0)?", Pattern.CASE_INSENSITIVE);

    private static final String NEWEST = "4.0";

    private License() {}

    /** Safe HTML that names the licence; empty where the value is none. */
    static Optional<String> of(FrontMatterValue value) {
        return Texts.line(value).map(License::markdown).flatMap(Texts::html);
    }

    /** The same of one post; what would harm readers is left out of it. */
    public static Optional<String> ofPost(String written) {
        return Texts.safeHtml(markdown(Texts.visible(written)));
    }

    private static String markdown(String written) {
        Matcher license = CREATIVE_COMMONS.matcher(written);
        if (license.matches()) {
            String version = license.group(2) == null ? NEWEST : license.group(2);
            return link(
                    "CC " + license.group(1).toUpperCase(Locale.ROOT) + " " + version,
                    "licenses/" + license.group(1).toLowerCase(Locale.ROOT) + "/" + version);
        }
        return ZERO.matcher(written).matches() ? link("CC0 1.0", "publicdomain/zero/1.0") : written;
    }

    private static String link(String name, String path) {
        return "[" + name + "](https://creativecommons.org/" + path + "/)";
    }
}
