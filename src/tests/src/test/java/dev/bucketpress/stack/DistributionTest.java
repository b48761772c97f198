package dev.bucketpress.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bucketpress.testing.StackTemplate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the distribution of {@code infra/template.yaml} and the public bucket behind it answer readers. */
class DistributionTest {

    private static final StackTemplate STACK = StackTemplate.with(Map.of());
    private static final int READERS_WAIT = 15;
    private static final String AS_OBJECTS_SAY = "658327ea-f89d-4fab-a63d-7e88639e58f6";

    @Test
    void aChangeIsSeenThroughTwoCachesInARowWithinFifteenSeconds() {
        assertThat(2 * Integer.parseInt(parameter("EdgeCacheSeconds", "Default")))
                .isPositive()
                .isLessThan(READERS_WAIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "60"})
    void pagesAndWhatIsNotThereAreCachedAsLongAsTheParameterSays(String seconds) {
        StackTemplate stack = StackTemplate.with(Map.of("EdgeCacheSeconds", seconds));

        assertThat(StackTemplate.map(stack.property("CachePolicy", "CachePolicyConfig")))
                .containsEntry("MinTTL", seconds)
                .containsEntry("DefaultTTL", seconds)
                .containsEntry("MaxTTL", seconds);
        assertThat(maps(stack.property("Distribution", "DistributionConfig", "CustomErrorResponses")))
                .extracting(error -> error.get("ErrorCode"), error -> error.get("ErrorCachingMinTTL"))
                .containsExactlyInAnyOrder(tuple(403, seconds), tuple(404, seconds));
    }

    @Test
    void filesWhoseNamesHaveTheirVersionsAreCachedAsTheySay() {
        Map<String, Object> assets = maps(STACK.property("Distribution", "DistributionConfig", "CacheBehaviors"))
                .get(0);

        assertThat(assets)
                .containsEntry("PathPattern", "/assets/*")
                .containsEntry("CachePolicyId", AS_OBJECTS_SAY)
                .containsEntry("ResponseHeadersPolicyId", "ResponseHeaders");
    }

    @Test
    void everyAnswerPassesTheFunctionThatKnowsMovedPages() {
        assertThat(functions(StackTemplate.map(
                        STACK.property("Distribution", "DistributionConfig", "DefaultCacheBehavior"))))
                .containsExactly(
                        Map.of("EventType", "viewer-request", "FunctionARN", "DirectoryIndex.FunctionARN"),
                        Map.of("EventType", "viewer-response", "FunctionARN", "MovedPages.FunctionARN"));
        assertThat(maps(STACK.property("Distribution", "DistributionConfig", "CacheBehaviors")))
                .allSatisfy(behavior -> assertThat(functions(behavior))
                        .containsExactly(
                                Map.of("EventType", "viewer-response", "FunctionARN", "MovedPages.FunctionARN")));
    }

    @Test
    void scriptsOfOtherSitesMayReadWhatIsPublicAndSendNothingAlong() {
        assertThat(StackTemplate.map(STACK.property("ResponseHeaders", "ResponseHeadersPolicyConfig", "CorsConfig")))
                .containsEntry("AccessControlAllowCredentials", false)
                .containsEntry("AccessControlAllowOrigins", Map.of("Items", List.of("*")))
                .containsEntry("AccessControlAllowMethods", Map.of("Items", List.of("GET", "HEAD")));
        assertThat(maps(StackTemplate.with(Map.of("Reading", "website"))
                        .property("PublicBucket", "CorsConfiguration", "CorsRules")))
                .singleElement()
                .satisfies(rule -> assertThat(rule)
                        .containsEntry("AllowedOrigins", List.of("*"))
                        .containsEntry("AllowedMethods", List.of("GET", "HEAD")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SourceBucket", "PublicBucket"})
    void whatIsReplacedOrRemovedCanBeBroughtBackForAWhile(String bucket) {
        assertThat(STACK.property(bucket, "VersioningConfiguration")).isEqualTo(Map.of("Status", "Enabled"));
        assertThat(maps(STACK.property(bucket, "LifecycleConfiguration", "Rules")))
                .singleElement()
                .satisfies(rule -> assertThat(rule)
                        .containsEntry("Status", "Enabled")
                        .containsEntry("ExpiredObjectDeleteMarker", true)
                        .containsKey("NoncurrentVersionExpiration"));
        assertThat(parameter("OldPageDays", "Default")).isEqualTo("7");
    }

    private static String parameter(String name, String what) {
        return STACK.parameter(name).get(what).toString();
    }

    private static List<Map<String, Object>> functions(Map<String, Object> behavior) {
        return maps(behavior.get("FunctionAssociations"));
    }

    private static List<Map<String, Object>> maps(Object list) {
        return ((List<?>) list).stream().map(StackTemplate::map).toList();
    }
}
