package dev.bucketpress.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevelsTest {

    @Test
    void aFullBufferGoesIntoTheFirstLevelThatHasRoomForAllAboveIt() {
        assertEquals(0, Levels.STANDARD.target(16, List.of()));
        assertEquals(0, Levels.STANDARD.target(16, List.of(240)));
        assertEquals(1, Levels.STANDARD.target(16, List.of(241)));
        assertEquals(1, Levels.STANDARD.target(16, List.of(256, 3_824)));
        assertEquals(2, Levels.STANDARD.target(16, List.of(256, 3_825)));
    }

    @Test
    void thereAreFewSegmentsHoweverManyPosts() {
        List<Integer> posts = new ArrayList<>();
        for (int buffers = 0; buffers < 100_000 / Levels.STANDARD.buffer(); buffers++) {
            int target = Levels.STANDARD.target(16, posts);
            int sum = Levels.STANDARD.buffer();
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
