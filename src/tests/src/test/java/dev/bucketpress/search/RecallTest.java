package dev.bucketpress.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An index finds what a plain scan of all texts finds, no post less and none more. */
class RecallTest {

    /** Few characters, so that many posts have all bigrams of a text and not the text. */
    private static final List<String> CHARACTERS = List.of("一", "段", "简", "单", "的", "字", "𠮷", "の", "カ", "が", "한", "글");

    private static final List<String> WORDS =
            List.of("ab", "abba", "Abbey", "café", "ÄRGER", "argent", "x", "x1", "2026", "C++", "straße", "ＡＢ");

    private static final List<String> BETWEEN =
            List.of("", "", "", "", " ", "\n", "，", "。", "😀", ", ", "\n ", "👩‍💻");

    private static final Random RANDOM = new Random(19);
    private static final List<IndexedText> TEXTS = new ArrayList<>();
    private static final List<PlainScan> SCANS = new ArrayList<>();
    private static final IndexedPosts INDEX = new IndexedPosts();

    @BeforeAll
    static void index() {
        IntStream.range(0, 600).forEach(i -> {
            TEXTS.add(post());
            SCANS.add(new PlainScan(TEXTS.get(i)));
            INDEX.add(TEXTS.get(i));
        });
    }

    private static IndexedText post() {
        List<String> blocks = texts(1 + RANDOM.nextInt(4), 12);
        return new IndexedText(text(5), texts(RANDOM.nextInt(3), 2), blocks, 2020 + RANDOM.nextInt(5));
    }

    private static List<String> texts(int count, int pieces) {
        return IntStream.range(0, count).mapToObj(i -> text(pieces)).toList();
    }

    private static String text(int pieces) {
        return IntStream.range(0, 1 + RANDOM.nextInt(pieces))
                .mapToObj(
                        i -> (RANDOM.nextInt(4) == 0 ? " " + any(WORDS) + any(List.of(" ", "\n", ".")) : characters(3))
                                + any(BETWEEN))
                .collect(Collectors.joining());
    }

    private static String characters(int most) {
        return IntStream.rangeClosed(0, RANDOM.nextInt(most))
                .mapToObj(i -> any(CHARACTERS))
                .collect(Collectors.joining());
    }

    private static String any(List<String> some) {
        return some.get(RANDOM.nextInt(some.size()));
    }

    private static void assertFound(String query, Predicate<PlainScan> rule) {
        List<Integer> expected = IntStream.range(0, SCANS.size())
                .filter(post -> rule.test(SCANS.get(post)))
                .boxed()
                .toList();
        assertEquals(expected, INDEX.find(Query.of(query)), () -> "posts found by " + query);
    }

    @Test
    void anyTwoOrMoreCharactersAreFoundWhereTheyStandTogether() {
        for (int i = 0; i < 250; i++) {
            String characters = any(CHARACTERS) + characters(5);
            if (characters.codePointCount(0, characters.length()) > 1) {
                assertFound(characters, text -> text.hasSubstring(characters));
            }
        }
    }

    @Test
    void oneCharacterIsLookedForInTitlesAndTags() {
        CHARACTERS.forEach(one -> assertFound(one, text -> text.hasCharacterInNames(one)));
    }

    @Test
    void wordsAreFoundByTheirBeginningInAnyCase() {
        for (String word :
                List.of("a", "AB", "abb", "abbe", "abbey", "cafe", "CAFÉ", "ar", "arg", "x", "strass", "ab\u0301")) {
            assertFound(word, text -> text.hasWordWith(word));
        }
    }

    @Test
    void severalWordsMeanAllOfThem() {
        for (int i = 0; i < 150; i++) {
            String characters = any(CHARACTERS) + any(CHARACTERS);
            String word = any(WORDS).replace("+", "");
            assertFound(characters + " " + word, text -> text.hasSubstring(characters) && text.hasWordWith(word));
        }
    }

    @Test
    void quotedTextIsFoundExactlyAsItStands() {
        for (int i = 0; i < 150; i++) {
            String phrase = any(CHARACTERS) + any(CHARACTERS) + any(List.of("", " ", "，", "😀")) + any(WORDS);
            assertFound("\"" + phrase + "\"", text -> text.hasExactly(phrase));
        }
        assertFound("\"c++\"", text -> text.hasExactly("c++"));
    }

    @Test
    void filtersTakeWholeTagsAndYears() {
        for (String tag :
                TEXTS.stream().flatMap(text -> text.tags().stream()).limit(50).toList()) {
            if (!tag.contains("\n")) {
                assertFound("tag:\"" + tag + "\"", text -> text.hasTag(tag));
            }
        }
        assertFound("year:2021", text -> text.isOf(2021));
    }

    @Test
    void whatNoPostHasIsNotFound() {
        assertFound("无此", text -> false);
        assertFound("zebra", text -> false);
        assertFound("，。", text -> false);
    }

    @Test
    void aPostThatIsGoneIsNotFoundAndLeavesNoTraceAfterTheNextMergeOfItsLevel() {
        IndexedPosts index = new IndexedPosts();
        TEXTS.subList(0, 200).forEach(index::add);
        index.remove(3);

        assertFalse(index.find(Query.of("year:" + TEXTS.get(3).year())).contains(3));
        assertTrue(index.names(3));
        TEXTS.subList(200, 200 + Levels.STANDARD.buffer()).forEach(index::add);
        assertFalse(index.names(3));
    }
}
