package dev.bucketpress.search;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Numbers of variable length: seven bits a byte, the lowest first, the eighth bit where more follow. */
final class VariableLength {

    private VariableLength() {}

    static void write(ByteArrayOutputStream bytes, int number) {
        int rest = number;
        while (rest > 0x7F) {
            bytes.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes.write(rest);
    }

    /** Reads such numbers, and bytes between them; whatever ends too early is an {@link IndexOutOfBoundsException}. */
    static final class Reader {

        private final byte[] all;
        private int at;

        Reader(byte[] all) {
            this.all = all;
        }

        boolean isAtEnd() {
            return at >= all.length;
        }

        int number() {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = all[at++];
                value |= (next & 0x7F) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        byte[] bytes(int length) {
            if (length > all.length - at) {
                throw new IndexOutOfBoundsException("the file ends too early");
            }
            at += length;
            return Arrays.copyOfRange(all, at - length, at);
        }
    }
}
