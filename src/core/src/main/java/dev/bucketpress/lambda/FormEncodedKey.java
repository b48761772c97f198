package dev.bucketpress.lambda;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Decodes object keys as S3 writes them in events and tasks: form-urlencoded, where a plus is a space. */
final class FormEncodedKey {

    /** The decoder replaces what is not UTF-8 by this character, which no sensible key contains. */
    private static final char REPLACEMENT = '\uFFFD';

    private FormEncodedKey() {}

    static ObjectChange change(String bucket, String key, String time) {
        try {
            String decoded = URLDecoder.decode(key, StandardCharsets.UTF_8);
            if (decoded.indexOf(REPLACEMENT) < 0) {
                return ObjectChange.Named.of(bucket, decoded, time);
            }
        } catch (IllegalArgumentException e) {
            // Reported below.
        }
        return new ObjectChange.Unreadable(key, "The key is not form-urlencoded UTF-8, as S3 writes it.");
    }
}
