package dev.bucketpress.flat;

import java.time.Duration;
import java.time.LocalDateTime;

/** How the dates of a site's posts are spread before 2026. */
enum Spread {
    /** A larger site is an older one. */
    SAME_PACE("a post every four hours", "pace") {
        @Override
        Duration before2026(int post, int posts) {
            return Duration.ofHours(4L * (post + 1));
        }
    },
    /** A larger site has more posts a month, which is the shortest period that lists know. */
    SAME_YEARS("all within 20 years", "years") {
        @Override
        Duration before2026(int post, int posts) {
            return TWENTY_YEARS.multipliedBy(post + 1).dividedBy(posts);
        }
    };

    private static final Duration TWENTY_YEARS = Duration.ofDays(20 * 365);

    /** No post is of 2026: the newest month and the newest year are full ones. */
    private static final LocalDateTime END = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final String words;
    private final String folder;

    Spread(String words, String folder) {
        this.words = words;
        this.folder = folder;
    }

    String words() {
        return words;
    }

    /** A name for a folder of such posts. */
    String folder() {
        return folder;
    }

    abstract Duration before2026(int post, int posts);

    /** The date of a post, of which there are so many; the first is the newest. */
    LocalDateTime date(int post, int posts) {
        return END.minus(before2026(post, posts)).withNano(0);
    }
}
