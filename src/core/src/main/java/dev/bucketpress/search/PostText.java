package dev.bucketpress.search;

import dev.bucketpress.storage.Sha256;
import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * One version of a post: what of it is searched, and what a result shows.
 *
 * @param source the post's key in the source bucket
 * @param path of its page on the site, percent-encoded
 * @param title as its author wrote it
 * @param blocks as readers see them, not folded
 */
record PostText(String source, String path, String title, OffsetDateTime date, List<String> tags, List<String> blocks) {

    private static final int DIGEST_LENGTH = 16;
    private static final int LAST_DAY = 0xFFFF;

    PostText {
        tags = List.copyOf(tags);
        blocks = List.copyOf(blocks);
    }

    IndexedText indexed() {
        return new IndexedText(title, tags, blocks, date.getYear());
    }

    /** The days from 1970 to its date, where it was written, as far as two bytes can tell. */
    int day() {
        return day(date);
    }

    static int day(OffsetDateTime date) {
        return (int) Math.max(0, Math.min(LAST_DAY, date.toLocalDate().toEpochDay()));
    }

    /** Two versions with the same digest are the same. */
    String digest() {
        return digest(Stream.of(PostTextJson.of(this)));
    }

    static String digest(Stream<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return Sha256.of(all.toByteArray()).substring(0, DIGEST_LENGTH);
    }
}
