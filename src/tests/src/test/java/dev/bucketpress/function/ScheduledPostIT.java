package dev.bucketpress.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.PostToCome;
import dev.bucketpress.testing.RuntimeApi;
import dev.bucketpress.testing.S3Event;
import dev.bucketpress.testing.S3Pair;
import dev.bucketpress.testing.S3Server;
import dev.bucketpress.testing.StackTemplate;
import dev.bucketpress.testing.ZippedFunction;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A post whose time comes, published by the function as Lambda runs it. */
class ScheduledPostIT {

    private static final String KEY = "source/_posts/防控 工作+1.md";
    private static final String RECORD = "api/posts/" + KEY + ".json";

    private final S3Server server = S3Server.shared();
    private final S3Pair s3 = new S3Pair(server.client(), server.newBucket("posts"), server.newBucket("public"));

    @TempDir
    private Path folder;

    @Test
    void aPostComesAtItsTimeByTheEventOfTheSchedule() throws Exception {
        try (ZippedFunction function = new ZippedFunction(folder, s3, server)) {
            new PostToCome(s3, KEY, StackTemplate.tick(), event -> answer(function, event))
                    .comesAtItsTime(key -> answer(function, S3Event.put(s3.source(), key)));
            assertThat(answer(function, S3Event.put(s3.published(), RECORD))).contains("\"listed\"");
        }

        assertThat(s3.publicText("index.html")).contains(PostToCome.TITLE);
        assertThat(s3.publicText("atom.xml")).contains(PostToCome.TITLE);
    }

    private static String answer(ZippedFunction function, String event) throws InterruptedException {
        RuntimeApi.Reply reply = function.invoke(event);
        assertThat(reply.to()).as(reply.body()).isEqualTo("response");
        return reply.body();
    }
}
