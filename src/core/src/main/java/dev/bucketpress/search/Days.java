package dev.bucketpress.search;

import java.io.ByteArrayOutputStream;
import java.util.SortedMap;
import java.util.TreeMap;

/** The file of the dates of a level's posts, by which results are sorted before any text is read. */
final class Days {

    private Days() {}

    /** @param days of each post, by its number, as {@link PostText#day} counts them */
    static byte[] write(SortedMap<Integer, Integer> days) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int before = 0;
        for (var post : days.entrySet()) {
            VariableLength.write(bytes, post.getKey() - before);
            bytes.write(post.getValue() >> 8);
            bytes.write(post.getValue());
            before = post.getKey();
        }
        return bytes.toByteArray();
    }

    /** @throws IndexOutOfBoundsException where the bytes are no whole file */
    static SortedMap<Integer, Integer> read(byte[] bytes) {
        SortedMap<Integer, Integer> days = new TreeMap<>();
        VariableLength.Reader reader = new VariableLength.Reader(bytes);
        int number = 0;
        while (!reader.isAtEnd()) {
            number += reader.number();
            byte[] day = reader.bytes(2);
            days.put(number, (day[0] & 0xFF) << 8 | day[1] & 0xFF);
        }
        return days;
    }
}
