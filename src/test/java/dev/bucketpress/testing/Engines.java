package dev.bucketpress.testing;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A template engine as Quarkus sets it up, without Quarkus. */
public final class Engines {

    private static final String HTML = "text/html";

    private Engines() {}

    public static Engine standard() {
        return Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(HTML)))
                .addLocator(Engines::locate)
                .build();
    }

    private static Optional<TemplateLocation> locate(String id) {
        return Optional.of(new TemplateLocation() {
            @Override
            public Reader read() {
                try (InputStream in = Engines.class.getResourceAsStream("/templates/" + id)) {
                    return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.of(Variant.forContentType(HTML));
            }
        });
    }
}
