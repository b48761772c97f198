package dev.bucketpress.post.frontmatter;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What looks like an anchor or alias of YAML in front matter, to tell text from them: an alias without its anchor, or
 * an anchor without an alias, is text.
 *
 * @param anchors the names after {@code &}
 * @param aliases the names after {@code *}
 */
record YamlAnchors(Set<String> anchors, Set<String> aliases) {

    private static final Pattern ANCHOR = Pattern.compile("&([^\\s,\\[\\]{}]+)");
    private static final Pattern ALIAS = Pattern.compile("\\*([^\\s,\\[\\]{}]+)");

    static YamlAnchors in(String frontMatter) {
        return new YamlAnchors(names(ANCHOR, frontMatter), names(ALIAS, frontMatter));
    }

    private static Set<String> names(Pattern sign, String frontMatter) {
        return sign.matcher(frontMatter).results().map(name -> name.group(1)).collect(Collectors.toSet());
    }

    /** Whether a value begins with an anchor that no alias refers to, as in {@code &nbsp;}. */
    boolean isStrayAnchor(String value) {
        Matcher anchor = ANCHOR.matcher(value);
        return anchor.lookingAt() && !aliases.contains(anchor.group(1));
    }

    /** Whether a value begins with an asterisk and is no alias of an existing anchor. */
    boolean isStrayAlias(String value) {
        Matcher alias = ALIAS.matcher(value);
        return value.startsWith("*") && !(alias.matches() && anchors.contains(alias.group(1)));
    }
}
