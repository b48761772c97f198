package dev.bucketpress.lambda;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Keys as S3 itself writes them in events and tasks: form-urlencoded, where a plus is a space. */
final class FormEncodedKey {

    /** What is not UTF-8 is decoded to this character, which nobody has in a name. */
    private static final char REPLACEMENT = '\uFFFD';

    private FormEncodedKey() {}

    static ObjectChange notice(String bucket, String key, String since) {
        try {
            String decoded = URLDecoder.decode(key, StandardCharsets.UTF_8);
            if (decoded.indexOf(REPLACEMENT) < 0) {
                return ObjectChange.Named.of(bucket, decoded, since);
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        return new ObjectChange.Broken(key, "The key is not form-urlencoded UTF-8, as S3 writes it.");
    }
}
