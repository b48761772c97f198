package dev.bucketpress.theme.identity;

import dev.bucketpress.post.frontmatter.FrontMatterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names and what they stand for, in order: {@code a=1,b=2} in one line; in YAML a mapping too, a list of these, and a
 * list of mappings with a name and an address.
 */
final class Pairs {

    /** The comma of Chinese and Japanese keyboards parts them too: no name or address needs it. */
    private static final Pattern COMMA = Pattern.compile("[,，]");

    private static final Pattern PAIR = Pattern.compile("([^=]+)=(.*)");
    private static final String[] NAMES = {"name", "title", "text"};
    private static final String[] ADDRESSES = {"url", "link", "href", "path"};

    /** Hexo's themes write an icon after an address, as in {@code / || fa fa-home}. */
    private static final Pattern ICON = Pattern.compile("\\s*\\|\\|.*");

    private Pairs() {}

    /** Empty where there is none, or where a name stands for nothing. */
    static Optional<List<Map.Entry<String, String>>> of(FrontMatterValue value) {
        List<Optional<Map.Entry<String, String>>> pairs = new ArrayList<>();
        read(value, pairs);
        return !pairs.isEmpty() && pairs.stream().allMatch(Optional::isPresent)
                ? Optional.of(pairs.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    private static void read(FrontMatterValue value, List<Optional<Map.Entry<String, String>>> into) {
        if (value instanceof FrontMatterValue.Sequence list) {
            list.items().forEach(item -> read(item, into));
        } else if (value instanceof FrontMatterValue.Mapping mapping) {
            readMapping(mapping.entries(), into);
        } else {
            COMMA.splitAsStream(value.written()).filter(pair -> !pair.isBlank()).forEach(pair -> into.add(pair(pair)));
        }
    }

    private static void readMapping(
            Map<String, FrontMatterValue> entries, List<Optional<Map.Entry<String, String>>> into) {
        Optional<FrontMatterValue> name = first(entries, NAMES);
        Optional<FrontMatterValue> address = first(entries, ADDRESSES);
        if (name.isPresent() && address.isPresent()) {
            into.add(pair(name.get().written(), address.get()));
        } else {
            entries.forEach((key, value) -> into.add(pair(key, value)));
        }
    }

    private static Optional<FrontMatterValue> first(Map<String, FrontMatterValue> entries, String[] keys) {
        return Stream.of(keys).filter(entries::containsKey).map(entries::get).findFirst();
    }

    private static Optional<Map.Entry<String, String>> pair(String written) {
        Matcher pair = PAIR.matcher(written);
        return pair.matches() ? pair(pair.group(1), pair.group(2)) : Optional.empty();
    }

    private static Optional<Map.Entry<String, String>> pair(String name, FrontMatterValue value) {
        return Texts.line(value).flatMap(text -> pair(name, text));
    }

    private static Optional<Map.Entry<String, String>> pair(String name, String value) {
        String stripped = ICON.matcher(value).replaceFirst("").strip();
        return name.isBlank() || stripped.isEmpty() ? Optional.empty() : Optional.of(Map.entry(name.strip(), stripped));
    }
}
