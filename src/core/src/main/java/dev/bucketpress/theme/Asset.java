package dev.bucketpress.theme;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A file that pages load from their own site. Its key names its version, so its bytes never change.
 *
 * @param key in the public bucket
 * @param contentType as browsers are to take it
 */
public record Asset(String key, String contentType, String resource) {

    /** The file itself, read anew from the application each time. */
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
