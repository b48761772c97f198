package dev.bucketpress.post;

import dev.bucketpress.post.frontmatter.FrontMatter;
import dev.bucketpress.post.frontmatter.FrontMatterValue;
import dev.bucketpress.text.Warning;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys of front matter with two names. Where a post has both, the first is used, as in Hexo, and the second gets a
 * warning.
 */
final class KeySynonyms {

    static final String[] TAGS = {"tags", "tag"};
    static final String[] CATEGORIES = {"categories", "category"};
    static final String[] LANGUAGE = {"lang", "language"};

    static final String[] EXPIRY = {"expires", "expiryDate"};

    private KeySynonyms() {}

    static List<Warning> warnings(FrontMatter frontMatter) {
        return Stream.of(TAGS, CATEGORIES, LANGUAGE, EXPIRY)
                .flatMap(names -> unused(frontMatter, names[0], names[1]).stream())
                .toList();
    }

    private static Optional<Warning> unused(FrontMatter frontMatter, String used, String unused) {
        Optional<String> holds = frontMatter.value(used).map(FrontMatterValue::written);
        return frontMatter
                .value(unused)
                .filter(value -> holds.isPresent() && !holds.get().equals(value.written()))
                .map(value -> new Warning(
                        value.at(),
                        "`" + unused + "` is not used, because the post has `" + used
                                + "` too; write everything under `" + used + "`."));
    }
}
