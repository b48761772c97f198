package dev.bucketpress.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.standalone.TemplateEngine;
import dev.bucketpress.testing.S3Buckets;
import dev.bucketpress.testing.TemplateFields;
import dev.bucketpress.testing.TemplateFields.Field;
import dev.bucketpress.theme.OwnTheme;
import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** An owner's templates, by the container's engine as it is in the executable, where nothing is looked up by reflection. */
@QuarkusTest
@QuarkusTestResource(S3Buckets.class)
class OwnTemplatesTest {

    @Inject
    Engine engine;

    @Test
    void everyFieldCanBeUsedThereTooAndIsTheSame() {
        Engine generated = withoutReflection();
        Engine standalone = TemplateEngine.create();

        assertThat(TemplateFields.all())
                .allSatisfy(field -> assertThat(rendered(field, standalone))
                        .isEqualTo(rendered(field, engine))
                        .isEqualTo(rendered(field, generated)));
    }

    private static String rendered(Field field, Engine engine) {
        OwnTheme own = field.theme();
        String page = TemplateFields.render(field, own, engine);
        assertThat(own.unreported()).as(field.toString()).isEmpty();
        return page;
    }

    private Engine withoutReflection() {
        EngineBuilder builder = Engine.builder();
        engine.getSectionHelperFactories().forEach(builder::addSectionHelper);
        engine.getValueResolvers().stream()
                .filter(resolver -> !(resolver instanceof ReflectionValueResolver))
                .forEach(builder::addValueResolver);
        // Each engine adds one of its own for this namespace.
        engine.getNamespaceResolvers().stream()
                .filter(resolver -> !resolver.getNamespace().equals("data"))
                .forEach(builder::addNamespaceResolver);
        engine.getResultMappers().forEach(builder::addResultMapper);
        return builder.addLocator(engine::locate).build();
    }
}
