package dev.bucketpress.lists;

import dev.bucketpress.testing.Templates;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.theme.ListTheme;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;

/**
 * Pages of lists with all that the built-in ones say of posts, and without what is the same on every page or follows from
 * its path: a walk lays out millions, and they differ in the same cases.
 */
final class PlainPages implements TemplateLocator {

    private static final Map<String, String> TEMPLATES = Map.of(
            "layout.html",
            "{@dev.bucketpress.theme.PageLayout layout}{layout.path} {layout.title} {layout.description}{#insert main /}",
            "list.css",
            "");

    private PlainPages() {}

    static ListTheme theme() {
        Engine engine =
                Templates.ENGINE.newBuilder().addLocator(new PlainPages()).build();
        return new ListTheme(engine, TestSite.SITE);
    }

    /** Before the locators of the built-in templates. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    @Override
    public Optional<TemplateLocation> locate(String id) {
        return Optional.ofNullable(TEMPLATES.get(id)).map(Plain::new);
    }

    private record Plain(String text) implements TemplateLocation {

        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType("text/html"));
        }
    }
}
