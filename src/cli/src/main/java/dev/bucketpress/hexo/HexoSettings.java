package dev.bucketpress.hexo;

import dev.bucketpress.markdown.html.LineBreaks;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The settings that keep a Hexo site as it was.
 *
 * @param settings one for each thing that Hexo's configuration says and Bucketpress has a setting for
 * @param warnings what no setting keeps, in whole sentences
 */
public record HexoSettings(List<Setting> settings, List<String> warnings) {

    private static final String DEFAULTS = "bucketpress.permalink-defaults.";

    /** The parameters of {@code infra/deploy} (infra/template.yaml), by the settings that they give the function. */
    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("bucketpress.site.title", "SiteTitle"),
            Map.entry("bucketpress.site.subtitle", "SiteSubtitle"),
            Map.entry("bucketpress.site.url", "SiteUrl"),
            Map.entry("bucketpress.site.time-zone", "SiteTimeZone"),
            Map.entry("bucketpress.site.language", "SiteLanguage"),
            Map.entry("bucketpress.site.author", "SiteAuthor"),
            Map.entry("bucketpress.site.description", "SiteDescription"),
            Map.entry("bucketpress.permalink", "Permalink"),
            Map.entry(DEFAULTS + "category", "DefaultCategory"),
            Map.entry("bucketpress.line-breaks", "LineBreaks"),
            Map.entry("bucketpress.future", "Future"));

    /**
     * A setting and its value.
     *
     * @param name as in {@code bucketpress.site.title}
     */
    public record Setting(String name, String value) {

        /** As in {@code BUCKETPRESS_SITE_TITLE}. */
        public String environmentName() {
            return name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
        }

        /** The parameter of {@code infra/deploy}, if there is one. */
        public Optional<String> parameter() {
            return Optional.ofNullable(PARAMETERS.get(name));
        }
    }

    public HexoSettings {
        settings = List.copyOf(settings);
        warnings = List.copyOf(warnings);
    }

    /** Reads them from Hexo's configuration. */
    public static HexoSettings of(HexoConfig hexo) {
        HexoConfig.About site = hexo.site();
        List<Setting> settings = new ArrayList<>();
        add(settings, "site.title", site.title());
        add(settings, "site.subtitle", site.subtitle());
        add(settings, "site.url", site.url().flatMap(HexoSettings::origin));
        add(settings, "site.language", site.languages().stream().findFirst().filter(HexoSettings::isLanguage));
        add(settings, "site.author", site.author());
        add(settings, "site.description", site.description());
        settings.addAll(ofUrls(hexo, hexo.timezone()));
        settings.addAll(ofPosts(hexo));
        return new HexoSettings(settings, HexoWarnings.of(hexo));
    }

    private static void add(List<Setting> settings, String name, Optional<String> value) {
        value.ifPresent(given -> settings.add(new Setting("bucketpress." + name, given)));
    }

    /**
     * Those alone that keep posts' URLs.
     *
     * @param zone of dates that name none
     */
    static List<Setting> ofUrls(HexoConfig hexo, Optional<ZoneId> zone) {
        List<Setting> settings = new ArrayList<>();
        add(settings, "permalink", Optional.of(hexo.permalink()));
        add(settings, "site.time-zone", zone.map(ZoneId::getId));
        new TreeMap<>(hexo.defaults()).forEach((name, value) -> settings.add(new Setting(DEFAULTS + name, value)));
        return settings;
    }

    /** Those alone that keep how posts look, and when they are shown; none where the defaults do. */
    static List<Setting> ofPosts(HexoConfig hexo) {
        List<Setting> settings = new ArrayList<>();
        add(settings, "line-breaks", Optional.of("joined").filter(joined -> hexo.lineBreaks() == LineBreaks.JOINED));
        add(settings, "future", Optional.of("wait").filter(wait -> !hexo.future()));
        return settings;
    }

    /** Warnings for those who deploy with {@code infra/deploy}, which has no parameter for some settings. */
    public List<String> deployWarnings() {
        List<String> all = new ArrayList<>(warnings);
        settings.stream()
                .filter(setting -> setting.parameter().isEmpty())
                .map(setting -> "infra/deploy has no parameter for " + setting.name() + "; give the function "
                        + setting.environmentName() + " in infra/template.yaml.")
                .forEach(all::add);
        return all;
    }

    /** A URL's scheme, host and port; empty where it is no URL of the web. */
    static Optional<String> origin(String url) {
        try {
            URI uri = URI.create(url);
            boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return isWeb && uri.getHost() != null
                    ? Optional.of(
                            uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static boolean isLanguage(String value) {
        return value.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    }
}
