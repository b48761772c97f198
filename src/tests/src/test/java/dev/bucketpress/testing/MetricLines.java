package dev.bucketpress.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Holds lines against the embedded metric format. */
public final class MetricLines {

    private static final Path SCHEMA = Checkout.file("src/tests/src/test/resources/schema/embedded-metric-format.json");

    private MetricLines() {}

    /** What is wrong with a line; empty for a valid one. */
    public static List<String> faults(JsonNode line) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        List<String> faults = new ArrayList<>(schema.validate(line.toString(), InputFormat.JSON).stream()
                .map(Error::toString)
                .toList());
        for (JsonNode directive : line.path("_aws").path("CloudWatchMetrics")) {
            directive
                    .path("Dimensions")
                    .forEach(set -> set.forEach(name -> {
                        if (!line.path(name.asText()).isTextual()) {
                            faults.add("the dimension " + name + " has no text");
                        }
                    }));
            directive.path("Metrics").forEach(metric -> {
                JsonNode value = line.path(metric.path("Name").asText());
                if (!value.isNumber() && !value.isArray()) {
                    faults.add("the metric " + metric + " has no value");
                }
            });
        }
        return faults;
    }
}
