package dev.bucketpress.press;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.bucket.Condition;
import dev.bucketpress.bucket.Content;
import dev.bucketpress.record.Memory;
import org.junit.jupiter.api.Test;

/** What a record has forgotten, since somebody else wrote or removed it, is named in it again and then dealt with. */
class ReclaimTest extends OnePost {

    private static final String LOST = "2019/old/index.html";

    private Outcome reclaim(Memory known) {
        return press().reclaim(KEY, known, Press.USUAL_TIME).outcome();
    }

    /** A page of the post that its record does not name. */
    private void losePage() {
        Content page = published.content(PAGE);
        published.put(LOST, page, new Condition.Absent());
        published.takeRequests();
    }

    @Test
    void aPageThatItsPostsRecordForgotBecomesARedirect() {
        publish();
        losePage();

        assertThat(reclaim(Memory.NONE.withPage(LOST))).isInstanceOf(Outcome.Published.class);
        assertThat(published.text(LOST)).contains("url=/2020/02/02/hello/");
        assertThat(published.text(RECORD)).contains(LOST);
        assertThat(look()).isEqualTo(new Outcome.Unchanged(KEY));
    }

    @Test
    void aPageOfAPostThatIsNoMoreIsRemovedThoughItsRecordIsGoneToo() {
        publish();
        losePage();
        source.remove(KEY);
        published.remove(RECORD);

        reclaim(Memory.NONE.withPage(LOST).withPage(PAGE));

        assertThat(published.keys()).containsExactly(RECORD, SCHEMA);
    }

    @Test
    void aPageOfSomebodyElseIsLeftAlone() {
        publish();
        published.drop(LOST, "mine");

        reclaim(Memory.NONE.withPage(LOST));

        assertThat(published.text(LOST)).isEqualTo("mine");
    }

    @Test
    void aReportThatTheRecordForgotGoesWithItsCause() {
        source.drop(KEY, BROKEN);
        look();
        published.remove(RECORD);
        source.drop(KEY, POST);

        assertThat(reclaim(Memory.NONE.withReport())).isInstanceOf(Outcome.Published.class);
        assertThat(source.keys()).containsExactly(KEY);
    }

    @Test
    void whatTheRecordNamesAlreadyTakesNoMoreThanALook() {
        publish();

        assertThat(reclaim(Memory.NONE.withPage(PAGE))).isEqualTo(new Outcome.Unchanged(KEY));
        assertThat(published.takeRequests()).containsExactly("GET " + RECORD, "HEAD " + PAGE);
    }
}
