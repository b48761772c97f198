package dev.bucketpress.fuzz;

import java.util.random.RandomGenerator;

/** Takes each choice from a byte of an input, so that a small change of the input changes what it stands for a little. */
final class Choices implements RandomGenerator {

    private final byte[] input;
    private int next;

    Choices(byte[] input) {
        this.input = input;
    }

    /** @param bound up to 256; after the end of the input the choice is always 0 */
    @Override
    public int nextInt(int bound) {
        return next < input.length ? Byte.toUnsignedInt(input[next++]) % bound : 0;
    }

    @Override
    public boolean nextBoolean() {
        return nextInt(2) == 1;
    }

    @Override
    public long nextLong() {
        return nextInt(256);
    }
}
