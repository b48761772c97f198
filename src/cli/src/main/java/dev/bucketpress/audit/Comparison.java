package dev.bucketpress.audit;

import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.record.PostRecord;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.standalone.Standalone;
import dev.bucketpress.storage.BucketUnavailable;
import java.io.PrintStream;
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

/** One comparison of the two buckets, from the lists to the sum. */
final class Comparison {

    private static final int ALL_IS_WELL = 0;
    private static final int SOMETHING_IS_WRONG = 1;
    private static final String RECORDS = "api/posts/";

    private final Standalone rooms;
    private final AuditOptions options;
    private final Clock clock;
    private final PrintStream progress;
    private final Instant start;
    private final LongAdder requests = new LongAdder();
    private final Crew crew;
    private final Reconciler press;
    private final RecordReader records;
    private final KeyChecker examiner;
    private final AuditReport ledger;
    private final Set<String> named = ConcurrentHashMap.newKeySet();

    Comparison(Standalone rooms, AuditOptions options, Clock clock, PrintStream out, PrintStream progress) {
        this.rooms = rooms;
        this.options = options;
        this.clock = clock;
        this.progress = progress;
        this.start = clock.instant();
        this.crew = new Crew(options.atOnce());
        this.press = new Reconciler(rooms.buckets().source(), rooms.buckets().published(), rooms.workshop(), clock);
        this.records =
                new RecordReader(rooms.buckets().published(), rooms.workshop().records(), requests);
        this.examiner = options.mend() ? new Repair(press, requests) : new DryRun(rooms, clock, requests);
        this.ledger = new AuditReport(options.mend(), out);
    }

    int run() {
        boolean trusted = rooms.workshop().markdown().policy() == HtmlPolicy.TRUSTED;
        Inventory inventory =
                Inventory.of(rooms.buckets().source(), rooms.buckets().published(), trusted);
        Set<String> keys = inventory.keys();
        List<Candidate> suspects = suspects(inventory, keys);
        examine(suspects);
        if (options.mend()) {
            boolean changed = ledger.hasChanges();
            examine(suspects.stream()
                    .filter(suspect -> isToBeSeenAgain(suspect, changed))
                    .toList());
        }
        lookForOrphans(inventory);
        if (options.mend()) {
            relist();
        }
        ledger.close(keys.size(), requests.sum(), Duration.between(start, clock.instant()));
        return ledger.isClear() ? ALL_IS_WELL : SOMETHING_IS_WRONG;
    }

    /** Files come first, so that no page is public before its pictures are. */
    private List<Candidate> suspects(Inventory inventory, Set<String> keys) {
        List<Candidate> suspects = new ArrayList<>();
        StalenessCheck doubts = new StalenessCheck(inventory);
        each("keys checked", keys, key -> suspect(key, doubts), found -> found.ifPresent(suspects::add));
        suspects.sort(Comparator.comparing(Candidate::isPost));
        return suspects;
    }

    private Optional<Candidate> suspect(String key, StalenessCheck doubts) {
        Optional<String> doubt = doubt(key, doubts);
        return (options.everything() ? doubt.or(() -> Optional.of("it would come out otherwise now")) : doubt)
                .map(why ->
                        new Candidate(key, why, doubts.inventory().reported().contains(key)));
    }

    private Optional<String> doubt(String key, StalenessCheck doubts) {
        if (!new SourceKey(key).isPost()) {
            return doubts.aboutFile(key);
        }
        if (!doubts.inventory().recorded().contains(key)) {
            return doubts.aboutPost(key);
        }
        try {
            Optional<PostRecord> record = records.read(key);
            record.ifPresent(there -> named.addAll(there.history().pages()));
            return record.map(there -> doubts.aboutPost(key, there)).orElseGet(() -> doubts.aboutPost(key));
        } catch (BucketUnavailable e) {
            // The look at it says so in its own words, unless it goes better by then.
            return Optional.of("its record could not be read");
        }
    }

    private void examine(List<Candidate> suspects) {
        each("keys looked at", suspects, examiner::examine, verdicts -> verdicts.forEach(ledger::enter));
    }

    /**
     * Whether a second look may find something else: what could not be done, and posts where other keys changed. They
     * may link to what was not there before, or wait for a page that was another's.
     */
    private boolean isToBeSeenAgain(Candidate suspect, boolean othersChanged) {
        return ledger.has(suspect.key(), AuditFinding.Standing.UNKNOWN) || othersChanged && suspect.isPost();
    }

    /** One part after the other: within each, posts and lists are worked on at the same time. */
    private void relist() {
        ListRepair relisting = new ListRepair(rooms.lists(), options.everything(), requests);
        var parts = ListRepair.parts(rooms.buckets().published().keys(RECORDS));
        Progress steps = new Progress("parts of lists looked at", parts.size(), clock, progress);
        for (List<SourceKey> part : parts) {
            relisting.look(part).stream()
                    .filter(verdict -> !ledger.has(verdict.key(), AuditFinding.Standing.UNKNOWN))
                    .forEach(ledger::enter);
            steps.step();
        }
        ledger.enterListed(relisting.listed());
    }

    private void lookForOrphans(Inventory inventory) {
        OrphanPages orphans = new OrphanPages(rooms.buckets(), records, press, options.mend() && options.orphans());
        List<String> pages = inventory.pages().keySet().stream()
                .filter(page -> !named.contains(page))
                .sorted()
                .toList();
        each("pages without a record looked at", pages, orphans::look, ledger::enterPage);
    }

    private <T, R> void each(String what, Collection<T> things, Function<T, R> work, Consumer<R> results) {
        Progress steps = new Progress(what, things.size(), clock, progress);
        crew.work(things, work, result -> {
            results.accept(result);
            steps.step();
        });
    }
}
