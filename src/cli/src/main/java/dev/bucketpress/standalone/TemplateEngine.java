package dev.bucketpress.standalone;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A maker of template engines like the one that the container sets up. Not in the production artefact. */
public final class TemplateEngine {

    private static final String HTML = "text/html";
    private static final String XML = "application/xml";
    private static final String TEXT = "text/plain";

    private TemplateEngine() {}

    /** The values of templates, which the container generates code for, are looked up by reflection. */
    public static Engine create() {
        return Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(HTML, XML)))
                .addLocator(id -> Optional.of(new Located("/templates/" + id)))
                .build();
    }

    private record Located(String resource) implements TemplateLocation {

        @Override
        public Reader read() {
            try (InputStream in = TemplateEngine.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new FileNotFoundException("the application lacks its own file " + resource);
                }
                return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(
                    Variant.forContentType(resource.endsWith(".html") ? HTML : resource.endsWith(".xml") ? XML : TEXT));
        }
    }
}
