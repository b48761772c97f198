package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.ThemedSite;
import org.junit.jupiter.api.Test;

/** What it takes to know whether the theme folder has changed. */
class ThemeRequestsTest {

    private static final String LIST = "LIST _theme/";

    @Test
    void withTheBuiltInThemeAndWithoutDataInTheFolderAnEventTakesNoRequestMore() {
        ThemedSite site = new ThemedSite(false);
        site.drop("a.md", "Text");
        site.source().takeRequests();

        site.drop("a.md", "Edited");
        site.list("a.md");

        assertThat(site.source().takeRequests()).containsExactly("GET a.md", "HEAD a.md");
    }

    @Test
    void withTheBuiltInThemeAProcessLooksOnceForDataInTheFolderAndAgainWhenAnEventNamesIt() {
        ThemedSite site = new ThemedSite(false);
        site.drop("a.md", "Text");
        assertThat(site.source().takeRequests()).containsOnlyOnce("HEAD _theme/site.yml");

        site.drop("_theme/site.yml", "subtitle: Mine");

        assertThat(site.source().takeRequests()).contains("HEAD _theme/site.yml", "GET _theme/site.yml");
    }

    @Test
    void withAnOwnersThemeAnEventTakesOneMoreHoweverManyPostsItNames() {
        ThemedSite site = new ThemedSite(true);
        site.drop("_theme/footer.html", "Mine");
        site.source().drop("a.md", "Text");
        site.source().drop("b.md", "Text");
        site.source().takeRequests();

        site.tell("a.md", "b.md");

        assertThat(site.source().takeRequests())
                .containsExactlyInAnyOrder("GET a.md", "GET b.md", "HEAD a.md", "HEAD b.md", LIST);
    }

    @Test
    void soDoesAnEventOfLists() {
        ThemedSite site = new ThemedSite(true);
        site.drop("a.md", "Text");
        site.source().takeRequests();

        site.list("a.md");

        assertThat(site.source().takeRequests()).containsExactly(LIST);
    }

    @Test
    void anEventThatRendersNoPageTakesNone() {
        ThemedSite site = new ThemedSite(true);

        site.drop("a.png", "picture");

        assertThat(site.source().takeRequests()).doesNotContain(LIST);
    }

    @Test
    void onlyWhatHasChangedIsRead() {
        ThemedSite site = new ThemedSite(true);
        site.drop("_theme/head.html", "Head");
        site.drop("_theme/footer.html", "Footer");
        site.source().drop("_theme/footer.html", "New");
        site.source().takeRequests();

        site.drop("a.md", "Text");

        assertThat(site.source().takeRequests())
                .contains(LIST, "GET _theme/footer.html")
                .doesNotContain("GET _theme/head.html");
    }
}
