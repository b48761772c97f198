package dev.bucketpress.move;

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
record Survey(List<Surveyed> files) {

    /** How many posts lie between two signs of life. */
    private static final int STEP = 250;

    Survey {
        files = List.copyOf(files);
    }

    boolean hasProblems() {
        return files.stream().anyMatch(Surveyed::isProblem);
    }

    /**
     * Reads every post.
     *
     * @param now the date of posts that give none
     * @throws DryRunFailure where a file cannot be read
     */
    static Survey of(Options options, Instant now, PrintStream progress) {
        Surveyor surveyor = new Surveyor(options, now);
        List<Path> posts = surveyor.posts();
        List<Surveyed> files = new ArrayList<>();
        for (Path post : posts) {
            files.add(surveyor.look(post));
            if (files.size() % STEP == 0) {
                progress.println(files.size() + " of " + posts.size() + " files read");
            }
        }
        return new Survey(files);
    }
}
