package dev.bucketpress.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ShardTest {

    private static final List<Posting> POSTINGS =
            List.of(of("=word", 2), of("=words", 2, 2_000_000), of("一段", 0, 1, 300), of("一𠮷", 70_000));

    private static Posting of(String term, int... posts) {
        return new Posting(term, posts);
    }

    @Test
    void aShardIsReadAsItWasWritten() {
        assertEquals(asText(POSTINGS), asText(Shard.read(Shard.write(POSTINGS))));
    }

    private static List<String> asText(List<Posting> postings) {
        return postings.stream()
                .map(posting -> posting.term() + Arrays.toString(posting.posts()))
                .toList();
    }

    @Test
    void segmentsAreMergedByTermWithoutPostsThatAreGone() {
        Segment newer = Segment.of(new TreeMap<>(Map.of(7, List.of("一段", "=word"), 9, List.of("一段", "段落"))));

        Segment merged = Segment.merged(List.of(newer, new Segment(POSTINGS)), post -> post == 9 || post == 300);

        assertEquals(
                List.of("=word[2, 7]", "=words[2, 2000000]", "一段[0, 1, 7]", "一𠮷[70000]"), asText(merged.postings()));
    }

    @Test
    void eachPartOfASegmentHasItsTermsInOrder() {
        List<Segment> parts = new Segment(POSTINGS).parts(8);

        assertEquals(
                POSTINGS.subList(0, 2), parts.get(Segment.shard("=word", 8)).postings());
        assertEquals(List.of(POSTINGS.get(2)), parts.get(Segment.shard("一段", 8)).postings());
        assertEquals(
                List.of(POSTINGS.get(3)), parts.get(Segment.shard("一𠮷", 8)).postings());
    }

    @Test
    void theBytesAreAsTheDocumentSays() {
        assertArrayEquals(
                new byte[] {0, 2, '=', 'a', 3, 1, (byte) 0xAC, 2, 2, 1, 'b', 1, 5},
                Shard.write(List.of(of("=a", 1, 301), of("=ab", 5))));
    }

    @Test
    void aShardThatIsCutOffIsRefused() {
        byte[] whole = Shard.write(POSTINGS);

        assertThrows(IndexOutOfBoundsException.class, () -> Shard.read(Arrays.copyOf(whole, whole.length - 1)));
    }

    @Test
    void wordsWithTheSameFirstThreeLettersAreInOneShard() {
        assertEquals(Segment.shard("=conference", 1_000), Segment.shard("=con", 1_000));
        assertEquals(0, Segment.shard("一段", 1));
        assertEquals(
                List.of(0, 0), List.of(Segment.of(new TreeMap<>()).shards(2).get(0).length, 0));
    }
}
