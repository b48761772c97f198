package dev.bucketpress.search;

/**
 * Characters of scripts that are written without spaces, or whose words are searched by any part: Chinese characters,
 * kana, Bopomofo and Hangul. Punctuation is none of them. The ranges are ours, so that browsers and the index agree
 * whatever their versions of Unicode are.
 */
final class Cjk {

    /** First and last code point of each range, ascending. */
    private static final int[] RANGES = {
        0x1100, 0x11FF, 0x2E80, 0x2FDF, 0x3005, 0x3007, 0x3021, 0x3029, 0x3031, 0x3035, 0x3038, 0x303B,
        0x3041, 0x3096, 0x3099, 0x309A, 0x309D, 0x309F, 0x30A1, 0x30FA, 0x30FC, 0x312F, 0x3131, 0x318F,
        0x31A0, 0x31BF, 0x31F0, 0x31FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA960, 0xA97F, 0xAC00, 0xD7FF,
        0xF900, 0xFAFF, 0x1AFF0, 0x1B16F, 0x20000, 0x3FFFD
    };

    private Cjk() {}

    static boolean is(int codePoint) {
        if (codePoint < RANGES[0]) {
            return false;
        }
        for (int i = 0; i < RANGES.length; i += 2) {
            if (codePoint <= RANGES[i + 1]) {
                return codePoint >= RANGES[i];
            }
        }
        return false;
    }
}
