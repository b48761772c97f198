package dev.bucketpress.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.RuntimeApi;
import dev.bucketpress.testing.S3Event;
import dev.bucketpress.testing.S3Pair;
import dev.bucketpress.testing.S3Server;
import dev.bucketpress.testing.SqsEvent;
import dev.bucketpress.testing.ZippedFunction;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The costliest posts, in the function as Lambda runs it, with the memory of a small one. */
class LargePostsIT {

    private static final String HEAP = "-Xmx256m";

    private final S3Server server = S3Server.shared();
    private final S3Pair s3 = new S3Pair(server.client(), server.newBucket("posts"), server.newBucket("public"));

    @TempDir
    private Path folder;

    @Test
    void eachIsPublishedOrRejectedWithItsReportBesideANeighbour() throws Exception {
        try (ZippedFunction function = new ZippedFunction(folder, s3, server, HEAP)) {
            for (LargePost post : LargePost.all()) {
                String neighbour = "beside-" + post.key();
                s3.drop(post.key(), post.text());
                s3.drop(neighbour, "Text");

                assertThat(failures(function, List.of(post.key(), neighbour)))
                        .as(post.name())
                        .isEmpty();
                assertThat(s3.publicKeys()).as(post.name()).contains(recordOf(neighbour));
                assertIsDone(post);
            }
        }
    }

    private void assertIsDone(LargePost post) {
        if (post.isPublished()) {
            assertThat(s3.publicKeys()).as(post.name()).contains(recordOf(post.key()));
        } else {
            assertThat(s3.sourceText(post.key() + ".problem.txt"))
                    .as(post.name())
                    .contains(post.report());
        }
    }

    private static String recordOf(String key) {
        return "api/posts/" + key + ".json";
    }

    private Set<String> failures(ZippedFunction function, List<String> keys) throws Exception {
        List<String> changes =
                keys.stream().map(key -> S3Event.put(s3.source(), key)).toList();
        RuntimeApi.Reply reply = function.invoke(SqsEvent.of(changes));
        assertThat(reply.to()).as(reply.body()).isEqualTo("response");
        return SqsEvent.failures(reply.body());
    }
}
