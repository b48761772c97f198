package dev.bucketpress.config;

import dev.bucketpress.site.KeyPattern;
import dev.bucketpress.site.SourceFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The three settings that say which files of the bucket of posts are the blog's. */
final class SourceFilterSettings {

    private SourceFilterSettings() {}

    /**
     * @param posts {@code bucketpress.posts}, the folder that counts
     * @param ignore {@code bucketpress.ignore}, patterns with commas between them
     * @param theme {@code bucketpress.theme}
     * @throws InvalidSetting where the folder is none, or the theme neither of the two
     */
    static SourceFilter filter(Optional<String> posts, Optional<String> ignore, Optional<String> theme) {
        return new SourceFilter(
                posts.map(SourceFilterSettings::prefix).orElse(""),
                ignore.map(SourceFilterSettings::patterns).orElse(List.of()),
                theme.filter(SourceFilterSettings::isOwn).isPresent());
    }

    private static boolean isOwn(String theme) {
        return switch (theme) {
            case "built-in" -> false;
            case "bucket" -> true;
            default -> throw InvalidSetting.malformed("theme", theme, "`built-in` or `bucket`");
        };
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
}
