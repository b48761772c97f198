package dev.bucketpress.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.S3Buckets;
import dev.bucketpress.testing.S3Event;
import dev.bucketpress.testing.S3Pair;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A folder of posts that link to and picture one another, dropped in any order and with events that come twice. There are
 * 30 posts, or as many as {@code -Dlinks.posts} says.
 */
@QuarkusTest
@QuarkusTestResource(S3Buckets.class)
class LinkedFolderTest {

    private static final int POSTS = Integer.getInteger("links.posts", 30);

    /** As many as a queue gives a function at once: several of them are worked on at a time. */
    private static final int BATCH = 10;

    S3Pair s3;

    @Test
    void anyOrderOfUploadsComesToTheSameBytesAsTheBest() throws Exception {
        Map<String, String> folder = folder();
        List<String> order = new ArrayList<>(folder.keySet());
        order.addAll(order.subList(0, POSTS / 3));
        Collections.shuffle(order, new Random(1));
        Map<String, String> inAnyOrder = upload(folder, order);
        removeAll(folder);

        Map<String, String> inBestOrder = upload(folder, bestOrder(folder));
        assertThat(inAnyOrder.keySet()).isEqualTo(inBestOrder.keySet());
        inBestOrder.forEach(
                (key, text) -> assertThat(inAnyOrder.get(key)).as(key).isEqualTo(text));
        assertThat(inAnyOrder.get(page(POSTS - 1))).contains("<img src=\"/files/", "href=\"/2020/02/02/p");
        assertThat(inAnyOrder.toString()).doesNotContain(".md)", "There is no `p");
    }

    /** Pictures first, then what links to nothing that is not there, as far as posts do not link to one another. */
    private static List<String> bestOrder(Map<String, String> folder) {
        return folder.keySet().stream()
                .sorted(Comparator.comparing((String key) -> key.endsWith(".md"))
                        .thenComparing(LinkedFolderTest::number))
                .toList();
    }

    private static Map<String, String> folder() {
        Random random = new Random(14);
        Map<String, String> folder = new TreeMap<>();
        for (int i = 0; i < POSTS; i++) {
            String links = random.ints(3, 0, POSTS)
                    .mapToObj(to -> "[to](p" + to + ".md) {% post_link p" + to + " %} ![](p" + to + "/pic.png)")
                    .collect(Collectors.joining("\n\n"));
            folder.put(source(i), "---\ntitle: Post " + i + "\ndate: 2020-02-02\n---\n" + links);
            folder.put("source/_posts/p" + i + "/pic.png", "pixels of " + i);
        }
        return folder;
    }

    private static int number(String key) {
        return Integer.parseInt(key.replaceAll("\\D", ""));
    }

    private static String source(int number) {
        return "source/_posts/p" + number + ".md";
    }

    private static String page(int number) {
        return "2020/02/02/p" + number + "/index.html";
    }

    /** @return what is public then, but for who was ever registered for what: that depends on what was there first */
    private Map<String, String> upload(Map<String, String> folder, List<String> order) throws Exception {
        for (int i = 0; i < order.size(); i += BATCH) {
            List<String> keys = order.subList(i, Math.min(i + BATCH, order.size()));
            keys.forEach(key -> s3.drop(key, folder.get(key)));
            FunctionTest.send(S3Event.put(s3.source(), keys.toArray(String[]::new)));
        }
        Map<String, String> found = new TreeMap<>();
        for (String key : s3.publicKeys()) {
            if (!key.startsWith("api/referrers/")) {
                found.put(key, s3.publicText(key));
            }
        }
        return found;
    }

    /** What the function knows to be there stays: the schema of records, and the script of pages. */
    private void removeAll(Map<String, String> folder) {
        folder.keySet().forEach(s3::remove);
        s3.publicKeys().stream()
                .filter(key -> !key.startsWith("api/schema/") && !key.startsWith("assets/"))
                .forEach(s3::unpublish);
    }
}
