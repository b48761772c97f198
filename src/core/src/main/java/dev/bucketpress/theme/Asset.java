package dev.bucketpress.theme;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A static file that pages load from their own site. Its key contains its version, so its bytes never change.
 *
 * @param key in the public bucket
 * @param contentType media type, with its charset where it is text
 * @param resource where the file is on the class path
 */
public record Asset(String key, String contentType, String resource) {

    /** The bytes of the file, read from the class path at each call. */
    public byte[] bytes() {
        try (InputStream in = Asset.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException("the application lacks its own file " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
