package dev.bucketpress.search;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a query is to find, by the rules that readers are told and nothing else: each text is read from end to end. */
final class PlainScan {

    private static final String CJK = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]";
    private static final Pattern JOINT = Pattern.compile("(" + CJK + ")[ \\t]*\\n\\s*(?=" + CJK + ")");

    private final List<String> names;
    private final List<String> everywhere;
    private final List<String> tags;
    private final int year;

    PlainScan(IndexedText text) {
        this.tags = text.tags().stream().map(PlainScan::line).toList();
        this.names = Stream.concat(Stream.of(line(text.title())), tags.stream()).toList();
        this.everywhere = Stream.concat(names.stream(), text.blocks().stream().map(PlainScan::line))
                .toList();
        this.year = text.year();
    }

    boolean hasSubstring(String characters) {
        return has(everywhere, Pattern.compile(Pattern.quote(Folding.fold(characters))));
    }

    boolean hasCharacterInNames(String character) {
        return has(names, Pattern.compile(Pattern.quote(Folding.fold(character))));
    }

    boolean hasWordWith(String beginning) {
        return has(everywhere, Pattern.compile("(?<![a-z0-9])" + Pattern.quote(Folding.fold(beginning))));
    }

    boolean hasExactly(String phrase) {
        String text = Pattern.quote(Folding.fold(phrase));
        return has(everywhere, Pattern.compile("(?<![a-z0-9](?=[a-z0-9]))" + text + "(?!(?<=[a-z0-9])[a-z0-9])"));
    }

    boolean hasTag(String tag) {
        return tags.contains(line(tag));
    }

    boolean isOf(int other) {
        return year == other;
    }

    private static boolean has(List<String> lines, Pattern pattern) {
        return lines.stream().anyMatch(line -> pattern.matcher(line).find());
    }

    private static String line(String block) {
        return JOINT.matcher(Folding.fold(block))
                .replaceAll("$1")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
