package dev.bucketpress.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.lists.ListsFromScratch;
import dev.bucketpress.record.PostRecord;
import dev.bucketpress.search.IndexAgreement;
import dev.bucketpress.testing.S3Pair;
import dev.bucketpress.testing.S3Server;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.testing.ZippedFunction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Posts between two buckets of a real S3 server, listed by the function, and walked through as readers would. */
class SiteIT {

    private static final String RECORDS = "api/posts/";

    private static final Map<String, String> SETTINGS = Map.of(
            // The site's title is Chinese.
            "LC_ALL",
            "C.UTF-8",
            "BUCKETPRESS_SITE_TITLE",
            TestSite.SITE.title(),
            "BUCKETPRESS_SITE_LANGUAGE",
            TestSite.SITE.language().orElseThrow(),
            // As Lambda starts Java.
            "JAVA_TOOL_OPTIONS",
            "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");

    private final S3Server server = S3Server.shared();
    private final S3Pair s3 = new S3Pair(server.client(), server.newBucket("posts"), server.newBucket("public"));
    private final ManyPosts posts = new ManyPosts();

    @TempDir
    private Path folder;

    @Test
    void everythingIsFoundFromTheHomeWhateverIsAddedMovedAndDeleted() throws Exception {
        try (ZippedFunction function = start(SETTINGS)) {
            Map<String, String> texts = posts.texts();
            texts.entrySet().parallelStream().forEach(post -> s3.drop(post.getKey(), post.getValue()));
            s3.drop(ManyPosts.PICTURE, "a picture");
            publish(function, List.of(ManyPosts.PICTURE));
            publish(function, texts.keySet());
            list(function, keysOfRecords());
            holdsTogether();

            Set<String> changed = new TreeSet<>(posts.delete());
            changed.forEach(s3::remove);
            Map<String, String> moved = posts.move();
            moved.forEach(s3::drop);
            changed.addAll(moved.keySet());
            publish(function, changed);
            // Posts that link to what has moved or gone were rendered again, and their records are events too.
            list(function, keysOfRecords());
            holdsTogether();
            assertThat(s3.publicKeys())
                    .noneMatch(key -> key.startsWith("tags/" + ManyPosts.LONELY_TAG + "/"))
                    .noneMatch(key -> key.matches("(archives/|sitemap-)" + ManyPosts.LONELY_YEAR + ".*"));

            Map<String, String> before = versions();
            list(function, keysOfRecords());
            assertThat(versions()).isEqualTo(before);
        }
    }

    @Test
    void feedsOfASiteWithoutTlsLeadToItToo() throws Exception {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.put("BUCKETPRESS_SITE_URL", "http://blog.example.org");
        s3.drop("post.md", "---\ndate: 2020-02-02\n---\n[All](/archives/)\n\n<!-- more -->\n\nText");

        try (ZippedFunction function = start(settings)) {
            publish(function, List.of("post.md"));
            list(function, keysOfRecords());
        }

        assertThat(s3.publicText("feed.json")).contains("<a href=\\\"http://blog.example.org/archives/\\\">All</a>");
    }

    @Test
    void aSiteWithASearchHasAnIndexAndTheFilesOfAllTextsThatItsOwnerAsksFor() throws Exception {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.put("BUCKETPRESS_EXTRAS", "search-xml,search-json");
        s3.drop("post.md", "---\ndate: 2020-02-02\n---\n一段简单的文字");

        try (ZippedFunction function = start(settings)) {
            publish(function, List.of("post.md"));
            list(function, keysOfRecords());
        }

        assertThat(s3.publicKeys()).contains("search/index.html", "api/search/index.json");
        assertThat(s3.publicText("search.xml")).contains("一段简单的文字");
        assertThat(s3.publicText("search.json")).contains("一段简单的文字");
    }

    private ZippedFunction start(Map<String, String> settings) throws IOException {
        return new ZippedFunction(ZippedFunction.unpacked(folder), s3, server.endpoint(), settings);
    }

    private void publish(ZippedFunction function, Collection<String> keys) throws InterruptedException {
        new Queue(function, s3.source(), ManyPosts.A_BATCH / 2, 2).deliver(List.copyOf(keys));
    }

    private void list(ZippedFunction function, List<String> keys) throws InterruptedException {
        new Queue(function, s3.published(), 1, 100).deliver(keys);
    }

    private void holdsTogether() throws IOException {
        PublicSite site = PublicSite.of(s3);
        Map<String, String> pages = pages(site);
        Links links = new Links(site);
        Crawler crawler = new Crawler(site, links).walk();
        Syndication syndication = new Syndication(site, links).read();

        assertThat(pages.keySet()).isEqualTo(posts.published().keySet());
        assertThat(links.faults()).isEmpty();
        assertThat(crawler.walked()).containsAll(pages.values()).contains("tags/Java/2020/02/index.html");
        assertThat(site.pages()).allMatch(crawler.walked()::contains);
        assertThat(site.feeds()).allMatch(links.named()::contains);
        assertThat(syndication.inSitemaps()).containsAll(pages.values());
        pages.forEach((key, page) -> assertThat(crawler.texts(page))
                .contains(posts.published().get(key).title().replace('\u000B', ' ')));
        assertThat(ListsFromScratch.differences(site.bucket(), TestSite.SITE, TestSite.searchableLists(TestSite.SITE)))
                .isEmpty();
        assertThat(IndexAgreement.differences(site.bucket(), TestSite.SITE)).isEmpty();
    }

    /** The page of each post that has one, by the post's key. */
    private static Map<String, String> pages(PublicSite site) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        for (String key : site.keys()) {
            if (key.startsWith(RECORDS)
                    && TestSite.standard().records().read(site.bytes(key)) instanceof PostRecord.Live live) {
                pages.put(
                        key.substring(RECORDS.length(), key.length() - ".json".length()),
                        live.page().key());
            }
        }
        return pages;
    }

    private List<String> keysOfRecords() {
        return s3.publicKeys().stream().filter(key -> key.startsWith(RECORDS)).toList();
    }

    /** As what, and when, every object was written. */
    private Map<String, String> versions() {
        return s3.client().listObjectsV2Paginator(request -> request.bucket(s3.published())).contents().stream()
                .collect(Collectors.toMap(S3Object::key, object -> object.eTag() + " " + object.lastModified()));
    }
}
