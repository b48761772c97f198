package dev.bucketpress.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.Checkout;
import dev.bucketpress.testing.TemplateFields;
import dev.bucketpress.testing.TemplateFields.Field;
import dev.bucketpress.testing.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fields that an owner's templates may use, as {@code theme-folder.md} lists them. */
class TemplateFieldsTest {

    static Stream<Field> fields() {
        return TemplateFields.all();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void everyFieldCanBeUsedInATemplate(Field field) {
        OwnTheme own = field.theme();

        TemplateFields.render(field, own, Templates.ENGINE);

        assertThat(own.unreported()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void everyFieldIsDocumented(Field field) throws IOException {
        assertThat(Files.readString(Checkout.file("src/docs/theme-folder.md"))).contains("`" + field.name() + "`");
    }
}
