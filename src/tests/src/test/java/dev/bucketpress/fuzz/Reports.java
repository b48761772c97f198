package dev.bucketpress.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.text.Position;
import dev.bucketpress.text.Problem;
import dev.bucketpress.text.Warning;
import java.util.List;

/** What authors are told of a text: it names a place in it, and says something. */
final class Reports {

    private Reports() {}

    static void check(Problem problem, String text) {
        assertThat(problem.what()).isNotBlank();
        assertThat(problem.remedy()).isNotBlank();
        checkPlace(problem.at(), text);
    }

    static void check(List<Warning> warnings, String text) {
        for (Warning warning : warnings) {
            assertThat(warning.message()).isNotBlank();
            checkPlace(warning.at(), text);
        }
    }

    private static void checkPlace(Position place, String text) {
        assertThat(place.line())
                .as("the line of %s", place)
                .isLessThanOrEqualTo(Position.of(text, text.length()).line());
    }
}
