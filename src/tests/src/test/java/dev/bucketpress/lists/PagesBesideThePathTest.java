package dev.bucketpress.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A run that died while it wrote pages of other periods than its post's leaves no trace in them. */
class PagesBesideThePathTest {

    private final SmallSite site = new SmallSite();

    @Test
    void theNextRunMakesNoNodeForAMonthThatNeverHadAPost() {
        site.publish("old.md", "date: 2020-02-02");
        site.list("old.md");
        site.publish("new.md", "date: 2021-05-05");
        site.published.failOnce("PUT archives/2020/index.html");
        site.list("new.md");
        assertThat(site.published.text("api/listed/new.md.json")).contains("claimed");

        site.list("new.md");

        assertThat(site.published.text("archives/2020/index.html")).contains("/archives/2021/");
        assertThat(site.published.keys("api/lists/all/2020/")).containsExactly("api/lists/all/2020/02.json");
    }
}
