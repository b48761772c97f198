package dev.bucketpress.bench;

import dev.bucketpress.testing.S3Server;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Many starts of the executable and of the least that a function with its S3 client can be, in turn.
 *
 * @param executable milliseconds until each asked for its first event
 * @param bare the same of {@link BareFunction}
 */
record ColdStarts(List<Double> executable, List<Double> bare) {

    private static final int STARTS = 50;
    private static final int POSTS = 2;

    static ColdStarts measure() throws Exception {
        ColdStarts starts = new ColdStarts(new ArrayList<>(), new ArrayList<>());
        starts.once();
        starts.executable.clear();
        starts.bare.clear();
        for (int i = 0; i < STARTS; i++) {
            starts.once();
        }
        return starts;
    }

    private void once() throws Exception {
        URI s3 = S3Server.shared().endpoint();
        executable.add(Run.of(Contender.executable(), POSTS, s3).firstAsked());
        bare.add(Run.of(Contender.bare(), POSTS, s3).firstAsked());
    }

    void print() {
        double median = FunctionBench.median(executable);
        double ofBare = FunctionBench.median(bare);
        System.out.printf(
                Locale.ROOT,
                "%nexec → first `/next`, median of %d: executable %.1f ms, bare loop %.1f ms, ratio %.2f%n",
                STARTS,
                median,
                ofBare,
                median / ofBare);
        System.out.printf(
                Locale.ROOT,
                "starts of the executable that took more than twice the median: %d of %d%n",
                executable.stream().filter(start -> start > 2 * median).count(),
                STARTS);
    }
}
