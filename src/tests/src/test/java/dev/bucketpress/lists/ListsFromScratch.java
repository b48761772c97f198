package dev.bucketpress.lists;

import dev.bucketpress.record.Records;
import dev.bucketpress.run.ParallelRunner;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.theme.ListTheme;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What lists come to when they are reckoned from all records at once, held against what is in a bucket. How lists are
 * parted is their own history, and so are revisions; all else follows from the records.
 */
public final class ListsFromScratch {

    /** Keeps its templates once it has read them. */
    private static final ListTheme USUAL_THEME = TestSite.lists();

    private static final Predicate<String> FOR_READERS = key -> key.startsWith("archives/")
            || key.startsWith("tags/")
            || key.startsWith("categories/")
            || key.startsWith("sitemap")
            || List.of("index.html", "atom.xml", "feed.json", "404.html", "robots.txt")
                    .contains(key);

    private final Bucket bucket;
    private final Site site;
    private final NodeLimits shape;
    private final ListTheme theme;
    private final MemoryBucket expected = new MemoryBucket("expected");
    private final Map<ListName, List<ListEntry>> lists = new HashMap<>();
    private final List<String> differences = new ArrayList<>();

    private ListsFromScratch(Bucket bucket, Site site, NodeLimits shape) {
        this.bucket = bucket;
        this.site = site;
        this.shape = shape;
        this.theme = site.equals(TestSite.SITE) ? USUAL_THEME : TestSite.lists(site);
    }

    /** What differs in a site's bucket whose lists have their standard shape. */
    public static List<String> differences(Bucket bucket, Site site) {
        return differences(bucket, site, NodeLimits.STANDARD);
    }

    static List<String> differences(Bucket bucket, NodeLimits shape) {
        return differences(bucket, TestSite.SITE, shape);
    }

    private static List<String> differences(Bucket bucket, Site site, NodeLimits shape) {
        ListsFromScratch scratch = new ListsFromScratch(bucket, site, shape);
        scratch.compare();
        return scratch.differences;
    }

    /** Whether an object of the public bucket is the lists', and nothing that a post alone is published as. */
    public static boolean isOfLists(String key) {
        return FOR_READERS.test(key) || key.startsWith(NodeStore.FOLDER) || key.startsWith("api/listed/");
    }

    private void compare() {
        if (bucket.keys("api/posts/").isEmpty() && bucket.keys("api/listed/").isEmpty()) {
            return;
        }
        gather();
        ListPublisher publication = publication();
        boolean anyEver = bucket.head(NodeStore.key(ListName.ALL, Period.ALL)).isPresent();
        if (!anyEver && lists.isEmpty()) {
            return;
        }
        lists.putIfAbsent(ListName.ALL, List.of());
        lists.forEach((list, entries) -> compareList(publication, list, entries));
        compareOverviews(publication);
        expected.drop("404.html", theme.missing());
        expected.drop("robots.txt", theme.robots());
        compareReaders();
    }

    private void gather() {
        LeaseStore claims = new LeaseStore(bucket, Clock.systemUTC());
        DesiredState desires =
                new DesiredState(bucket, claims, new Records(site), site, new Fingerprints("from scratch"), false);
        for (String key : bucket.keys("api/posts/")) {
            SourceKey.ofRecord(key)
                    .flatMap(desires::change)
                    .flatMap(PostChange::wanted)
                    .ifPresent(entry -> ListName.of(
                                    entry.line().tags(), entry.line().categories())
                            .forEach(list -> lists.computeIfAbsent(list, l -> new ArrayList<>())
                                    .add(entry)));
        }
    }

    private ListPublisher publication() {
        PublicFiles shop = new PublicFiles(expected);
        return new ListPublisher(
                new NodeStore(expected),
                shop,
                new OverviewStore(expected, shop, theme),
                theme,
                new JsonFeed(site),
                shape,
                new ParallelRunner(1));
    }

    private void compareList(ListPublisher publication, ListName list, List<ListEntry> entries) {
        Set<Period> shown = new TreeSet<>();
        reckon(list, Period.ALL, ListNode.FROM_THE_START, entries, shown);
        ListTree tree =
                publication.tree(list, new Leases(new LeaseStore(expected, Clock.systemUTC()), new BatchResults()));
        new ListPages(publication.shop(), theme, publication.feeds(), shape, tree).write(shown, true, true);
    }

    private ListNode reckon(ListName list, Period period, String token, List<ListEntry> entries, Set<Period> shown) {
        ListNode there = new NodeStore(bucket).read(list, period, token).node();
        ListNode node = there.isParted() ? parted(there, entries, shown) : there.holding(entries);
        node = new ListNode(
                list, period, there.revision(), token, node.parting(), node.count(), node.entries(), node.parts());
        if (node.count() > shape.full() && !node.isParted() && !period.isMonth()) {
            differences.add(list + " " + period + " is not parted");
        }
        if (!node.showsTheSameAs(there)) {
            differences.add(list + " " + period.path() + " holds " + names(there) + " and not " + names(node));
        }
        if (!node.isEmpty() || list.equals(ListName.ALL) && period.equals(Period.ALL)) {
            shown.add(period);
        }
        new NodeStore(expected).write(new NodeStore.Stored(node, Optional.empty()), node);
        return node;
    }

    private static List<String> names(ListNode node) {
        return node.entries().stream()
                .map(entry -> entry.source() + " " + entry.line().title())
                .toList();
    }

    private ListNode parted(ListNode there, List<ListEntry> entries, Set<Period> shown) {
        NavigableMap<Period, List<ListEntry>> groups = new TreeMap<>();
        there.parts().keySet().forEach(part -> groups.put(part, new ArrayList<>()));
        for (ListEntry entry : entries) {
            groups.computeIfAbsent(there.period().childContaining(entry.month()), p -> new ArrayList<>())
                    .add(entry);
        }
        String token = there.parting().orElseThrow();
        List<ListNode> below = new ArrayList<>();
        groups.forEach((part, those) -> below.add(reckon(there.list(), part, token, those, shown)));
        List<ListEntry> newest =
                entries.stream().sorted().limit(shape.held(entries.size())).toList();
        return there.parted(token, below, newest);
    }

    private void compareOverviews(ListPublisher publication) {
        for (ListName.Kind kind : List.of(ListName.Kind.TAG, ListName.Kind.CATEGORY)) {
            publication
                    .overviews()
                    .tell(
                            kind,
                            lists.keySet().stream()
                                    .filter(list -> list.kind() == kind)
                                    .map(list -> Overview.Topic.of(new NodeStore(expected)
                                            .read(list, Period.ALL, ListNode.FROM_THE_START)
                                            .node()))
                                    .toList());
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
