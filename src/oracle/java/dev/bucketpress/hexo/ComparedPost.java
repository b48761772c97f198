package dev.bucketpress.hexo;

import dev.bucketpress.hexo.RealHexo.HexoPost;
import dev.bucketpress.post.Post;
import dev.bucketpress.post.PostReader;
import dev.bucketpress.post.ReadResult;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * One post, as both read it.
 *
 * @param model the URL at which the dry run says Hexo has it
 * @param keys its front matter as Hexo reads it; empty where it cannot
 */
record ComparedPost(
        HexoConfig config,
        ZoneId machine,
        String text,
        ReadResult ours,
        Optional<HexoPost> hexo,
        Optional<String> model,
        Optional<Map<String, JsValue>> keys) {

    /** Something that the two see differently. */
    record Difference(Field field, String ours, String hexo) {}

    /** What is compared. */
    enum Field {
        PUBLISHED,
        TITLE,
        DATE,
        TAGS,
        CATEGORIES,
        URL,
        MODEL
    }

    static ComparedPost of(HexoSites.Site site, String path, String text, Instant created, Optional<HexoPost> hexo) {
        HexoConfig config = HexoConfig.of(JsYaml.keys(site.config()).orElseThrow());
        ZoneId machine = ZoneId.of(site.machine());
        Site here = new Site(
                "",
                URI.create("https://example.org"),
                config.timezone().orElse(machine),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        ReadResult ours = new PostReader(here, config.asPermalink())
                .read(new SourceKey("_posts/" + path), text.getBytes(StandardCharsets.UTF_8), created);
        Optional<String> model = new HexoSite(config, machine).url(path, text, created);
        return new ComparedPost(config, machine, text, ours, hexo, model, keys(text));
    }

    private static Optional<Map<String, JsValue>> keys(String text) {
        try {
            return Optional.of(HexoFrontMatter.read(text));
        } catch (YAMLException e) {
            return Optional.empty();
        }
    }

    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        add(differences, Field.MODEL, model, hexo.map(HexoPost::url));
        if (!(ours instanceof Post post) || hexo.isEmpty()) {
            add(differences, Field.PUBLISHED, ours instanceof Post ? "yes" : "no", hexo.isPresent() ? "yes" : "no");
            return differences;
        }
        HexoPost theirs = hexo.get();
        add(differences, Field.TITLE, post.title(), theirs.title());
        add(differences, Field.DATE, post.dates().date().toInstant().toEpochMilli(), theirs.millis());
        add(differences, Field.TAGS, Set.copyOf(post.tags()), theirs.tags());
        add(differences, Field.CATEGORIES, prefixes(post.categories()), theirs.categories());
        add(differences, Field.URL, url(post), nfc(theirs.url()));
        return differences;
    }

    private static void add(List<Difference> differences, Field field, Object ours, Object hexo) {
        if (!ours.equals(hexo)) {
            differences.add(new Difference(field, ours.toString(), hexo.toString()));
        }
    }

    private static String url(Post post) {
        return "/" + post.page().value().replaceFirst("(?<=/)index\\.html$", "");
    }

    private static String nfc(String url) {
        return Normalizer.normalize(url, Normalizer.Form.NFC);
    }

    /** Hexo files a post under each category on the way. */
    private static Set<List<String>> prefixes(List<List<String>> paths) {
        Set<List<String>> prefixes = new HashSet<>();
        paths.forEach(path -> {
            for (int length = 1; length <= path.size(); length++) {
                prefixes.add(path.subList(0, length));
            }
        });
        return prefixes;
    }

    Optional<Explained> explain(Difference difference) {
        return Stream.of(Explained.values())
                .filter(name -> name.explains(this, difference))
                .findFirst();
    }

    Optional<JsValue> key(String name) {
        return keys.map(all -> all.get(name));
    }

    Set<String> tags() {
        return ours instanceof Post post ? Set.copyOf(post.tags()) : Set.of();
    }

    Set<String> categoryNames() {
        return ours instanceof Post post ? names(post.categories()) : Set.of();
    }

    Set<String> hexoCategoryNames() {
        return names(hexo.orElseThrow().categories());
    }

    private static Set<String> names(Collection<List<String>> paths) {
        return paths.stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    /** A date's words, quotes and all. */
    String writtenDate() {
        return text.lines().filter(line -> line.startsWith("date:")).findFirst().orElse("");
    }

    String problem() {
        return ours instanceof ReadResult.Invalid invalid ? invalid.problem().what() : "";
    }

    boolean differsIn(Field field) {
        return differences().stream().anyMatch(difference -> difference.field() == field);
    }

    boolean hasDateInUrl() {
        return patternHas("year", "month", "day", "i_month", "i_day", "hour", "minute", "second", "timestamp", "hash");
    }

    boolean patternHas(String... variables) {
        return Stream.of(variables).anyMatch(variable -> config.permalink().matches(".*:" + variable + "(?!\\w).*"));
    }
}
