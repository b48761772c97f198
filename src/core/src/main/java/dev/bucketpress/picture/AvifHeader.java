package dev.bucketpress.picture;

import static dev.bucketpress.picture.PictureHeader.begins;
import static dev.bucketpress.picture.PictureHeader.unsigned16;
import static dev.bucketpress.picture.PictureHeader.unsigned8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The size of an AVIF: that of its primary item, since a file holds its transparency and thumbnails as items too
 * (ISO/IEC 23008-12, sections 6.5.3 and 6.5.10; aomediacodec.github.io/av1-avif).
 */
final class AvifHeader {

    private static final int BOX = 8;

    /** Before what is in a box that has a version and flags. */
    private static final int FULL_BOX = 12;

    private AvifHeader() {}

    static Optional<PictureSize> size(ByteBuffer bytes) {
        ByteBuffer meta = box(boxes(bytes, 0), "meta");
        List<ByteBuffer> parts = boxes(meta, FULL_BOX);
        List<ByteBuffer> properties = boxes(box(parts, "iprp"), BOX);
        List<ByteBuffer> all = boxes(box(properties, "ipco"), BOX);
        List<ByteBuffer> own = properties(box(properties, "ipma"), primaryItem(box(parts, "pitm"))).stream()
                .filter(number -> number >= 1 && number <= all.size())
                .map(number -> all.get(number - 1))
                .toList();
        ByteBuffer extents = box(own, "ispe");
        Optional<PictureSize> stored = extents.limit() == 0
                ? Optional.empty()
                : PictureSize.of(extents.getInt(FULL_BOX), extents.getInt(FULL_BOX + 4));
        return isTurned(box(own, "irot")) ? stored.map(PictureSize::turned) : stored;
    }

    /** By an odd number of quarters. */
    private static boolean isTurned(ByteBuffer rotation) {
        return rotation.limit() > BOX && (rotation.get(BOX) & 1) == 1;
    }

    private static int primaryItem(ByteBuffer box) {
        return box.limit() == 0 ? 0 : item(box, FULL_BOX, unsigned8(box, BOX) > 0);
    }

    private static int item(ByteBuffer box, int at, boolean isLong) {
        return isLong ? box.getInt(at) : unsigned16(box, at);
    }

    /** The numbers of an item's properties, from 1. */
    private static List<Integer> properties(ByteBuffer associations, int item) {
        List<Integer> numbers = new ArrayList<>();
        boolean isLong = unsigned8(associations, BOX) > 0;
        boolean isWide = (unsigned8(associations, BOX + 3) & 1) == 1;
        int items = associations.getInt(FULL_BOX);
        int at = FULL_BOX + 4;
        for (int i = 0; i < items; i++) {
            boolean isIt = item(associations, at, isLong) == item;
            at += isLong ? 4 : 2;
            int count = unsigned8(associations, at++);
            for (int j = 0; isIt && j < count; j++) {
                numbers.add(isWide ? unsigned16(associations, at + 2 * j) & 0x7FFF : associations.get(at + j) & 0x7F);
            }
            at += count * (isWide ? 2 : 1);
        }
        return numbers;
    }

    /** The first box of a type; an empty one where there is none. */
    private static ByteBuffer box(List<ByteBuffer> boxes, String type) {
        return boxes.stream().filter(box -> begins(box, 4, type)).findFirst().orElse(ByteBuffer.allocate(0));
    }

    /** The boxes in a box, or in the file, each with its header. The last one may be cut short. */
    private static List<ByteBuffer> boxes(ByteBuffer around, int start) {
        List<ByteBuffer> boxes = new ArrayList<>();
        int at = start;
        while (at <= around.limit() - BOX) {
            long size = Integer.toUnsignedLong(around.getInt(at));
            int rest = around.limit() - at;
            if (size < BOX) {
                // To the end of the file, or too long for 32 bits: nothing behind it can be read.
                break;
            }
            boxes.add(around.slice(at, (int) Math.min(size, rest)));
            at += (int) Math.min(size, rest);
        }
        return boxes;
    }
}
