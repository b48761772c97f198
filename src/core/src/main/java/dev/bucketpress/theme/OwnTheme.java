package dev.bucketpress.theme;

import dev.bucketpress.site.MediaFile;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.site.ThemeFile;
import dev.bucketpress.text.Problem;
import dev.bucketpress.theme.identity.Identity;
import dev.bucketpress.theme.identity.SiteFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an owner put into the theme folder of the source bucket, at one moment; and what was found wrong with it. */
public final class OwnTheme {

    /** That of a site with the built-in theme. */
    public static final OwnTheme NONE = new OwnTheme(Set.of(), Map.of());

    private static final String STYLE = ThemeFile.FOLDER + "style.css";

    private final Set<String> files;
    private final Map<String, String> texts;
    private final Map<String, Problem> problems = new ConcurrentHashMap<>();
    private final Set<String> reported = ConcurrentHashMap.newKeySet();
    private @Nullable Identity identity;

    /**
     * @param files the keys of what is there
     * @param texts what pages are made with, by its key; a part of them
     */
    public OwnTheme(Set<String> files, Map<String, String> texts) {
        this.files = Set.copyOf(files);
        this.texts = Map.copyOf(texts);
    }

    /** The keys of what is there. */
    public Set<String> files() {
        return files;
    }

    /** The text under a key; empty where there is none. */
    public String text(String key) {
        return texts.getOrDefault(key, "");
    }

    /**
     * What tells the site from others, where some of it stands in the folder. What is wrong there is noted.
     *
     * @param settings what the settings say of it: the same each time
     */
    synchronized Identity identity(Identity settings) {
        if (identity == null) {
            identity = texts.containsKey(ThemeFile.SITE) ? over(settings) : settings;
        }
        return identity;
    }

    private Identity over(Identity settings) {
        SiteFile file = SiteFile.over(settings, text(ThemeFile.SITE).getBytes(StandardCharsets.UTF_8));
        Stream.concat(
                        file.problems().stream(),
                        file.warnings().stream()
                                .map(warning ->
                                        new Problem(warning.at(), warning.message(), "Correct it, or remove it.")))
                .findFirst()
                .ifPresent(problem -> note(ThemeFile.SITE, problem));
        return file.identity();
    }

    /** Whether there is a style sheet. */
    boolean hasStyle() {
        return files.contains(STYLE);
    }

    /** The site's icon, if there is one. */
    Optional<MediaFile> icon() {
        return Stream.of("svg", "ico", "png")
                .map(extension -> ThemeFile.FOLDER + "favicon." + extension)
                .filter(files::contains)
                .findFirst()
                .flatMap(key -> MediaFile.of(new SourceKey(key), false));
    }

    /** Whether there are templates in place of built-in ones. */
    boolean hasTemplates() {
        return texts.keySet().stream().anyMatch(key -> key.startsWith(ThemeFile.TEMPLATES));
    }

    /** The template of a name, such as {@code post.html}, if there is one. */
    Optional<String> template(String name) {
        return Optional.ofNullable(texts.get(ThemeFile.TEMPLATES + name));
    }

    /** Notes what is wrong with a text. */
    public void note(String key, Problem problem) {
        problems.put(key, problem);
    }

    /** What was found wrong with a text. */
    public Optional<Problem> problem(String key) {
        return Optional.ofNullable(problems.get(key));
    }

    /** The keys of the texts with a problem of which no report tells yet. */
    public List<String> unreported() {
        return problems.keySet().stream()
                .filter(key -> !reported.contains(key))
                .sorted()
                .toList();
    }

    /** Notes that a report tells of the problem. */
    public void setReported(String key) {
        reported.add(key);
    }
}
