package dev.bucketpress.publish;

import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.text.Position;
import dev.bucketpress.text.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * The bytes of a post as its author wrote them: tools that upload a folder may compress texts, and say so in {@code
 * Content-Encoding} (RFC 9110, section 8.4).
 *
 * @param limit of what they may unpack to, in bytes
 */
record UploadedText(FetchResult.Whole object, long limit) {

    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    /** @throws ProblemException where they cannot be read, or are too many */
    byte[] bytes() {
        Optional<String> encoding = object.head().encoding();
        if (encoding.isEmpty()) {
            return object.bytes();
        }
        if (!GZIP.contains(encoding.get())) {
            throw problem(
                    "The file is stored with `Content-Encoding: " + encoding.get() + "`, which is not read here.");
        }
        return isCompressed() ? unpacked() : object.bytes();
    }

    /** Whether it begins as gzip does (RFC 1952, section 2.3.1): some tools say so of any file. */
    private boolean isCompressed() {
        byte[] bytes = object.bytes();
        return bytes.length > 1 && bytes[0] == (byte) 0x1F && bytes[1] == (byte) 0x8B;
    }

    private byte[] unpacked() {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(object.bytes()))) {
            byte[] bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE));
            if (bytes.length > limit) {
                throw new ProblemException(
                        Position.START,
                        "The file, which is stored with `Content-Encoding: gzip`, has more than " + limit
                                + " bytes unpacked.",
                        "Part the post in two, or raise the setting `bucketpress.max-post-bytes`.");
            }
            return bytes;
        } catch (IOException e) {
            throw problem("The file is stored with `Content-Encoding: gzip`, and cannot be unpacked.");
        }
    }

    private static ProblemException problem(String what) {
        return new ProblemException(Position.START, what, "Upload it as it is, without `Content-Encoding`.");
    }
}
