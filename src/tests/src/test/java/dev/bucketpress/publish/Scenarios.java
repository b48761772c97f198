package dev.bucketpress.publish;

import static dev.bucketpress.walk.Scenario.of;
import static dev.bucketpress.walk.Scenario.remove;
import static dev.bucketpress.walk.Scenario.write;

import dev.bucketpress.walk.Scenario;
import dev.bucketpress.walk.Scenario.Change;
import java.util.List;
import java.util.stream.Stream;

/** The scenarios of the walk. In each scenario of two runs, one run dies at any point. */
final class Scenarios {

    static final String A = "a.md";
    static final String B = "b.md";
    static final String C = "c.md";
    static final String PICTURE = "picture.png";

    /** The changes that people make. */
    static final List<String> FILES = List.of(A, B, C, PICTURE);

    static final Change FIRST = write(A, post("one", "First."));
    static final Change EDITED = write(A, post("one", "Edited."));
    private static final Change MOVED = write(A, post("two", "First."));
    private static final Change MOVED_ON = write(A, post("three", "First."));
    static final Change DRAFT = write(A, draft("one"));
    private static final Change PAGE = write(A, page("one"));
    private static final Change PAGE_ELSEWHERE = write(A, page("two"));
    private static final Change LEFT_TO_THE_SITE = write(A, "---\ntype: tags\n---\nTags");
    static final Change BROKEN = write(A, broken("one"));
    static final Change GONE = remove(A);

    private static final Change OTHER = write(B, post("one", "Of b."));
    private static final Change OTHER_ELSEWHERE = write(B, post("two", "Of b."));
    private static final Change OTHER_GONE = remove(B);
    private static final Change THIRD = write(C, post("one", "Of c."));

    static final Change PICTURE_FIRST = write(PICTURE, "First.");
    private static final Change PICTURE_EDITED = write(PICTURE, "Edited.");
    static final Change PICTURE_GONE = remove(PICTURE);

    /** A body with the picture in it, which is looked for in the asset folder first. */
    static final String SHOWN = "![](" + PICTURE + ")";

    private Scenarios() {}

    static List<Scenario> all() {
        return Stream.of(
                        ofOnePost(),
                        ofTwoPosts(),
                        ofWaiting(),
                        ofWaitingLate(),
                        ofAPicture(),
                        LinkScenarios.all(),
                        ofThreeRuns(),
                        ofChangingHands(),
                        ofChangingHandsAtAnyTime())
                .flatMap(List::stream)
                .toList();
    }

    /** Everything that can happen to one post between two runs. */
    static List<Scenario> ofOnePost() {
        return Stream.of(
                        of("publish twice", FIRST).repeating(1),
                        of("publish and edit", FIRST, EDITED),
                        of("publish and move", FIRST, MOVED),
                        of("publish and delete", FIRST, GONE),
                        of("edit twice", EDITED, write(A, post("one", "Again.")))
                                .after(FIRST),
                        of("edit and revert", EDITED, FIRST).after(FIRST),
                        of("edit and move", EDITED, MOVED).after(FIRST),
                        of("move and back", MOVED, FIRST).after(FIRST),
                        of("move on", MOVED, MOVED_ON).after(FIRST),
                        of("move back and on", FIRST, MOVED_ON).after(FIRST, MOVED),
                        of("delete and bring back", GONE, FIRST).after(FIRST),
                        of("delete and bring back elsewhere", GONE, MOVED).after(FIRST),
                        of("edit and delete", EDITED, GONE).after(FIRST),
                        of("move and delete", MOVED, GONE).after(FIRST),
                        of("draft and back", DRAFT, FIRST).after(FIRST),
                        of("edit and draft", EDITED, DRAFT).after(FIRST),
                        of("edit and make a page of it", EDITED, PAGE).after(FIRST),
                        of("make a page of it elsewhere and a post again", PAGE_ELSEWHERE, FIRST)
                                .after(FIRST),
                        of("edit and leave it to the site", EDITED, LEFT_TO_THE_SITE)
                                .after(FIRST),
                        of("break and mend", BROKEN, EDITED).after(FIRST),
                        of("break and revert", BROKEN, FIRST).after(FIRST),
                        of("edit and break", EDITED, BROKEN).after(FIRST),
                        of("write broken and mend", BROKEN, EDITED),
                        of("break and delete", BROKEN, GONE).after(FIRST),
                        of("mend and break", FIRST, BROKEN).after(BROKEN),
                        of("put back and break", FIRST, BROKEN).after(FIRST, BROKEN))
                .map(scenario -> scenario.crashing(1))
                .toList();
    }

    /** Two posts that want one page. */
    static List<Scenario> ofTwoPosts() {
        return Stream.of(
                        of("two new posts want one page", FIRST, OTHER),
                        of("a post wants the page of another that is edited", OTHER, EDITED)
                                .after(FIRST),
                        of("a post wants the page that another leaves", OTHER, MOVED)
                                .after(FIRST),
                        of("a post wants the page of another that is deleted", OTHER, GONE)
                                .after(FIRST),
                        of("a post wants a page and gives up", OTHER, OTHER_ELSEWHERE)
                                .after(FIRST),
                        of("a post wants a page and is deleted", OTHER, OTHER_GONE)
                                .after(FIRST),
                        of("a post moves to a page that is taken", OTHER, GONE).after(FIRST, OTHER_ELSEWHERE),
                        of("two posts wait when the first owner goes, twice delivered", GONE)
                                .after(FIRST, OTHER, THIRD)
                                .repeating(1),
                        of(
                                "two posts with the same bytes",
                                write(A, post("one", "Same.")),
                                write(B, post("one", "Same."))))
                .map(scenario -> scenario.crashing(1))
                .toList();
    }

    /** One post has been refused the page of another. */
    static List<Scenario> ofWaiting() {
        return Stream.of(
                        of("the first owner is deleted, twice delivered", GONE).repeating(1),
                        of("the first owner goes and comes back", GONE, FIRST),
                        of("the first owner goes and comes back elsewhere", GONE, MOVED),
                        of("the first owner goes and comes back broken", GONE, BROKEN),
                        of("the first owner moves and is deleted", MOVED, GONE),
                        of("the first owner goes while the other is edited", GONE, write(B, post("one", "Edited."))),
                        of("the first owner goes when the other gives up", GONE, OTHER_ELSEWHERE),
                        of("the first owner goes when the other is deleted", GONE, OTHER_GONE),
                        of("the first owner goes when the other breaks", GONE, write(B, broken("one"))),
                        of("the first owner goes when a third post comes", GONE, THIRD))
                .map(scenario -> scenario.after(FIRST, OTHER).crashing(1))
                .toList();
    }

    /** Two runs of a withdrawn post have follow-ups at once, and one of them dies. A run is suspended at most twice. */
    static List<Scenario> ofWaitingLate() {
        return Stream.of(
                        of("the first owner goes, twice delivered, when the other is deleted", GONE, GONE, OTHER_GONE),
                        of("the first owner goes, twice delivered, when the other moves", GONE, GONE, OTHER_ELSEWHERE))
                .map(scenario -> scenario.after(FIRST, OTHER).crashing(1).switching(2))
                .toList();
    }

    /** Three runs at once. */
    static List<Scenario> ofThreeRuns() {
        return List.of(
                of("edit, revert, edit", EDITED, FIRST, EDITED).after(FIRST),
                of("move, back, delete", MOVED, FIRST, GONE).after(FIRST),
                of("delete, bring back, move", GONE, FIRST, MOVED).after(FIRST),
                of("draft, back, draft", DRAFT, FIRST, DRAFT).after(FIRST),
                of("break, mend, break", BROKEN, FIRST, BROKEN).after(FIRST),
                of("publish, break, delete", FIRST, BROKEN, GONE),
                of("move, twice delivered", MOVED).after(FIRST).repeating(2));
    }

    /** A page that another post gets while a run of its first owner is late. A run is suspended at most once. */
    static List<Scenario> ofChangingHands() {
        return Stream.of(
                        of("a page changes hands while its owner moves", MOVED, GONE, OTHER)
                                .after(FIRST),
                        of("a page changes hands while its owner is withdrawn", GONE, DRAFT, OTHER)
                                .after(FIRST),
                        of("a page changes hands and back", OTHER, GONE, FIRST).after(FIRST),
                        of(
                                        "a page leads to one other, for one post and then another",
                                        MOVED_ON,
                                        GONE,
                                        OTHER,
                                        OTHER_ELSEWHERE)
                                .after(FIRST, MOVED))
                .map(scenario -> scenario.switching(1))
                .toList();
    }

    /** The same with any number of suspensions: a waiting post whose run is late loses the page again. */
    static List<Scenario> ofChangingHandsAtAnyTime() {
        return List.of(of("a page changes hands and back at any time", OTHER, GONE, FIRST)
                .after(FIRST));
    }

    /** A file and its copy. */
    static List<Scenario> ofAPicture() {
        return Stream.of(
                        of("a picture comes and is edited", PICTURE_FIRST, PICTURE_EDITED),
                        of("a picture is edited and reverted", PICTURE_EDITED, PICTURE_FIRST)
                                .after(PICTURE_FIRST),
                        of("a picture is edited and deleted", PICTURE_EDITED, PICTURE_GONE)
                                .after(PICTURE_FIRST),
                        of("a picture is deleted and comes back", PICTURE_GONE, PICTURE_FIRST)
                                .after(PICTURE_FIRST),
                        of("a picture is edited, reverted, edited", PICTURE_EDITED, PICTURE_FIRST, PICTURE_EDITED)
                                .after(PICTURE_FIRST),
                        of("a picture is deleted, comes back, is deleted", PICTURE_GONE, PICTURE_FIRST, PICTURE_GONE)
                                .after(PICTURE_FIRST))
                .map(scenario -> scenario.crashing(1))
                .toList();
    }

    /** A post with a URL and a body of its own. */
    /** All have one title, so that nothing but their owners tells apart what two of them leave at a page. */
    static String post(String urlname, String body) {
        return "---\ntitle: Title\ndate: 2020-02-02\nurlname: " + urlname + "\n---\n" + body;
    }

    private static String draft(String urlname) {
        return "---\ndate: 2020-02-02\nurlname: " + urlname + "\ndraft: true\n---\nDraft";
    }

    private static String broken(String urlname) {
        return "---\ndate: never\nurlname: " + urlname + "\n---\nBroken";
    }

    /** A standalone page at the URL of the post of this name. */
    private static String page(String urlname) {
        return "---\nlayout: page\nurlname: %1$s\npermalink: 2020/02/02/%1$s/\n---\nPage".formatted(urlname);
    }
}
