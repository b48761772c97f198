package dev.bucketpress.audit;

import dev.bucketpress.lists.SearchAudit;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.record.PostRecord;
import dev.bucketpress.site.ListPage;
import dev.bucketpress.site.PublicKeys;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.standalone.Standalone;
import dev.bucketpress.storage.BucketUnavailable;
import dev.bucketpress.threads.ParallelRunner;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;

/** One audit of the two buckets, from their listings to the totals: a comparison or a repair. Used once. */
public final class Audit {

    private final Standalone bucketpress;
    private final AuditOptions options;
    private final Clock clock;
    private final PrintWriter progress;
    private final Instant start;
    private final LongAdder requests = new LongAdder();
    private final ParallelRunner runner;
    private final Reconciler reconciler;
    private final RecordReader records;
    private final KeyChecker checker;
    private final AuditReport report;
    private final Set<String> pagesInRecords = ConcurrentHashMap.newKeySet();

    /**
     * An audit that has not begun.
     *
     * @param clock measures how long it takes, and gives the date of posts that name none
     * @param out is given the report
     * @param progress is told how far it is
     */
    public Audit(Standalone bucketpress, AuditOptions options, Clock clock, PrintWriter out, PrintWriter progress) {
        this.bucketpress = bucketpress;
        this.options = options;
        this.clock = clock;
        this.progress = progress;
        this.start = clock.instant();
        this.runner = new ParallelRunner(options.parallel());
        this.reconciler = new Reconciler(
                bucketpress.buckets().source(),
                bucketpress.buckets().published(),
                bucketpress.renderer(),
                bucketpress.themeFolder(),
                clock);
        this.records = new RecordReader(
                bucketpress.buckets().published(), bucketpress.renderer().records(), requests);
        this.checker = options.mend() ? new Repair(reconciler, requests) : new DryRun(bucketpress, clock, requests);
        this.report = new AuditReport(options.mend(), out);
    }

    /**
     * Compares the buckets, or repairs them, and prints the report.
     *
     * @return whether nothing is left to be done, by a repair or by people
     * @throws BucketUnavailable where a bucket cannot be listed
     */
    public boolean run() {
        boolean trusted = bucketpress.renderer().markdown().policy() == HtmlPolicy.TRUSTED;
        Inventory inventory = Inventory.of(
                bucketpress.buckets().source(),
                bucketpress.buckets().published(),
                bucketpress.renderer().sources(),
                trusted);
        Set<String> keys = inventory.keys();
        List<Candidate> candidates = candidates(inventory, keys);
        check(candidates);
        if (options.mend()) {
            boolean changed = report.hasChanges();
            check(candidates.stream()
                    .filter(candidate -> isCheckedAgain(candidate, changed))
                    .toList());
        }
        checkSchedule(inventory);
        checkOrphans(inventory);
        Optional<SearchAudit> search = bucketpress.lists().searchAudit();
        List<SourceKey> recorded = options.mend() || search.isPresent() ? posts() : List.of();
        if (options.mend()) {
            repairLists(recorded, options.everything());
        }
        search.ifPresent(its -> checkSearch(its, recorded));
        checkListPages(inventory);
        report.finish(keys.size(), requests.sum(), Duration.between(start, clock.instant()));
        return report.isClear();
    }

    /** Files come first, so that no page is public before its pictures are. */
    private List<Candidate> candidates(Inventory inventory, Set<String> keys) {
        List<Candidate> candidates = new ArrayList<>();
        StalenessCheck staleness = new StalenessCheck(inventory);
        each("keys checked", keys, key -> candidate(key, staleness), found -> found.ifPresent(candidates::add));
        candidates.sort(Comparator.comparing(Candidate::isPost));
        return candidates;
    }

    private Optional<Candidate> candidate(String key, StalenessCheck staleness) {
        Optional<String> reason = reason(key, staleness);
        return (options.everything() ? reason.or(() -> Optional.of("it would come out otherwise now")) : reason)
                .map(why ->
                        new Candidate(key, why, staleness.inventory().reported().contains(key)));
    }

    private Optional<String> reason(String key, StalenessCheck staleness) {
        if (!new SourceKey(key).isPost()) {
            return staleness.ofFile(key);
        }
        if (!staleness.inventory().recorded().contains(key)) {
            return staleness.ofPost(key);
        }
        try {
            Optional<PostRecord> record = records.read(key);
            record.ifPresent(known -> pagesInRecords.addAll(known.history().pages()));
            return record.map(known -> staleness.ofPost(key, known)).orElseGet(() -> staleness.ofPost(key));
        } catch (BucketUnavailable e) {
            // Reconciling it says why, unless the record can be read by then.
            return Optional.of("its record could not be read");
        }
    }

    private void check(List<Candidate> candidates) {
        each("keys looked at", candidates, checker::check, findings -> findings.forEach(report::add));
    }

    /**
     * Whether a second check may find something else: of a key that could not be processed, and of a post once other
     * keys changed. It may link to what was not there before, or wait for a page that was another post's.
     */
    private boolean isCheckedAgain(Candidate candidate, boolean othersChanged) {
        return report.has(candidate.key(), AuditFinding.Status.UNKNOWN) || othersChanged && candidate.isPost();
    }

    /** Those that have records by now. */
    private List<SourceKey> posts() {
        return bucketpress.buckets().published().keys(PublicKeys.RECORDS).stream()
                .map(SourceKey::ofRecord)
                .flatMap(Optional::stream)
                .toList();
    }

    /** An index whose files are not as placements say is made anew: lists alone do not mend it. */
    private void checkSearch(SearchAudit search, List<SourceKey> posts) {
        Optional<String> fault = search.fault(posts);
        if (fault.isPresent() && options.mend()) {
            report.say("The search index is made anew: " + fault.get() + ".");
            search.makeEmpty();
            repairLists(posts, true);
            fault = search.fault(posts);
        }
        fault.or(() -> search.lag(report.withoutUnknown(posts)))
                .map(AuditFinding::wrongIndex)
                .ifPresent(report::addPage);
    }

    /** One batch after the other: within each, posts and lists are processed in parallel. */
    private void repairLists(List<SourceKey> posts, boolean everything) {
        WaitingPosts waiting = new WaitingPosts(reconciler);
        ListRepair repair = new ListRepair(bucketpress.lists(), everything, waiting, requests);
        List<List<SourceKey>> batches = ListRepair.batches(posts);
        Progress steps = new Progress("parts of lists looked at", batches.size(), clock, progress);
        for (List<SourceKey> batch : batches) {
            repairLists(batch, repair, waiting);
            steps.step();
        }
        report.setListed(repair.listed());
    }

    /** Lists a batch, then the posts that got the pages which lists gave up for it, and so on. */
    private void repairLists(List<SourceKey> batch, ListRepair repair, WaitingPosts waiting) {
        Repair posts = new Repair(reconciler, requests);
        for (List<SourceKey> next = batch; !next.isEmpty(); ) {
            repair.list(next).stream()
                    .filter(finding -> !report.has(finding.key(), AuditFinding.Status.UNKNOWN))
                    .forEach(report::add);
            List<AuditFinding> freed =
                    waiting.take().stream().map(posts::finding).toList();
            freed.forEach(report::add);
            next = freed.stream()
                    .filter(finding -> finding.is(AuditFinding.Status.PUBLISHED))
                    .map(finding -> new SourceKey(finding.key()))
                    .distinct()
                    .toList();
        }
    }

    /** What was due may have been looked at meanwhile, and its entry be gone. */
    private void checkSchedule(Inventory inventory) {
        ScheduledPosts scheduled = new ScheduledPosts(
                reconciler.schedule(Reconciler.USUAL_TIME),
                inventory,
                clock,
                options.mend() ? Optional.of(new Repair(reconciler, requests)) : Optional.empty());
        each("times of posts looked at", inventory.scheduled(), scheduled::check, this::addOfSchedule);
    }

    private void addOfSchedule(AuditFinding finding) {
        if (finding.key().startsWith(PublicKeys.SCHEDULED)) {
            report.addPage(finding);
        } else {
            report.add(finding);
        }
    }

    private void checkOrphans(Inventory inventory) {
        OrphanPages orphans =
                new OrphanPages(bucketpress.buckets(), records, reconciler, options.mend() && options.orphans());
        List<String> pages = inventory.pages().keySet().stream()
                .filter(page -> !pagesInRecords.contains(page)
                        && inventory.listPage(page).isEmpty())
                .sorted()
                .toList();
        each("pages without a record looked at", pages, orphans::check, report::addPage);
    }

    /** Of the pages that posts have, those where a list would be. */
    private void checkListPages(Inventory inventory) {
        HiddenLists hidden = new HiddenLists(bucketpress.buckets().published(), bucketpress.lists());
        List<ListPage> pages = pagesInRecords.stream()
                .filter(inventory.pages()::containsKey)
                .flatMap(page -> inventory.listPage(page).stream())
                .sorted(Comparator.comparing(ListPage::key))
                .toList();
        each("pages of lists looked at", pages, hidden::check, report::addPage);
    }

    private <T, R> void each(String what, Collection<T> items, Function<T, R> task, Consumer<R> results) {
        Progress steps = new Progress(what, items.size(), clock, progress);
        runner.each(items, task, result -> {
            results.accept(result);
            steps.step();
        });
    }
}
