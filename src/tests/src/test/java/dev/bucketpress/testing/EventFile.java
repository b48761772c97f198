package dev.bucketpress.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The events under {@code src/tests/src/test/resources/events}, as Lambda delivers them. */
public final class EventFile {

    private EventFile() {}

    /** @param name of the file, without its ending */
    public static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(Checkout.file("src/tests/src/test/resources/events/" + name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
