package dev.bucketpress.testing;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.bucketpress.record.RecordSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Holds records against their own schema. */
public final class RecordSchemaCheck {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(new String(RecordSchema.json(), StandardCharsets.UTF_8), InputFormat.JSON);

    private RecordSchemaCheck() {}

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
