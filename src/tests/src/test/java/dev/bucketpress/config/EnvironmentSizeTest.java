package dev.bucketpress.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.Checkout;
import dev.bucketpress.testing.StackTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code infra/parts/environment} believes of the function's environment, held against the template. */
class EnvironmentSizeTest {

    private static final Pattern PARAMETER = Pattern.compile("!Ref (\\w++)(?!:)");
    private static final Pattern FIXED = Pattern.compile("environment_fixed=(\\d+)");
    private static final Pattern PARAMETERS = Pattern.compile("environment_parameters='([^']+)'");

    /** Names of buckets have 63 characters at most, and CloudFront's addresses, or S3's of a website, 100. */
    private static final int BUCKETS_AND_ADDRESS = 2 * 63 + 100;

    @Test
    void theParametersThatTakeRoomAreThoseOfTheTemplate() throws IOException {
        String template = Files.readString(Checkout.file("infra/template.yaml"));
        String variables = template.substring(
                template.indexOf("BUCKETPRESS_SITE_URL:"), template.indexOf("# What calls the function calls it"));

        assertThat(List.of(found(PARAMETERS).split("\\s+")))
                .containsExactlyInAnyOrderElementsOf(PARAMETER
                        .matcher(variables)
                        .results()
                        .map(reference -> reference.group(1))
                        .toList());
    }

    /** As JSON: braces, and around each name and value quotes, a colon and a comma. */
    @Test
    void theNamesOfAllVariablesTakeWhatIsReckonedWith() throws IOException {
        Map<String, Object> variables =
                StackTemplate.map(StackTemplate.with(Map.of("S3Endpoint", "https://s3.example.org"))
                        .property("Function", "Environment", "Variables"));
        int names = variables.keySet().stream()
                .mapToInt(name -> name.length() + "\"\":\"\",".length())
                .sum();
        int literals = "trueC.UTF-8".getBytes(UTF_8).length;

        assertThat(Integer.parseInt(found(FIXED))).isEqualTo(names + 1 + literals + BUCKETS_AND_ADDRESS);
    }

    private static String found(Pattern pattern) throws IOException {
        Matcher line = pattern.matcher(Files.readString(Checkout.file("infra/parts/environment")));
        assertThat(line.find()).isTrue();
        return line.group(1);
    }
}
