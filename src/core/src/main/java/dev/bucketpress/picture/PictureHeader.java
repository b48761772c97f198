package dev.bucketpress.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the size of a picture from its first bytes, whatever those are. Its format is told by them alone. */
public final class PictureHeader {

    /** Where most pictures have said their size: before it, cameras and editors write notes of up to 64 KB each. */
    public static final int BYTES = 256 * 1024;

    private PictureHeader() {}

    /**
     * The size of a PNG, JPEG, GIF, WebP or AVIF.
     *
     * @param beginning the first bytes of a file, or all of them
     * @return empty where it is something else, or these bytes do not say
     */
    public static Optional<PictureSize> size(byte[] beginning) {
        ByteBuffer bytes = ByteBuffer.wrap(beginning);
        try {
            return size(bytes);
        } catch (IndexOutOfBoundsException e) {
            // The file ends in the midst of its header, or its header leads past what was read.
            return Optional.empty();
        }
    }

    private static Optional<PictureSize> size(ByteBuffer bytes) {
        if (begins(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return png(bytes);
        }
        if (begins(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return JpegHeader.size(bytes);
        }
        if (begins(bytes, 0, "GIF8")) {
            return gif(bytes.order(ByteOrder.LITTLE_ENDIAN));
        }
        if (begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP")) {
            return WebpHeader.size(bytes.order(ByteOrder.LITTLE_ENDIAN));
        }
        return begins(bytes, 4, "ftyp") ? AvifHeader.size(bytes) : Optional.empty();
    }

    /** The first chunk is the header (w3.org/TR/png-3, section 11.2.1). */
    private static Optional<PictureSize> png(ByteBuffer bytes) {
        return begins(bytes, 12, "IHDR") ? PictureSize.of(bytes.getInt(16), bytes.getInt(20)) : Optional.empty();
    }

    /** The logical screen (w3.org/Graphics/GIF/spec-gif89a.txt, section 18). */
    private static Optional<PictureSize> gif(ByteBuffer bytes) {
        return PictureSize.of(unsigned16(bytes, 6), unsigned16(bytes, 8));
    }

    /** Whether these characters, each of one byte, stand at an offset. */
    static boolean begins(ByteBuffer bytes, int offset, String expected) {
        byte[] wanted = expected.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.limit() - offset >= wanted.length
                && bytes.slice(offset, wanted.length).equals(ByteBuffer.wrap(wanted));
    }

    static int unsigned16(ByteBuffer bytes, int offset) {
        return Short.toUnsignedInt(bytes.getShort(offset));
    }

    static int unsigned8(ByteBuffer bytes, int offset) {
        return Byte.toUnsignedInt(bytes.get(offset));
    }
}
