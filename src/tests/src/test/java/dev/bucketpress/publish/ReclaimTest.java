package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import org.junit.jupiter.api.Test;

/** What is missing in a record, since somebody else wrote or removed it, is added to it and then reconciled. */
class ReclaimTest extends OnePost {

    private static final String LOST = "2019/old/index.html";

    private Outcome reclaim(PublicationHistory known) {
        return reconciler().reclaim(KEY, known, Reconciler.USUAL_TIME).outcome();
    }

    /** A page of the post that its record does not name. */
    private void losePage() {
        Content page = published.content(PAGE);
        published.put(LOST, page, new Condition.Absent());
        published.takeRequests();
    }

    @Test
    void aPageThatIsMissingInTheRecordBecomesARedirect() {
        publish();
        losePage();

        assertThat(reclaim(PublicationHistory.NONE.withPage(LOST))).isInstanceOf(Outcome.Published.class);
        assertThat(published.text(LOST)).contains("url=/2020/02/02/hello/");
        assertThat(published.text(RECORD)).contains(LOST);
        assertThat(reconcile()).isEqualTo(new Outcome.Unchanged(KEY));
    }

    @Test
    void aPageOfADeletedPostIsRemovedThoughItsRecordIsGoneToo() {
        publish();
        losePage();
        source.remove(KEY);
        published.remove(RECORD);

        reclaim(PublicationHistory.NONE.withPage(LOST).withPage(PAGE));

        assertThat(published.keys()).containsExactly(RECORD, SCHEMA, SCRIPT);
    }

    @Test
    void aPageOfSomebodyElseIsNotTouched() {
        publish();
        published.drop(LOST, "mine");

        reclaim(PublicationHistory.NONE.withPage(LOST));

        assertThat(published.text(LOST)).isEqualTo("mine");
    }

    @Test
    void aReportThatIsMissingInTheRecordIsRemovedWithItsCause() {
        source.drop(KEY, BROKEN);
        reconcile();
        published.remove(RECORD);
        source.drop(KEY, POST);

        assertThat(reclaim(PublicationHistory.NONE.withReport())).isInstanceOf(Outcome.Published.class);
        assertThat(source.keys()).containsExactly(KEY);
    }

    @Test
    void aPageThatTheRecordNamesAlreadyCostsNoMoreThanAnUnchangedPost() {
        publish();

        assertThat(reclaim(PublicationHistory.NONE.withPage(PAGE))).isEqualTo(new Outcome.Unchanged(KEY));
        assertThat(published.takeRequests()).containsExactly("GET " + RECORD, "HEAD " + PAGE);
    }
}
