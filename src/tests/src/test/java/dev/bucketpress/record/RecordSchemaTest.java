package dev.bucketpress.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.bucketpress.testing.RecordSchemaCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That records conform to the schema is checked wherever a test writes one. */
class RecordSchemaTest {

    private static final String TOMBSTONE =
            "{\"schemaVersion\":1,\"source\":{\"key\":\"a.md\"},\"pages\":[],\"withdrawn\":true,\"reported\":false}";

    @Test
    void theSchemaIsValid() {
        String schema = new String(RecordSchema.json(), StandardCharsets.UTF_8);

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                        .validate(schema, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void everyMemberIsDescribed() throws IOException {
        List<String> undescribed = new ArrayList<>();
        collectUndescribed("", JsonMapper.builder().build().readTree(RecordSchema.json()), undescribed);

        assertThat(undescribed).isEmpty();
    }

    private static void collectUndescribed(String path, JsonNode schema, List<String> undescribed) {
        schema.path("properties").properties().forEach(member -> {
            if (!member.getValue().has("description")) {
                undescribed.add(path + "/" + member.getKey());
            }
            collectUndescribed(path + "/" + member.getKey(), member.getValue(), undescribed);
            collectUndescribed(
                    path + "/" + member.getKey() + "[]", member.getValue().path("items"), undescribed);
        });
    }

    @Test
    void aTombstoneIsEnough() {
        assertThat(faults(TOMBSTONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"withdrawn\":true     | \"withdrawn\":false",
                "\"pages\":[]           | \"pages\":[\"a\"]",
                "\"pages\":[]           | \"pages\":[\"a.html\",\"a.html\"]",
                "\"reported\":false     | \"reported\":false,\"title\":\"A\"",
                "\"reported\":false     | \"reported\":false,\"other\":1",
                "\"key\":\"a.md\"       | \"key\":\"a.md\",\"etag\":\"b\"",
                "\"schemaVersion\":1    | \"schemaVersion\":2",
                "\"reported\":false     | \"reported\":false,\"firstPublished\":\"yesterday\"",
            })
    void otherValuesAreNotAllowed(String part, String instead) {
        assertThat(TOMBSTONE).contains(part);
        assertThat(faults(TOMBSTONE.replace(part, instead))).isNotEmpty();
    }

    private static List<String> faults(String record) {
        return RecordSchemaCheck.faults(record.getBytes(StandardCharsets.UTF_8));
    }
}
