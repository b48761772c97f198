package dev.bucketpress.hexo;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What would become of each post of a folder.
 *
 * @param files in the order of their keys
 */
record Survey(List<SurveyedFile> files) {

    /** How many posts lie between two signs of life. */
    private static final int STEP = 250;

    Survey {
        files = List.copyOf(files);
    }

    boolean hasProblems() {
        return files.stream().anyMatch(SurveyedFile::isProblem);
    }

    /**
     * Reads every post.
     *
     * @param now the date of posts that give none
     * @throws DryRunFailure where a file cannot be read
     */
    static Survey of(DryRunOptions options, Instant now, PrintStream progress) {
        Surveyor surveyor = new Surveyor(options, now);
        List<Path> posts = surveyor.posts();
        List<SurveyedFile> files = new ArrayList<>();
        for (Path post : posts) {
            files.add(surveyor.look(post));
            if (files.size() % STEP == 0) {
                progress.println(files.size() + " of " + posts.size() + " files read");
            }
        }
        return new Survey(files);
    }
}
