package dev.bucketpress.hexo;

import dev.bucketpress.hexo.SurveyedFile.Finding;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A survey as people read it: a line for each file, what is to be looked at below it, and the sum at the end. */
final class SurveyReport {

    /** Longer names push their line's URL out of its column, and no other's. */
    private static final int WIDEST = 60;

    private static final String SETTING = "BUCKETPRESS_";

    private final DryRunOptions options;
    private final Survey survey;
    private final StringBuilder text = new StringBuilder();

    private SurveyReport(DryRunOptions options, Survey survey) {
        this.options = options;
        this.survey = survey;
    }

    static String of(DryRunOptions options, Survey survey) {
        SurveyReport listing = new SurveyReport(options, survey);
        options.hexo().ifPresent(listing::addSettings);
        listing.addFiles();
        listing.addSum();
        return listing.text.toString();
    }

    private void addSettings(HexoConfig hexo) {
        line("Settings that keep Hexo's URLs");
        line("  " + SETTING + "PERMALINK=" + hexo.permalink());
        line("  " + SETTING + "SITE_TIME_ZONE=" + options.zone());
        new TreeMap<>(hexo.defaults())
                .forEach((name, value) ->
                        line("  " + SETTING + "PERMALINK_DEFAULTS_" + name.toUpperCase(Locale.ROOT) + "=" + value));
        line("");
    }

    private void addFiles() {
        int names = widest(survey.files().stream().map(SurveyedFile::key).toList());
        int urls = widest(survey.files().stream().map(SurveyReport::here).toList());
        for (SurveyedFile file : survey.files()) {
            String hexo = options.hexo().isPresent() ? padded(here(file), urls) + "  " + hexo(file) : here(file);
            line((padded(file.key(), names) + "  " + hexo).stripTrailing());
            for (Finding finding : file.findings()) {
                line("    %d:%d %s: %s"
                        .formatted(
                                finding.at().line(),
                                finding.at().column(),
                                finding.isProblem() ? "problem" : "warning",
                                finding.message()));
            }
        }
    }

    private static String here(SurveyedFile file) {
        return file.here()
                .or(() -> file.unpublished().map(why -> "not published: " + why))
                .orElse("problem");
    }

    private static String hexo(SurveyedFile file) {
        if (file.keepsItsUrl()) {
            return "=";
        }
        return file.hexo().map(url -> "Hexo: " + url).orElse("Hexo: no page");
    }

    private void addSum() {
        line("");
        line("Files: " + count(file -> true)
                + ". Posts: " + count(file -> file.here().isPresent())
                + ". Not published: " + count(file -> file.unpublished().isPresent())
                + ". With problems: " + count(SurveyedFile::isProblem)
                + ". With warnings: "
                + count(file -> !file.isProblem() && !file.findings().isEmpty()) + ".");
        if (options.hexo().isPresent()) {
            line("Posts at the URL they have under Hexo: " + count(SurveyedFile::keepsItsUrl)
                    + ". Pages of Hexo's that move or are missing: "
                    + count(file -> file.hexo().isPresent() && !file.keepsItsUrl()) + ".");
        }
    }

    private long count(Predicate<SurveyedFile> like) {
        return survey.files().stream().filter(like).count();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static int widest(List<String> texts) {
        return texts.stream()
                .mapToInt(SurveyReport::width)
                .filter(width -> width <= WIDEST)
                .max()
                .orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** In a terminal, ideographs and their like take the room of two letters. */
    private static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    /** Kana to Hangul, and the full-width forms. */
    private static boolean isWide(int c) {
        return Character.isIdeographic(c) || c >= 0x3000 && c <= 0xD7A3 || c >= 0xFF00 && c <= 0xFF60;
    }
}
