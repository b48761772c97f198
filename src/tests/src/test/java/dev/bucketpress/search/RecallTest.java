package dev.bucketpress.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An index finds what a plain scan of all texts finds, no post less and none more. */
class RecallTest {

    private static final SearchCases CASES = new SearchCases(19, 600);
    private static final List<IndexedText> TEXTS = CASES.texts();
    private static final IndexedPosts INDEX = new IndexedPosts();

    @BeforeAll
    static void index() {
        TEXTS.forEach(INDEX::add);
    }

    private static void assertFound(Stream<SearchCases.Case> cases) {
        cases.forEach(one -> assertEquals(
                CASES.expected(one), INDEX.find(Query.of(one.query())), () -> "posts found by " + one.query()));
    }

    @Test
    void anyTwoOrMoreCharactersAreFoundWhereTheyStandTogether() {
        assertFound(CASES.substrings(250));
    }

    @Test
    void oneCharacterIsLookedForInTitlesAndTags() {
        assertFound(CASES.characters());
    }

    @Test
    void wordsAreFoundByTheirBeginningInAnyCase() {
        assertFound(CASES.beginnings());
    }

    @Test
    void severalWordsMeanAllOfThem() {
        assertFound(CASES.severalWords(150));
    }

    @Test
    void quotedTextIsFoundExactlyAsItStands() {
        assertFound(CASES.phrases(150));
    }

    @Test
    void filtersTakeWholeTagsAndYears() {
        assertFound(CASES.filters(50));
    }

    @Test
    void whatNoPostHasIsNotFound() {
        assertFound(CASES.absent());
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
