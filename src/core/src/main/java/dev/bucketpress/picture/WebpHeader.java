package dev.bucketpress.picture;

import static dev.bucketpress.picture.PictureHeader.begins;
import static dev.bucketpress.picture.PictureHeader.unsigned16;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The size of a WebP, by its first chunk (RFC 9649, section 2). */
final class WebpHeader {

    private static final int CHUNK = 12;
    private static final int DATA = 20;
    private static final int BITS_14 = 0x3FFF;
    private static final int BITS_24 = 0xFFFFFF;

    private WebpHeader() {}

    /** @param bytes in little-endian order */
    static Optional<PictureSize> size(ByteBuffer bytes) {
        if (begins(bytes, CHUNK, "VP8X")) {
            return PictureSize.of(1 + (bytes.getInt(DATA + 4) & BITS_24), 1 + (bytes.getInt(DATA + 6) >>> 8));
        }
        if (begins(bytes, CHUNK, "VP8L")) {
            int bits = bytes.getInt(DATA + 1);
            return PictureSize.of(1 + (bits & BITS_14), 1 + (bits >>> 14 & BITS_14));
        }
        return begins(bytes, CHUNK, "VP8 ") && begins(bytes, DATA + 3, "\u009d\u0001\u002a")
                ? PictureSize.of(unsigned16(bytes, DATA + 6) & BITS_14, unsigned16(bytes, DATA + 8) & BITS_14)
                : Optional.empty();
    }
}
