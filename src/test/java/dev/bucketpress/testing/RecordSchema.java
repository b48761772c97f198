package dev.bucketpress.testing;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.bucketpress.record.PostSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Holds records against their own schema. */
public final class RecordSchema {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(new String(PostSchema.json(), StandardCharsets.UTF_8), InputFormat.JSON);

    private RecordSchema() {}

    /** What is wrong with a record by the schema, one line each; empty for a valid one. */
    public static List<String> faults(byte[] record) {
        String json = new String(record, StandardCharsets.UTF_8);
        return SCHEMA
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }
}
