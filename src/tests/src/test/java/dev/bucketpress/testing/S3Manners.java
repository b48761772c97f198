package dev.bucketpress.testing;

import dev.bucketpress.testing.FaultProxy.Manner;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Manners in which S3, or servers with its protocol, answer, and S3Proxy does not. */
public final class S3Manners {

    private static final int MD5_BYTES = 16;

    private S3Manners() {}

    /** Appends to a body its MD5, as S3 does for clients that ask for it ({@code x-amz-te}). */
    public static Manner appendingChecksums() {
        return (request, s3) -> {
            HttpMessage answer = s3.answer(request);
            return isAskedForChecksum(request) && answer.isSuccess() ? withChecksum(answer) : answer;
        };
    }

    /** Whether the checksum of the answer's body is asked for. */
    public static boolean isAskedForChecksum(HttpMessage request) {
        return request.method().equals("GET")
                && request.header("x-amz-te").filter("append-md5"::equals).isPresent();
    }

    private static HttpMessage withChecksum(HttpMessage answer) {
        byte[] body = answer.body();
        byte[] all = Arrays.copyOf(body, body.length + MD5_BYTES);
        System.arraycopy(md5(body), 0, all, body.length, MD5_BYTES);
        return answer.withBody(all).with("x-amz-transfer-encoding", "append-md5");
    }

    private static byte[] md5(byte[] bytes) {
        try {
            return MessageDigest.getInstance("MD5").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lists so many keys a page: S3 never lists more than a thousand, and may list fewer. */
    public static Manner listingInPagesOf(int keys) {
        return (request, s3) -> s3.answer(
                request.target().contains("list-type=2")
                        ? request.withTarget(request.target() + "&max-keys=" + keys)
                        : request);
    }

    /** Takes bodies only as they are: many servers with S3's protocol do not know its own way of chunking. */
    public static Manner refusingChunks() {
        return (request, s3) -> isChunked(request)
                ? HttpMessage.error(request, 501, "NotImplemented", "A header you provided is not implemented.")
                : s3.answer(request);
    }

    /** By the header that it is signed by, or one of those that say how it is encoded. */
    public static boolean isChunked(HttpMessage request) {
        Optional<String> hash = request.header("x-amz-content-sha256");
        Optional<String> encoding = request.header("Content-Encoding");
        return hash.filter(value -> value.startsWith("STREAMING-")).isPresent()
                || encoding.filter(value -> value.contains("aws-chunked")).isPresent()
                || Set.of("x-amz-decoded-content-length", "x-amz-trailer", "Transfer-Encoding").stream()
                        .anyMatch(name -> request.header(name).isPresent());
    }

    /** The text of a body. */
    public static String text(HttpMessage message) {
        return new String(message.body(), StandardCharsets.UTF_8);
    }
}
