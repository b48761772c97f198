package dev.bucketpress.search;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Generated texts, and queries with the rule of what each is to find in them. The same seed makes the same ones. */
final class SearchCases {

    /** Few characters, so that many posts have all bigrams of a text and not the text. */
    private static final List<String> CHARACTERS = List.of("一", "段", "简", "单", "的", "字", "𠮷", "の", "カ", "が", "한", "글");

    private static final List<String> WORDS =
            List.of("ab", "abba", "Abbey", "café", "ÄRGER", "argent", "x", "x1", "2026", "C++", "straße", "ＡＢ");

    private static final List<String> BEGINNINGS =
            List.of("a", "AB", "abb", "abbe", "abbey", "cafe", "CAFÉ", "ar", "arg", "x", "strass", "ab\u0301");

    private static final List<String> BETWEEN =
            List.of("", "", "", "", " ", "\n", "，", "。", "😀", ", ", "\n ", "👩‍💻");

    private final Random random;
    private final List<IndexedText> texts;
    private final List<PlainScan> scans;

    /** @param rule what a text has that is to be found */
    record Case(String query, Predicate<PlainScan> rule) {}

    SearchCases(long seed, int posts) {
        this.random = new Random(seed);
        this.texts = IntStream.range(0, posts).mapToObj(i -> post()).toList();
        this.scans = texts.stream().map(PlainScan::new).toList();
    }

    List<IndexedText> texts() {
        return texts;
    }

    /** The places in {@link #texts} of those that a query is to find. */
    List<Integer> expected(Case one) {
        return IntStream.range(0, scans.size())
                .filter(post -> one.rule().test(scans.get(post)))
                .boxed()
                .toList();
    }

    Stream<Case> all(int ofEachKind) {
        return Stream.of(
                        substrings(ofEachKind),
                        characters(),
                        beginnings(),
                        severalWords(ofEachKind),
                        phrases(ofEachKind),
                        filters(ofEachKind),
                        absent())
                .flatMap(cases -> cases);
    }

    Stream<Case> substrings(int count) {
        return Stream.generate(() -> any(CHARACTERS) + any(CHARACTERS) + (random.nextBoolean() ? "" : characters(4)))
                .limit(count)
                .map(characters -> new Case(characters, text -> text.hasSubstring(characters)));
    }

    Stream<Case> characters() {
        return CHARACTERS.stream().map(one -> new Case(one, text -> text.hasCharacterInNames(one)));
    }

    Stream<Case> beginnings() {
        return BEGINNINGS.stream().map(word -> new Case(word, text -> text.hasWordWith(word)));
    }

    Stream<Case> severalWords(int count) {
        return Stream.generate(() -> any(CHARACTERS) + any(CHARACTERS))
                .limit(count)
                .map(characters -> {
                    String word = any(WORDS).replace("+", "");
                    return new Case(
                            characters + " " + word, text -> text.hasSubstring(characters) && text.hasWordWith(word));
                });
    }

    Stream<Case> phrases(int count) {
        Stream<String> mixed = Stream.generate(
                        () -> any(CHARACTERS) + any(CHARACTERS) + any(List.of("", " ", "，", "😀")) + any(WORDS))
                .limit(count);
        return Stream.concat(mixed, Stream.of("c++"))
                .map(phrase -> new Case('"' + phrase + '"', text -> text.hasExactly(phrase)));
    }

    Stream<Case> filters(int count) {
        Stream<Case> tags = texts.stream()
                .flatMap(text -> text.tags().stream())
                .filter(tag -> !tag.contains("\n"))
                .limit(count)
                .map(tag -> new Case("tag:\"" + tag + '"', text -> text.hasTag(tag)));
        return Stream.concat(tags, Stream.of(new Case("year:2021", text -> text.isOf(2021))));
    }

    Stream<Case> absent() {
        return Stream.of("无此", "zebra", "，。").map(query -> new Case(query, text -> false));
    }

    private IndexedText post() {
        List<String> blocks = texts(1 + random.nextInt(4), 12);
        return new IndexedText(text(5), texts(random.nextInt(3), 2), blocks, 2020 + random.nextInt(5));
    }

    private List<String> texts(int count, int pieces) {
        return IntStream.range(0, count).mapToObj(i -> text(pieces)).toList();
    }

    private String text(int pieces) {
        return IntStream.range(0, 1 + random.nextInt(pieces))
                .mapToObj(i -> piece() + any(BETWEEN))
                .collect(Collectors.joining());
    }

    private String piece() {
        return random.nextInt(4) == 0 ? " " + any(WORDS) + any(List.of(" ", "\n", ".")) : characters(3);
    }

    private String characters(int most) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(i -> any(CHARACTERS))
                .collect(Collectors.joining());
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
