package dev.bucketpress.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A file of a segment: some of its terms, ascending, each with the numbers of the posts that have it.
 *
 * <p>Numbers are variable-length: seven bits a byte, the lowest first, the eighth bit where more follow. A term is written
 * as how many bytes of its UTF-8 it shares with the one before, how many follow, and these; then the length in bytes of its
 * posts, so that a reader skips them; then each post as its distance from the one before.
 */
final class Shard {

    private Shard() {}

    static byte[] write(SortedMap<String, int[]> terms) {
        Bytes bytes = new Bytes();
        byte[] before = {};
        for (Map.Entry<String, int[]> term : terms.entrySet()) {
            byte[] name = term.getKey().getBytes(StandardCharsets.UTF_8);
            int shared = Math.max(0, mismatch(before, name));
            bytes.number(shared);
            bytes.number(name.length - shared);
            bytes.write(name, shared, name.length - shared);
            byte[] posts = distances(term.getValue());
            bytes.number(posts.length);
            bytes.writeBytes(posts);
            before = name;
        }
        return bytes.toByteArray();
    }

    /** @throws IndexOutOfBoundsException where the bytes are no whole shard */
    static SortedMap<String, int[]> read(byte[] shard) {
        SortedMap<String, int[]> terms = new TreeMap<>();
        Reader reader = new Reader(shard);
        byte[] name = {};
        while (reader.at < shard.length) {
            int shared = reader.number();
            byte[] rest = reader.bytes(reader.number());
            name = Arrays.copyOf(name, shared + rest.length);
            System.arraycopy(rest, 0, name, shared, rest.length);
            terms.put(new String(name, StandardCharsets.UTF_8), reader.posts(reader.number()));
        }
        return terms;
    }

    private static int mismatch(byte[] before, byte[] name) {
        int mismatch = Arrays.mismatch(before, name);
        return mismatch < 0 ? name.length : mismatch;
    }

    private static byte[] distances(int[] posts) {
        Bytes bytes = new Bytes();
        int before = 0;
        for (int post : posts) {
            bytes.number(post - before);
            before = post;
        }
        return bytes.toByteArray();
    }

    private static final class Bytes extends ByteArrayOutputStream {
        void number(int value) {
            int rest = value;
            while (rest > 0x7F) {
                write(rest & 0x7F | 0x80);
                rest >>>= 7;
            }
            write(rest);
        }
    }

    private static final class Reader {
        private final byte[] shard;
        private int at;

        Reader(byte[] shard) {
            this.shard = shard;
        }

        int number() {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = shard[at++];
                value |= (next & 0x7F) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        byte[] bytes(int length) {
            if (length > shard.length - at) {
                throw new IndexOutOfBoundsException("a term ends after the shard");
            }
            at += length;
            return Arrays.copyOfRange(shard, at - length, at);
        }

        int[] posts(int length) {
            int end = at + length;
            int[] posts = new int[length];
            int count = 0;
            int before = 0;
            while (at < end) {
                before += number();
                posts[count++] = before;
            }
            return Arrays.copyOf(posts, count);
        }
    }
}
