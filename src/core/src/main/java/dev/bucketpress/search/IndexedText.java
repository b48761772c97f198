package dev.bucketpress.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * What of a post is searched. No query but one of several words matches across two of its blocks.
 *
 * @param title as its author wrote it
 * @param tags and categories, each once
 * @param blocks summary, headings, paragraphs, items and cells, without code; lines as in the post
 * @param year of the post's date
 */
record IndexedText(String title, List<String> tags, List<String> blocks, int year) {

    IndexedText {
        tags = List.copyOf(tags);
        blocks = List.copyOf(blocks);
    }

    /** Title and tags: all that one character alone is looked for in. */
    Stream<String> names() {
        return Stream.concat(Stream.of(title), tags.stream());
    }

    /** Every block, folded, each in one line. */
    Stream<String> foldedBlocks() {
        return Stream.concat(names(), blocks.stream()).map(IndexedText::folded);
    }

    static String folded(String block) {
        return OneLine.of(Folding.fold(block));
    }
}
