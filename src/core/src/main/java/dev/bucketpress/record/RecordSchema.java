package dev.bucketpress.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The JSON Schema of records (json-schema.org/draft/2020-12), for programs that read the public data. */
public final class RecordSchema {

    /** The key of the schema in the public bucket. */
    public static final String KEY = "api/schema/post-1.json";

    private static final String RESOURCE = "/schema/post-1.json";

    private RecordSchema() {}

    /** The schema, in UTF-8. */
    public static byte[] json() {
        try (InputStream in = RecordSchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is part of this program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
