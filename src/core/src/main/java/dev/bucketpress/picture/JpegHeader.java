package dev.bucketpress.picture;

import static dev.bucketpress.picture.PictureHeader.begins;
import static dev.bucketpress.picture.PictureHeader.unsigned16;
import static dev.bucketpress.picture.PictureHeader.unsigned8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** The size of a JPEG, as browsers turn it upright by its Exif notes. */
final class JpegHeader {

    private static final int MARKER = 0xFF;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final String EXIF = "Exif\0\0";
    private static final int ORIENTATION = 0x0112;
    private static final int UPRIGHT = 1;

    /** The first of the orientations whose rows are columns (Exif 2.32, section 4.6.4). */
    private static final int FIRST_TURNED = 5;

    private static final int LAST_TURNED = 8;

    private JpegHeader() {}

    /** Goes from segment to segment up to the frame header (ITU-T T.81, section B.2). */
    static Optional<PictureSize> size(ByteBuffer bytes) {
        int orientation = UPRIGHT;
        int at = 2;
        while (unsigned8(bytes, at) == MARKER) {
            int marker = unsigned8(bytes, at + 1);
            if (marker == MARKER) {
                at++; // a fill byte
                continue;
            }
            if (marker == START_OF_SCAN) {
                return Optional.empty();
            }
            if (isFrame(marker)) {
                Optional<PictureSize> stored = PictureSize.of(unsigned16(bytes, at + 7), unsigned16(bytes, at + 5));
                return isTurned(orientation) ? stored.map(PictureSize::turned) : stored;
            }
            int length = unsigned16(bytes, at + 2);
            if (marker == APP1 && begins(bytes, at + 4, EXIF)) {
                orientation = orientation(bytes.slice(at + 10, Math.max(0, length - 8)));
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    /** From C0 to CF, but for tables of codes and of arithmetic coding, and what is reserved. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean isTurned(int orientation) {
        return orientation >= FIRST_TURNED && orientation <= LAST_TURNED;
    }

    /** The notes are a file in TIFF, whose first directory says it (TIFF 6.0, section 2). Damaged ones say nothing. */
    private static int orientation(ByteBuffer exif) {
        try {
            exif.order(begins(exif, 0, "II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = exif.getInt(4);
            int entries = unsigned16(exif, directory);
            for (int entry = 0; entry < entries; entry++) {
                int at = directory + 2 + 12 * entry;
                if (unsigned16(exif, at) == ORIENTATION) {
                    return unsigned16(exif, at + 8);
                }
            }
        } catch (IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }
}
