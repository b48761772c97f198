package dev.bucketpress.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives the function under test two empty buckets of a real S3 server. It works on several posts at a time, so the server
 * stands behind a proxy that has it compare and write in one step, as S3 does.
 */
public final class S3Buckets implements QuarkusTestResourceLifecycleManager {

    private final S3Server server = S3Server.shared();
    private final FaultProxy proxy = new FaultProxy(server.endpoint());
    private final String source = server.newBucket("posts");
    private final String published = server.newBucket("public");

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        settings.put("bucketpress.source-bucket", source);
        settings.put("bucketpress.public-bucket", published);
        settings.put("bucketpress.site.url", "https://blog.example.org");
        settings.put("bucketpress.site.time-zone", "Asia/Shanghai");
        settings.put("bucketpress.site.language", "zh-CN");
        settings.put(
                "quarkus.s3.endpoint-override",
                proxy.open(FaultProxy.Script.calm()).toString());
        settings.put("quarkus.s3.path-style-access", "true");
        settings.put("quarkus.s3.aws.region", "us-east-1");
        settings.put("quarkus.s3.aws.credentials.type", "static");
        settings.put("quarkus.s3.aws.credentials.static-provider.access-key-id", "test");
        settings.put("quarkus.s3.aws.credentials.static-provider.secret-access-key", "test");
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(
                new S3Pair(server.client(), source, published), new TestInjector.MatchesType(S3Pair.class));
    }

    @Override
    public void stop() {
        // The server and the proxy end with the test run.
    }
}
