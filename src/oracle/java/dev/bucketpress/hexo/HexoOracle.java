package dev.bucketpress.hexo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.hexo.RealHexo.HexoPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hexo 8 itself reads the posts that Bucketpress reads, and every difference has a name. */
class HexoOracle {

    private static final long SEED = 20200202;
    private static final int POSTS_A_SITE = 60;

    @TempDir
    Path temp;

    private final List<String> unexplained = new ArrayList<>();
    private final Map<Explained, Integer> explained = new EnumMap<>(Explained.class);

    @Test
    void everyDifferenceFromHexoIsExplained() throws Exception {
        int compared = 0;
        for (HexoSites.Site site : new HexoSites(SEED).sites(POSTS_A_SITE)) {
            compared += compare(site);
        }

        System.out.println(compared + " posts compared; differences by their names: " + explained);
        assertThat(unexplained).isEmpty();
        assertThat(explained).as("every explanation is needed").containsOnlyKeys(Explained.values());
        assertThat(compared).isGreaterThan(500);
    }

    private int compare(HexoSites.Site site) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(temp.resolve(site.name()));
        Map<String, HexoPost> hexo = RealHexo.posts(site, folder);
        for (Map.Entry<String, String> post : site.posts().entrySet()) {
            Path file = folder.resolve("source/_posts").resolve(post.getKey());
            ComparedPost comparison = ComparedPost.of(
                    site,
                    post.getKey(),
                    post.getValue(),
                    Files.readAttributes(file, BasicFileAttributes.class)
                            .creationTime()
                            .toInstant(),
                    Optional.ofNullable(hexo.get(post.getKey())));
            comparison.differences().forEach(difference -> {
                Optional<Explained> why = comparison.explain(difference);
                why.ifPresent(name -> explained.merge(name, 1, Integer::sum));
                if (why.isEmpty()) {
                    unexplained.add(difference + " " + site.name() + " " + site.machine() + " " + site.config() + "\n"
                            + post.getKey() + "\n" + post.getValue());
                }
            });
        }
        return site.posts().size();
    }
}
