package dev.bucketpress.hexo;

import dev.bucketpress.hexo.SurveyedFile.Finding;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A dry run as people read it: a line for each file, its problems and warnings below it, and the totals at the end. */
public final class SurveyReport {

    /** In columns of a terminal; a longer name moves the URL of its own line only. */
    private static final int WIDEST = 60;

    private final DryRunOptions options;
    private final Survey survey;
    private final StringBuilder text = new StringBuilder();

    private SurveyReport(DryRunOptions options, Survey survey) {
        this.options = options;
        this.survey = survey;
    }

    /** The whole report, with a line feed after each line. */
    public static String of(DryRunOptions options, Survey survey) {
        SurveyReport report = new SurveyReport(options, survey);
        options.hexo().ifPresent(report::addSettings);
        report.addFiles();
        report.addTotals();
        return report.text.toString();
    }

    private void addSettings(HexoConfig hexo) {
        line("Settings that keep Hexo's URLs");
        addSettings(HexoSettings.ofUrls(hexo, Optional.of(options.zone())));
        List<HexoSettings.Setting> ofPosts = HexoSettings.ofPosts(hexo);
        if (!ofPosts.isEmpty()) {
            line("Settings that keep how Hexo shows posts");
            addSettings(ofPosts);
        }
        line("");
    }

    private void addSettings(List<HexoSettings.Setting> settings) {
        settings.forEach(setting -> line("  " + setting.environmentName() + "=" + setting.value()));
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

    private void addTotals() {
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

    private long count(Predicate<SurveyedFile> condition) {
        return survey.files().stream().filter(condition).count();
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

    /** In columns of a terminal, where ideographs and their like take two. */
    private static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    /** Ideographs, Kana to Hangul, and the full-width forms. */
    private static boolean isWide(int c) {
        return Character.isIdeographic(c) || c >= 0x3000 && c <= 0xD7A3 || c >= 0xFF00 && c <= 0xFF60;
    }
}
