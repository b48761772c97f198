package dev.bucketpress.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.StackTemplate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schedule of {@code infra/template.yaml} that wakes the function, and who may read what it looks at. */
class ClockTest {

    private static final StackTemplate STACK = StackTemplate.with(Map.of());

    @Test
    void theFunctionIsWokenEachMinuteByTheEventThatItKnows() {
        assertThat(STACK.property("Ticks", "ScheduleExpression")).isEqualTo("cron(0/1 * * * ? *)");
        assertThat(STACK.property("Ticks", "Target", "Arn")).isEqualTo("Live");
        assertThat(STACK.property("Ticks", "Target", "Input")).isEqualTo("{\"source\":\"bucketpress.clock\"}");
    }

    @Test
    void theScheduleMayWakeTheFunctionAndNothingElse() {
        assertThat(STACK.property("Ticks", "Target", "RoleArn")).isEqualTo("TicksRole.Arn");
        List<?> policies = (List<?>) STACK.property("TicksRole", "Policies");
        assertThat(policies).singleElement().satisfies(policy -> {
            Map<String, Object> document =
                    StackTemplate.map(StackTemplate.map(policy).get("PolicyDocument"));
            assertThat((List<?>) document.get("Statement"))
                    .singleElement()
                    .satisfies(statement -> assertThat(StackTemplate.map(statement))
                            .containsEntry("Effect", "Allow")
                            .containsEntry("Action", "lambda:InvokeFunction")
                            .containsEntry("Resource", "Live"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloudfront", "website"})
    void readersGetNothingOfWhatIsToCome(String reading) {
        List<?> statements = (List<?>) StackTemplate.with(Map.of("Reading", reading))
                .property("PublicBucketPolicy", "PolicyDocument", "Statement");

        assertThat(statements)
                .anySatisfy(statement -> assertThat(StackTemplate.map(statement))
                        .containsEntry("Effect", "Deny")
                        .containsEntry("Principal", "*")
                        .containsEntry("Action", "s3:GetObject")
                        .containsEntry("Resource", "PublicBucket.Arn/api/scheduled/*")
                        .containsKey("Condition"))
                .filteredOn(
                        statement -> StackTemplate.map(statement).get("Effect").equals("Allow"))
                .allSatisfy(
                        statement -> assertThat(StackTemplate.map(statement)).containsEntry("Action", "s3:GetObject"));
    }
}
