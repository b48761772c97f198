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
    private static final Map<String, String> PARAMETERS = Map.of(
            "bucketpress.site.title",
            "SiteTitle",
            "bucketpress.site.subtitle",
            "SiteSubtitle",
            "bucketpress.site.url",
            "SiteUrl",
            "bucketpress.site.time-zone",
            "SiteTimeZone",
            "bucketpress.site.language",
            "SiteLanguage",
            "bucketpress.site.author",
            "SiteAuthor",
            "bucketpress.site.description",
            "SiteDescription",
            "bucketpress.permalink",
            "Permalink",
            DEFAULTS + "category",
            "DefaultCategory",
            "bucketpress.line-breaks",
            "LineBreaks");

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
        settings.addAll(ofBodies(hexo));
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

    /** Those alone that keep how bodies look; none where the defaults do. */
    static List<Setting> ofBodies(HexoConfig hexo) {
        return hexo.lineBreaks() == LineBreaks.JOINED
                ? List.of(new Setting("bucketpress.line-breaks", "joined"))
                : List.of();
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
