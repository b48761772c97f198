package dev.bucketpress.lists;

import dev.bucketpress.record.Records;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.PostSummary;
import dev.bucketpress.site.PublicKeys;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.JsonStore;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.theme.ListTheme;
import dev.bucketpress.threads.SideBySide;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Computes lists from all records at once, and compares them with those in a bucket. How lists are split depends on their
 * history, and so do revisions; all else follows from the records.
 */
public final class ListsFromScratch {

    private static final Predicate<String> FOR_READERS = key -> key.startsWith("archives/")
            || key.startsWith("tags/")
            || key.startsWith("categories/")
            || key.startsWith("series/")
            || key.startsWith("search/")
            || key.startsWith("assets/search")
            || key.startsWith("sitemap")
            || List.of("index.html", "atom.xml", "feed.json", "404.html", "robots.txt")
                    .contains(key);

    private final Bucket bucket;
    private final Site site;
    private final ListNode.Limits limits;
    private final ListTheme theme;
    private final MemoryBucket expected = new MemoryBucket("expected");
    private final Map<ListName, List<PostSummary>> lists = new HashMap<>();
    private final List<String> differences = new ArrayList<>();

    private ListsFromScratch(Bucket bucket, Site site, ListNode.Limits limits, ListTheme theme) {
        this.bucket = bucket;
        this.site = site;
        this.limits = limits;
        this.theme = theme;
    }

    /** What differs in a site's bucket whose lists are split at the standard size. */
    public static List<String> differences(Bucket bucket, Site site) {
        return differences(bucket, site, TestSite.lists(site));
    }

    /** @param theme that pages were laid out with */
    public static List<String> differences(Bucket bucket, Site site, ListTheme theme) {
        return new ListsFromScratch(bucket, site, ListNode.Limits.STANDARD, theme).compared();
    }

    /** @param theme that pages were laid out with */
    static List<String> differences(Bucket bucket, ListNode.Limits limits, ListTheme theme) {
        return new ListsFromScratch(bucket, TestSite.SITE, limits, theme).compared();
    }

    private List<String> compared() {
        compare();
        return differences;
    }

    /** Whether an object of the public bucket belongs to lists, and not to one post. */
    public static boolean isOfLists(String key) {
        return FOR_READERS.test(key)
                || key.startsWith(PublicKeys.LISTS)
                || key.startsWith(PublicKeys.PAGES)
                || key.startsWith(PublicKeys.SEARCH)
                || key.startsWith("api/listed/")
                || key.equals("favicon.svg");
    }

    private void compare() {
        if (bucket.keys("api/posts/").isEmpty() && bucket.keys("api/listed/").isEmpty()) {
            return;
        }
        gather();
        ListPublisher publisher = publisher();
        boolean anyEver = bucket.head(NodeStore.key(ListName.ALL, Period.ALL)).isPresent();
        if (!anyEver && lists.isEmpty()) {
            return;
        }
        lists.putIfAbsent(ListName.ALL, List.of());
        lists.putIfAbsent(ListName.PAGES, List.of());
        lists.forEach((list, posts) -> compareList(publisher, list, posts));
        compareOverviews(publisher);
        expected.drop("404.html", theme.missing());
        expected.drop("robots.txt", theme.robots());
        theme.search().ifPresent(page -> expected.drop("search/index.html", page));
        theme.scripts().forEach(script -> expected.drop(script.key(), script.bytes()));
        compareReaders();
    }

    private void gather() {
        PlacementStore placements = new PlacementStore(bucket, Clock.systemUTC(), Instant.EPOCH);
        DesiredState desired = new DesiredState(
                bucket,
                placements,
                new Records(site),
                new Fingerprints("from scratch"),
                false,
                false,
                (post, record) -> {},
                SideBySide.inTurn());
        for (String key : bucket.keys("api/posts/")) {
            SourceKey.ofRecord(key)
                    .flatMap(desired::change)
                    .flatMap(PostChange::wanted)
                    .ifPresent(this::gather);
        }
    }

    private void gather(PostSummary post) {
        Set<ListName> all =
                new HashSet<>(post.standalone() ? Set.of(ListName.PAGES) : ListName.of(post.tags(), post.categories()));
        post.display().series().map(ListName::series).ifPresent(all::add);
        all.forEach(list -> lists.computeIfAbsent(list, l -> new ArrayList<>()).add(post));
    }

    private ListPublisher publisher() {
        return new ListPublisher(expected, theme, new ListScripts(), limits, SideBySide.inTurn(), PostRuns.NONE);
    }

    private void compareList(ListPublisher publisher, ListName list, List<PostSummary> posts) {
        Set<Period> shown = new TreeSet<>();
        compute(list, Period.ALL, ListNode.FROM_THE_START, posts, shown);
        HeldLeases none =
                new HeldLeases(new PlacementStore(expected, Clock.systemUTC(), Instant.EPOCH), new BatchResults());
        publisher.pages(publisher.tree(list, none)).write(shown, true, true);
    }

    private ListNode compute(ListName list, Period period, String token, List<PostSummary> posts, Set<Period> shown) {
        ListNode there = new NodeStore(bucket).read(list, period, token).value();
        ListNode node = there.isSplit() ? split(there, posts, shown) : there.withPosts(posts);
        node = new ListNode(
                list,
                period,
                there.revision(),
                token,
                node.splitToken(),
                node.count(),
                node.posts(),
                node.pinned(),
                node.children());
        if (!limits.fits(node) && !node.isSplit()) {
            differences.add(list + " " + period + " is not split");
        }
        if (!node.showsTheSameAs(there)) {
            differences.add(list + " " + period.path() + " holds " + names(there) + " and not " + names(node));
        }
        if (!node.isEmpty() || Set.of(ListName.ALL, ListName.PAGES).contains(list) && period.equals(Period.ALL)) {
            shown.add(period);
        }
        new NodeStore(expected).write(new JsonStore.Stored<>(node, Optional.empty()), node);
        return node;
    }

    private static List<String> names(ListNode node) {
        return node.posts().stream()
                .map(post -> post.source() + " " + post.title())
                .toList();
    }

    private ListNode split(ListNode there, List<PostSummary> posts, Set<Period> shown) {
        NavigableMap<Period, List<PostSummary>> groups = new TreeMap<>();
        there.children().keySet().forEach(period -> groups.put(period, new ArrayList<>()));
        for (PostSummary post : posts) {
            groups.computeIfAbsent(there.period().childContaining(post.month()), p -> new ArrayList<>())
                    .add(post);
        }
        String token = there.splitToken().orElseThrow();
        List<ListNode> below = new ArrayList<>();
        groups.forEach((period, those) -> below.add(compute(there.list(), period, token, those, shown)));
        List<PostSummary> newest =
                posts.stream().sorted().limit(limits.held(posts.size())).toList();
        return there.splitInto(below, token, newest, posts);
    }

    private void compareOverviews(ListPublisher publisher) {
        for (ListName.Kind kind : List.of(ListName.Kind.TAG, ListName.Kind.CATEGORY)) {
            publisher
                    .overviews()
                    .update(
                            kind,
                            lists.keySet().stream()
                                    .filter(list -> list.kind() == kind)
                                    .map(list -> Overview.Topic.of(new NodeStore(expected)
                                            .read(list, Period.ALL, ListNode.FROM_THE_START)
                                            .value()))
                                    .toList(),
                            Optional.empty());
        }
    }

    private void compareReaders() {
        Set<String> keys = new TreeSet<>(expected.keys(""));
        keys.addAll(bucket.keys(""));
        keys.removeIf(FOR_READERS.negate());
        for (String key : keys) {
            String there = text(bucket, key);
            String wanted = text(expected, key);
            if (!there.equals(wanted)) {
                differences.add(key + (there.isEmpty() ? " is missing" : wanted.isEmpty() ? " is left" : " differs"));
            }
        }
    }

    private static String text(Bucket bucket, String key) {
        return bucket.get(key, Integer.MAX_VALUE) instanceof FetchResult.Whole whole
                ? new String(whole.bytes(), StandardCharsets.UTF_8)
                : "";
    }
}
