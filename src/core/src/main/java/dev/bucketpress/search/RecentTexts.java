package dev.bucketpress.search;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Some of the newest versions of posts, by their numbers, in one file.
 *
 * @param turn of the index that it was written for: who has an earlier one does not write over it
 */
record RecentTexts(long turn, SortedMap<Integer, PostText> texts) {

    static final RecentTexts NONE = new RecentTexts(0, Collections.emptySortedMap());

    RecentTexts {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }
}
