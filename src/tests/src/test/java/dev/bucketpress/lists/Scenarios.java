package dev.bucketpress.lists;

import static dev.bucketpress.walk.Scenario.of;
import static dev.bucketpress.walk.Scenario.write;

import dev.bucketpress.site.SourceKey;
import dev.bucketpress.walk.Scenario;
import dev.bucketpress.walk.Scenario.Change;
import java.util.List;
import java.util.stream.Stream;

/**
 * Changes of records while runs are under way. One run may die, at any time; at most twice a run is interrupted by another
 * run or a change before it ends.
 */
final class Scenarios {

    private static final String A = "a.md";
    private static final String B = "b.md";
    private static final String C = "c.md";
    private static final String D = "d.md";
    private static final String E = "e.md";

    /** Listed before, so that there is a site. */
    private static final Change OTHER = published(D, "date: 2020-02-10");

    private static final Change OTHER_TAGGED = published(D, "date: 2020-02-10", "tags: [x]");
    private static final Change OTHER_YEAR = published(D, "date: 2018-02-10");

    private static final Change FIRST = published(A, "date: 2020-02-02");
    private static final Change EDITED = published(A, "date: 2020-02-02", "title: Edited");
    private static final Change EDITED_AGAIN = published(A, "date: 2020-02-02", "title: Again");
    private static final Change MOVED = published(A, "date: 2020-03-02");
    private static final Change LATER = published(A, "date: 2020-04-02");
    private static final Change EARLIER = published(A, "date: 2020-01-02");
    private static final Change EARLIER_YEAR = published(A, "date: 2019-01-02");
    private static final Change TAGGED = published(A, "date: 2020-02-02", "tags: [x]");
    private static final Change TAGGED_LATER = published(A, "date: 2020-04-02", "tags: [x]");
    private static final Change TAGGED_OTHERWISE = published(A, "date: 2020-02-02", "tags: [y]");
    private static final Change PAGE = published(A, "date: 2020-02-02", "layout: page");
    private static final Change PINNED = published(A, "date: 2020-02-02", "sticky: 1");
    private static final Change OF_A_SERIES = published(A, "date: 2020-02-02", "series: x");
    private static final Change GONE = withdrawn(A);

    private static final Change B_PAGE = published(B, "date: 2020-02-03", "layout: page");
    private static final Change B_PINNED = published(B, "date: 2019-02-03", "top: true");
    private static final Change B_FIRST = published(B, "date: 2020-02-03");
    private static final Change B_MOVED = published(B, "date: 2020-03-03");
    private static final Change B_TAGGED = published(B, "date: 2020-03-03", "tags: [x]");
    private static final Change B_LATER_YEAR = published(B, "date: 2021-01-03");
    private static final Change C_TAGGED = published(C, "date: 2020-02-04", "tags: [x]");
    private static final Change C_TAGGED_EARLIER = published(C, "date: 2020-01-04", "tags: [x]");
    private static final Change C_EDITED = published(C, "date: 2020-02-04", "title: Edited", "tags: [x]");
    private static final Change E_TAGGED_EARLIER = published(E, "date: 2020-01-05", "tags: [x]");
    private static final Change E_TAGGED = published(E, "date: 2020-04-04", "tags: [x]");

    private Scenarios() {}

    static List<Scenario> all() {
        return Stream.of(ofOnePost(), ofWhatIsLeft(), ofThreeRuns(), ofTwoPosts(), ofSplits())
                .flatMap(List::stream)
                .toList();
    }

    /** Everything that can happen to one post between two runs. */
    static List<Scenario> ofOnePost() {
        return Stream.of(
                        of("publish twice", FIRST).after(OTHER).repeating(1),
                        of("publish and edit", FIRST, EDITED).after(OTHER),
                        of("edit and revert", EDITED, FIRST).after(OTHER, FIRST),
                        of("edit twice", EDITED, EDITED_AGAIN).after(OTHER, FIRST),
                        of("publish and withdraw", FIRST, GONE).after(OTHER),
                        of("edit and withdraw", EDITED, GONE).after(OTHER, FIRST),
                        of("withdraw and bring back", GONE, FIRST).after(OTHER, FIRST),
                        of("move and back", MOVED, FIRST).after(OTHER, FIRST),
                        of("move and withdraw", MOVED, GONE).after(OTHER, FIRST),
                        of("a post becomes a page", PAGE).after(OTHER, TAGGED),
                        of("a page becomes a post and a page", FIRST, PAGE).after(OTHER, PAGE),
                        of("publish a page and withdraw", PAGE, GONE).after(OTHER),
                        of("pin and unpin", PINNED, FIRST).after(OTHER, FIRST),
                        of("unpin and pin again", FIRST, PINNED).after(OTHER, PINNED),
                        of("pin and withdraw", PINNED, GONE).after(OTHER, FIRST),
                        of("join a series and leave it", OF_A_SERIES, FIRST).after(OTHER, FIRST),
                        of("a list is split into months", TAGGED_LATER).after(C_TAGGED_EARLIER, OTHER_TAGGED),
                        of("tag and untag", TAGGED, FIRST).after(OTHER, FIRST),
                        of("untag and tag again", FIRST, TAGGED).after(OTHER, TAGGED),
                        of("tag otherwise and untag", TAGGED_OTHERWISE, FIRST).after(OTHER, TAGGED))
                .map(scenario -> scenario.crashing(1).beginningAgain(2).switching(2))
                .toList();
    }

    /** Runs that come one after another, but for one that died. */
    static List<Scenario> ofWhatIsLeft() {
        return List.of(
                of("a list is split after all, when a post of it has moved", TAGGED_LATER, C_TAGGED, E_TAGGED_EARLIER)
                        .after(C_TAGGED_EARLIER, OTHER_TAGGED)
                        .crashing(1)
                        .beginningAgain(1)
                        .switching(0));
    }

    /** Three runs of one post. */
    static List<Scenario> ofThreeRuns() {
        return Stream.of(
                        of("edit, revert, edit", EDITED, FIRST, EDITED).after(OTHER, FIRST),
                        of("move, back, withdraw", MOVED, FIRST, GONE).after(OTHER, FIRST),
                        of("move, move on, back", MOVED, LATER, FIRST).after(OTHER, FIRST),
                        of("withdraw, bring back, tag", GONE, FIRST, TAGGED).after(OTHER, FIRST))
                .map(scenario -> scenario.crashing(1).beginningAgain(1).switching(2))
                .toList();
    }

    /** Two posts whose lists have nodes in common. */
    static List<Scenario> ofTwoPosts() {
        return Stream.of(
                        of("a tag empties while another post fills it", FIRST, B_TAGGED)
                                .after(OTHER, TAGGED),
                        of("a post gets a tag while another is withdrawn from it", TAGGED, withdrawn(B))
                                .after(OTHER, FIRST, B_TAGGED),
                        of("two posts get a tag each", TAGGED_OTHERWISE, B_TAGGED)
                                .after(OTHER),
                        of("two posts come to one month", FIRST, B_FIRST).after(OTHER),
                        of("two posts come to one empty month", MOVED, B_MOVED).after(OTHER),
                        of("a month empties while another post fills it", MOVED, B_FIRST)
                                .after(OTHER_YEAR, FIRST),
                        of("months come at both sides of another", EARLIER, B_MOVED)
                                .after(OTHER),
                        of("a month comes while the one beside it empties", LATER, withdrawn(B))
                                .after(OTHER, B_MOVED),
                        of("a month comes, and another between it and the one beside it", LATER, B_MOVED)
                                .after(OTHER),
                        of("years come at both sides of another", EARLIER_YEAR, B_LATER_YEAR)
                                .after(OTHER),
                        of("a year empties while another comes", GONE, B_LATER_YEAR)
                                .after(OTHER, EARLIER_YEAR),
                        of("the first post of a site comes while its first page does", FIRST, B_PAGE),
                        of("two posts are pinned", PINNED, B_PINNED).after(OTHER, FIRST),
                        of("two pages come", PAGE, B_PAGE).after(OTHER))
                .map(scenario -> scenario.crashing(1).beginningAgain(1).switching(2))
                .toList();
    }

    /** A list with more posts than a node holds: no run dies, and runs are interrupted any number of times. */
    static List<Scenario> ofSplits() {
        return Stream.of(
                        of("a list is split while a post comes", TAGGED, B_TAGGED)
                                .after(C_TAGGED, OTHER_TAGGED),
                        of("a list is split, and the post leaves it", TAGGED, FIRST)
                                .after(C_TAGGED, OTHER_TAGGED),
                        of("a list is split while another post leaves it", TAGGED, withdrawn(C))
                                .after(C_TAGGED, OTHER_TAGGED),
                        of("a list is split while a post of it is edited", TAGGED, C_EDITED)
                                .after(C_TAGGED, OTHER_TAGGED),
                        of("two posts come to a split list", TAGGED, B_TAGGED).after(C_TAGGED, OTHER_TAGGED, E_TAGGED),
                        of("the newest of a split list leaves while another comes", withdrawn(E), TAGGED)
                                .after(C_TAGGED, OTHER_TAGGED, E_TAGGED))
                .map(scenario -> scenario.beginningAgain(1))
                .toList();
    }

    static Change published(String key, String... frontMatter) {
        SmallSite site = new SmallSite();
        site.publish(key, frontMatter);
        return write(key, site.published.text(new SourceKey(key).recordKey()));
    }

    static Change withdrawn(String key) {
        SmallSite site = new SmallSite();
        site.publish(key, "date: 2020-02-02");
        site.delete(key);
        return write(key, site.published.text(new SourceKey(key).recordKey()));
    }
}
