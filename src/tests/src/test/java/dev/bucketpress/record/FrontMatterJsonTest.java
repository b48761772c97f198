package dev.bucketpress.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.post.frontmatter.FrontMatterValue;
import dev.bucketpress.text.Position;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterJsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "-3", "1.5", "1.10", "1.0", "0.001", "123456789012345", "true", "false", "null"})
    void aScalarOfTheCoreSchemaThatJsonWritesTheSameIsNotAString(String text) {
        assertThat(json(text, true)).isEqualTo("{\"x\":" + text + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "007",
                "+1",
                "-0",
                "1e3",
                "1_000",
                "0x1F",
                "0o7",
                ".5",
                "1.",
                "~",
                "",
                "True",
                "NULL",
                "yes",
                "Infinity",
                ".inf",
                "NaN",
                "12345678901234567890",
                "0.12345678901234567",
                "2020-02-02",
                "12:30:45"
            })
    void anythingElseIsAString(String text) {
        assertThat(json(text, true)).isEqualTo("{\"x\":\"" + text + "\"}");
    }

    @Test
    void aQuotedScalarIsAString() {
        assertThat(json("7", false)).isEqualTo("{\"x\":\"7\"}");
        assertThat(json("true", false)).isEqualTo("{\"x\":\"true\"}");
    }

    @Test
    void sequencesAndMappingsKeepTheirStructure() {
        FrontMatterValue one = scalar("1", true);
        FrontMatterValue list = new FrontMatterValue.Sequence(Position.START, "", List.of(one, scalar("a", true)));
        FrontMatterValue mapping = new FrontMatterValue.Mapping(Position.START, "", Map.of("y", list));

        assertThat(FrontMatterJson.of(Map.of("x", mapping)).toString()).isEqualTo("{\"x\":{\"y\":[1,\"a\"]}}");
    }

    private static String json(String text, boolean plain) {
        return FrontMatterJson.of(Map.of("x", scalar(text, plain))).toString();
    }

    private static FrontMatterValue scalar(String text, boolean plain) {
        return new FrontMatterValue.Scalar(Position.START, text, plain);
    }
}
