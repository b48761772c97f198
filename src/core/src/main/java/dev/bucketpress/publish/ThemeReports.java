package dev.bucketpress.publish;

import dev.bucketpress.look.ThemeFolder;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.site.ThemeFile;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.theme.OwnTheme;
import java.util.Optional;

/**
 * Tells the owner, by reports beside them, which texts of the theme folder do not work. Pages are made without those
 * meanwhile.
 *
 * @param renderer the one of the built-in theme
 */
record ThemeReports(ThemeFolder folder, PostRenderer renderer) {

    /** Reads the folder anew, and tries out what pages are made with. */
    Outcome reconcile(SourceKey text, Bucket source) {
        folder.forget();
        OwnTheme theme = folder.current(source);
        renderer.with(theme).tryOut();
        report(source);
        removeOutdated(theme, source);
        return theme.problem(text.value())
                .<Outcome>map(problem -> new Outcome.Rejected(text.value(), problem))
                .orElseGet(() -> new Outcome.Unchanged(text.value()));
    }

    /** Writes the reports of what was found wrong since the last time. */
    void report(Bucket source) {
        OwnTheme theme = folder.known();
        for (String key : theme.unreported()) {
            new ProblemReports(source)
                    .writeOfTheme(new SourceKey(key), theme.problem(key).orElseThrow());
            theme.setReported(key);
        }
    }

    /** One text may have been mended by a change of another. */
    private static void removeOutdated(OwnTheme theme, Bucket source) {
        source.keys(ThemeFile.FOLDER).stream()
                .map(SourceKey::ofReport)
                .flatMap(Optional::stream)
                .filter(text -> theme.problem(text.value()).isEmpty())
                .forEach(new ProblemReports(source)::remove);
    }
}
