package dev.bucketpress.hexo;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of a dry run: what would become of each post of a folder.
 *
 * @param files in the order of their keys
 */
public record Survey(List<SurveyedFile> files) {

    /** How many posts are read between two lines of progress. */
    private static final int STEP = 250;

    public Survey {
        files = List.copyOf(files);
    }

    /** Whether a post would not be published for something that is wrong with it. */
    public boolean hasProblems() {
        return files.stream().anyMatch(SurveyedFile::isProblem);
    }

    /**
     * Reads every post.
     *
     * @param now the date of posts that name none
     * @param progress is told how far it is
     * @throws UnreadableInput where a file cannot be read
     */
    public static Survey of(DryRunOptions options, Instant now, PrintWriter progress) {
        Surveyor surveyor = new Surveyor(options, now);
        List<Path> posts = surveyor.posts();
        List<SurveyedFile> files = new ArrayList<>();
        for (Path post : posts) {
            files.add(surveyor.survey(post));
            if (files.size() % STEP == 0) {
                progress.println(files.size() + " of " + posts.size() + " files read");
            }
        }
        return new Survey(files);
    }
}
