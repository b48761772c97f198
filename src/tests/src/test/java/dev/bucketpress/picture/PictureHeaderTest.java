package dev.bucketpress.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sizes of pictures, by their first bytes. */
class PictureHeaderTest {

    private static final PictureSize SIZE = new PictureSize(30, 20);
    private static final PictureSize TURNED = new PictureSize(20, 30);

    /** The smallest AVIF that libavif writes, of 2 by 2. */
    private static final String AVIF =
            "AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADybWV0YQAAAAAAAAAoaGRscgAAAAAAAAAAcGlj"
                    + "dAAAAAAAAAAAAAAAAGxpYmF2aWYAAAAADnBpdG0AAAAAAAEAAAAeaWxvYwAAAABEAAABAAEAAAABAAABGgAAAB0AAAAoaWluZgAAAAAAAQAAABpp"
                    + "bmZlAgAAAAABAABhdjAxQ29sb3IAAAAAamlwcnAAAABLaXBjbwAAABRpc3BlAAAAAAAAAAIAAAACAAAAEHBpeGkAAAAAAwgICAAAAAxhdjFDgQ0M"
                    + "AAAAABNjb2xybmNseAACAAIAAYAAAAAXaXBtYQAAAAAAAAABAAEEAQKDBAAAACVtZGF0EgAKCBgANogQEAwgMg8f8D///8WfhwB8+ErK42A=";

    /** An {@code ispe} of 2 by 2, and one of 30 by 20. */
    private static final String EXTENTS = "00000002" + "00000002";

    private static final String OTHER_EXTENTS = "0000001e" + "00000014";

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void aPictureAsJavaWritesItSaysItsSize(String format) throws IOException {
        assertThat(PictureHeader.size(written(format))).contains(SIZE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "524946462200000057454250 5650382016000000 300100 9d012a1e001400", // lossy
                "524946461a00000057454250 5650384c0d000000 2f1dc00400", // lossless
                "524946464a00000057454250 565038580a000000 10000000 1d0000 130000", // with transparency
            })
    void aWebpOfEachKindSaysItsSize(String header) {
        assertThat(PictureHeader.size(bytes(header))).contains(SIZE);
    }

    @Test
    void anAvifSaysTheSizeOfItsPrimaryItem() {
        byte[] file = Base64.getDecoder().decode(AVIF);

        assertThat(PictureHeader.size(file)).contains(new PictureSize(2, 2));
        assertThat(PictureHeader.size(bytes(hex(file).replace(EXTENTS, OTHER_EXTENTS))))
                .contains(SIZE);
    }

    @Test
    void anAvifThatIsTurnedByAQuarterIsAsHighAsItWasWide() {
        // The second property, which says how many bits there are, becomes a rotation of the same length.
        String turned = hex(Base64.getDecoder().decode(AVIF))
                .replace(EXTENTS, OTHER_EXTENTS)
                .replace(hex("pixi") + "00", hex("irot") + "01");

        assertThat(PictureHeader.size(bytes(turned))).contains(TURNED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4d4d002a00000008 0001 0112000300000001 00060000",
                "49492a0008000000 0100 1201030001000000 06000000"
            })
    void aPhotoThatItsCameraHeldUprightIsAsHighAsItsRowsAreLong(String notes) throws IOException {
        assertThat(PictureHeader.size(withNotes(bytes(notes)))).contains(TURNED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4d4d002a00000008 0001 0112000300000001 00030000", // upside down
                "4d4d002a7fffffff 0001 0112000300000001 00060000", // led out of the notes
                "4d4d", // cut short
            })
    void notesThatTurnNothingOrAreDamagedLeaveAPhotoAsItIs(String notes) throws IOException {
        assertThat(PictureHeader.size(withNotes(bytes(notes)))).contains(SIZE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "89",
                "89504e470d0a1a0a",
                "ffd8ff",
                "ffd8ffe00000",
                "474946383961",
                "3c7376672f3e",
                "89504e470d0a1a0a0000000d49484452 00000000 00000014", // no width
                "89504e470d0a1a0a0000000d49484452 7fffffff 00000014", // wider than any picture
                "89504e470d0a1a0a0000000d49484452 ffffffff 00000014",
                "000000006674797061766966",
                "0000000c66747970ffffffff6d657461",
            })
    void whatSaysNoSizeHasNone(String file) {
        assertThat(PictureHeader.size(bytes(file))).isEmpty();
    }

    /** The seed is fixed, so that a failure stays one. */
    @ParameterizedTest
    @MethodSource("pictures")
    void damagedPicturesSayASizeWithinBoundsOrNone(byte[] picture) {
        Random random = new Random(17);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = Arrays.copyOf(picture, 1 + random.nextInt(picture.length));
            for (int j = random.nextInt(8); j > 0; j--) {
                damaged[random.nextInt(damaged.length)] = (byte) (random.nextBoolean() ? -1 : random.nextInt());
            }
            assertThat(PictureHeader.size(damaged).stream())
                    .allSatisfy(size -> assertThat(List.of(size.width(), size.height()))
                            .allMatch(length -> length >= 1 && length <= PictureSize.MAX));
        }
    }

    static Stream<byte[]> pictures() throws IOException {
        return Stream.of(
                written("png"),
                written("jpg"),
                written("gif"),
                withNotes(bytes("4d4d002a00000008 0001 0112000300000001 00060000")),
                Base64.getDecoder().decode(AVIF));
    }

    @Test
    void aSizeIsReadBackAsItWasWritten() {
        assertThat(PictureSize.parse(SIZE.text())).contains(SIZE);
        assertThat(Stream.of("", "unknown", "0x5", "30x", "30x99999", "030x20", "30x20 ")
                        .map(PictureSize::parse))
                .allMatch(Optional::isEmpty);
    }

    private static byte[] written(String format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), format, file);
        return file.toByteArray();
    }

    /** A photo with Exif notes, which are a file in TIFF. */
    private static byte[] withNotes(byte[] tiff) throws IOException {
        String segment = "ffe1" + "%04x".formatted(tiff.length + 8) + hex("Exif\0\0") + hex(tiff);
        return bytes(hex(written("jpg")).replaceFirst("ffd8", "ffd8" + segment));
    }

    private static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
