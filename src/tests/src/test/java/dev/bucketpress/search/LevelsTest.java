package dev.bucketpress.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevelsTest {

    @Test
    void aFullBufferGoesIntoTheFirstLevelThatHasRoomForAllAboveIt() {
        assertEquals(0, new Levels(List.of()).target());
        assertEquals(0, new Levels(List.of(240)).target());
        assertEquals(1, new Levels(List.of(241)).target());
        assertEquals(1, new Levels(List.of(256, 3_824)).target());
        assertEquals(2, new Levels(List.of(256, 3_825)).target());
    }

    @Test
    void thereAreFewSegmentsHoweverManyPosts() {
        List<Integer> posts = new ArrayList<>();
        for (int buffers = 0; buffers < 100_000 / Levels.BUFFER; buffers++) {
            int target = new Levels(posts).target();
            int sum = Levels.BUFFER;
            while (posts.size() <= target) {
                posts.add(0);
            }
            for (int level = 0; level <= target; level++) {
                sum += posts.set(level, 0);
            }
            posts.set(target, sum);
        }
        assertEquals(100_000, posts.stream().mapToInt(its -> its).sum());
        assertTrue(posts.size() <= 4, () -> "levels: " + posts);
    }
}
