package dev.bucketpress.storage;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Reads bodies within the client's call, so that a truncated body is a failed attempt, which the client retries. */
final class S3Body {

    private S3Body() {}

    /** @param limit in bytes; a larger body is not read */
    static FetchResult whole(GetObjectResponse response, AbortableInputStream body, long limit) {
        ObjectHead head = S3Headers.of(response);
        if (head.size() > limit) {
            // Closing would read the rest to reuse the connection; for a video that costs more than a new connection.
            body.abort();
            return new FetchResult.TooLarge(head);
        }
        try {
            // Of the right size at once: one that grows takes twice the memory.
            byte[] bytes = new byte[Math.toIntExact(head.size())];
            int read = body.readNBytes(bytes, 0, bytes.length);
            // The client compares checksums when it comes to the end.
            if (read < bytes.length || body.read() >= 0) {
                throw truncated(read, head.size());
            }
            return new FetchResult.Whole(head, bytes);
        } catch (OutOfMemoryError e) {
            // The rest of the body would stand before the next answer.
            body.abort();
            throw e;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The first bytes, of a server too that answers a range with the whole object. */
    static Optional<byte[]> beginning(GetObjectResponse response, AbortableInputStream body, int most) {
        try {
            byte[] bytes = body.readNBytes(most);
            if (bytes.length < Math.min(most, response.contentLength())) {
                throw truncated(bytes.length, response.contentLength());
            }
            if (response.contentLength() > most) {
                body.abort();
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static EOFException truncated(long read, long expected) {
        return new EOFException("the body ended after %d of %d bytes".formatted(read, expected));
    }

    private static RetryableException unreadable(IOException e) {
        return RetryableException.create("the body could not be read: " + e.getMessage(), e);
    }
}
