package dev.bucketpress.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ShardTest {

    private static final SortedMap<String, int[]> TERMS = new TreeMap<>(
            Map.of("一段", new int[] {0, 1, 300}, "一𠮷", new int[] {70_000}, "=word", new int[] {2}, "=words", new int[] {
                2, 2_000_000
            }));

    @Test
    void aShardIsReadAsItWasWritten() {
        SortedMap<String, int[]> read = Shard.read(Shard.write(TERMS));

        assertEquals(TERMS.keySet(), read.keySet());
        TERMS.forEach((term, posts) -> assertArrayEquals(posts, read.get(term)));
    }

    @Test
    void theBytesAreAsTheDocumentSays() {
        assertArrayEquals(
                new byte[] {0, 2, '=', 'a', 3, 1, (byte) 0xAC, 2, 2, 1, 'b', 1, 5},
                Shard.write(new TreeMap<>(Map.of("=a", new int[] {1, 301}, "=ab", new int[] {5}))));
    }

    @Test
    void aShardThatIsCutOffIsRefused() {
        byte[] whole = Shard.write(TERMS);

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
