package dev.bucketpress.post.frontmatter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keys that go by two names. Where a post has both, the first holds, as in Hexo, and the second is warned of. */
public final class KeyAliases {

    static final String[] TAGS = {"tags", "tag"};
    public static final String[] CATEGORIES = {"categories", "category"};
    public static final String[] LANGUAGE = {"lang", "language"};

    private KeyAliases() {}

    public static List<Warning> unused(FrontMatter frontMatter) {
        return Stream.of(TAGS, CATEGORIES, LANGUAGE)
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
