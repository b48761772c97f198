package dev.bucketpress.flat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What happens to a post of a site. */
enum Change {
    ADDED("one added") {
        @Override
        Draft draft(List<Draft> drafts, int number) {
            return beside(drafts, 0, number);
        }
    },
    /** One that the home page shows, as do all its lists' first pages and feeds. */
    EDITED("one changed") {
        @Override
        Draft draft(List<Draft> drafts, int number) {
            return drafts.get(number).titled("Another title");
        }
    },
    INSERTED("one with an old date inserted") {
        @Override
        Draft draft(List<Draft> drafts, int number) {
            return beside(drafts, drafts.size() * 3 / 4, number);
        }
    },
    DELETED("one deleted") {
        @Override
        Draft draft(List<Draft> drafts, int number) {
            return drafts.get(drafts.size() / 2 + number);
        }
    };

    /** How often each is measured, at posts of other lists. */
    static final int TIMES = 5;

    private final String words;

    Change(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** The post that it happens to, the so-manieth time, as it is to become. */
    abstract Draft draft(List<Draft> drafts, int number);

    /** A new post, a little newer than another, in the lists of a third. */
    Draft beside(List<Draft> drafts, int other, int number) {
        String key = name().toLowerCase(Locale.ROOT) + "-" + number + ".md";
        return drafts.get(number).beside(key, drafts.get(other).date().plusMinutes(number + 1L));
    }

    /** The posts of a site that are edited or deleted. */
    static Set<Draft> touched(List<Draft> drafts) {
        return IntStream.range(0, TIMES)
                .boxed()
                .flatMap(number -> Stream.of(drafts.get(number), DELETED.draft(drafts, number)))
                .collect(Collectors.toSet());
    }

    /** All four, time after time. */
    static List<Measured> measure(Blog blog, List<Draft> drafts) {
        List<Measured> all = new ArrayList<>();
        for (int number = 0; number < TIMES; number++) {
            for (Change change : values()) {
                all.add(change.measure(blog, change.draft(drafts, number)));
            }
        }
        return all;
    }

    private Measured measure(Blog blog, Draft draft) {
        if (this == DELETED) {
            blog.remove(draft.key());
        } else {
            blog.drop(draft);
        }
        List<String> keys = List.of(draft.key());
        return new Measured(this, blog.publish(keys), blog.list(keys));
    }
}
