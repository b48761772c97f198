package dev.bucketpress.theme;

import dev.bucketpress.site.ThemeFile;
import dev.bucketpress.text.Position;
import dev.bucketpress.text.Problem;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.TemplateNode;
import io.quarkus.qute.Variant;
import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The templates of pages: an owner's in place of the built-in ones of the same names. Where an owner's does not work, the
 * built-in ones make the page, and the problem is noted.
 */
final class PageTemplates {

    /** Before the engine's own locators, whose priority is 1. */
    private static final int FIRST = 1000;

    private static final String LAYOUT = "layout.html";

    private final Engine builtIn;
    private final OwnTheme theme;
    private final Optional<Engine> own;
    private volatile PageTemplates latest = this;

    /** The built-in templates. */
    PageTemplates(Engine builtIn) {
        this(builtIn, OwnTheme.NONE);
    }

    private PageTemplates(Engine builtIn, OwnTheme theme) {
        this.builtIn = builtIn;
        this.theme = theme;
        this.own = theme.hasTemplates() ? Optional.of(engine(builtIn, theme)) : Optional.empty();
    }

    private static Engine engine(Engine builtIn, OwnTheme theme) {
        return builtIn.newBuilder().addLocator(new Locator(theme)).build();
    }

    /** The templates of a theme. Those of the latest are kept, since they are parsed when they are first used. */
    PageTemplates of(OwnTheme other) {
        PageTemplates known = latest;
        if (known.theme != other) {
            known = new PageTemplates(builtIn, other);
            latest = known;
        }
        return known;
    }

    OwnTheme theme() {
        return theme;
    }

    /**
     * Renders a page.
     *
     * @param name of the template, such as {@code post.html}
     * @param data the values that the template asks for, by their names
     */
    String render(String name, Map<String, Object> data) {
        if (own.isPresent()) {
            try {
                return render(own.get(), name, data);
            } catch (RuntimeException | StackOverflowError e) {
                note(name, e);
            }
        }
        return render(builtIn, name, data);
    }

    private static String render(Engine engine, String name, Map<String, Object> data) {
        TemplateInstance instance = engine.getTemplate(name).instance();
        data.forEach(instance::data);
        return instance.render();
    }

    /** A mistake that no template of the owner's can be named for is ours, and comes again with the built-in ones. */
    private void note(String name, Throwable e) {
        Optional<TemplateNode.Origin> origin =
                e instanceof TemplateException failure ? Optional.ofNullable(failure.getOrigin()) : Optional.empty();
        Stream.concat(origin.map(TemplateNode.Origin::getTemplateId).stream(), Stream.of(name, LAYOUT))
                .filter(file -> theme.template(file).isPresent())
                .findFirst()
                .ifPresent(file -> {
                    int line = origin.filter(at -> at.getTemplateId().equals(file))
                            .map(TemplateNode.Origin::getLine)
                            .filter(number -> number > 0)
                            .orElse(1);
                    theme.note(ThemeFile.TEMPLATES + file, problem(line, e));
                });
    }

    private static Problem problem(int line, Throwable e) {
        String what = e instanceof StackOverflowError ? "templates include each other without an end" : e.getMessage();
        return new Problem(
                new Position(line, 1),
                "The template does not work: " + what,
                "Mend it, or delete it to have the built-in one again; the fields it may use are listed in"
                        + " theme-folder.md of the documentation.");
    }

    private record Locator(OwnTheme theme) implements TemplateLocator {

        @Override
        public int getPriority() {
            return FIRST;
        }

        @Override
        public Optional<TemplateLocation> locate(String id) {
            return theme.template(id).map(Located::new);
        }
    }

    private record Located(String text) implements TemplateLocator.TemplateLocation {

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
