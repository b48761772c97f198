package dev.bucketpress.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A file of a segment: some of its terms, ascending, each with the numbers of the posts that have it.
 *
 * <p>Numbers are of {@linkplain VariableLength variable length}. A term is written as how many bytes of its UTF-8 it shares with the one before, how many follow, and these; then the length in bytes of its
 * posts, so that a reader skips them; then each post as its distance from the one before.
 */
final class Shard {

    private Shard() {}

    /** @param postings ascending by their terms */
    static byte[] write(List<Posting> postings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] before = {};
        for (Posting posting : postings) {
            byte[] name = posting.term().getBytes(StandardCharsets.UTF_8);
            int shared = Math.max(0, mismatch(before, name));
            VariableLength.write(bytes, shared);
            VariableLength.write(bytes, name.length - shared);
            bytes.write(name, shared, name.length - shared);
            byte[] posts = distances(posting.posts());
            VariableLength.write(bytes, posts.length);
            bytes.writeBytes(posts);
            before = name;
        }
        return bytes.toByteArray();
    }

    /** @throws IndexOutOfBoundsException where the bytes are no whole shard */
    static List<Posting> read(byte[] shard) {
        List<Posting> postings = new ArrayList<>();
        VariableLength.Reader reader = new VariableLength.Reader(shard);
        byte[] name = {};
        while (!reader.isAtEnd()) {
            int shared = reader.number();
            byte[] rest = reader.bytes(reader.number());
            name = Arrays.copyOf(name, shared + rest.length);
            System.arraycopy(rest, 0, name, shared, rest.length);
            String term = new String(name, StandardCharsets.UTF_8);
            postings.add(new Posting(term, posts(reader.bytes(reader.number()))));
        }
        return postings;
    }

    private static int mismatch(byte[] before, byte[] name) {
        int mismatch = Arrays.mismatch(before, name);
        return mismatch < 0 ? name.length : mismatch;
    }

    private static byte[] distances(int[] posts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int before = 0;
        for (int post : posts) {
            VariableLength.write(bytes, post - before);
            before = post;
        }
        return bytes.toByteArray();
    }

    private static int[] posts(byte[] distances) {
        VariableLength.Reader reader = new VariableLength.Reader(distances);
        int[] posts = new int[distances.length];
        int count = 0;
        int before = 0;
        while (!reader.isAtEnd()) {
            before += reader.number();
            posts[count++] = before;
        }
        return Arrays.copyOf(posts, count);
    }
}
