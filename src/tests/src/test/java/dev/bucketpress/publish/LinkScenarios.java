package dev.bucketpress.publish;

import static dev.bucketpress.publish.Scenarios.A;
import static dev.bucketpress.publish.Scenarios.B;
import static dev.bucketpress.publish.Scenarios.FIRST;
import static dev.bucketpress.publish.Scenarios.GONE;
import static dev.bucketpress.publish.Scenarios.PICTURE_FIRST;
import static dev.bucketpress.publish.Scenarios.PICTURE_GONE;
import static dev.bucketpress.publish.Scenarios.SHOWN;
import static dev.bucketpress.publish.Scenarios.post;
import static dev.bucketpress.walk.Scenario.of;
import static dev.bucketpress.walk.Scenario.remove;
import static dev.bucketpress.walk.Scenario.write;

import dev.bucketpress.walk.Scenario;
import dev.bucketpress.walk.Scenario.Change;
import java.util.List;
import java.util.stream.Stream;

/** The scenarios of the walk in which posts link to one another, or show a picture. */
final class LinkScenarios {

    private static final Change LINKED = write(A, post("one", "[to b](b.md)"));
    private static final Change LINKED_DIFFERENTLY = write(A, post("one", "[again](b.md)"));
    private static final Change TARGET = write(B, post("two", "Of b."));
    private static final Change TARGET_MOVED = write(B, post("three", "Of b."));
    private static final Change TARGET_GONE = remove(B);
    private static final Change LINKED_BACK = write(B, post("two", "[to a](a.md)"));
    private static final Change SHOWING = write(A, post("one", SHOWN));

    private static final Change ENGLISH = write(A, translation("one", "en"));
    private static final Change ENGLISH_EDITED = write(A, translation("one", "en") + "Edited.");
    private static final Change GERMAN = write(B, translation("two", "de"));
    private static final Change GERMAN_MOVED = write(B, translation("three", "de"));

    private LinkScenarios() {}

    static List<Scenario> all() {
        return Stream.of(ofLinks(), ofLateLinks(), ofTranslations())
                .flatMap(List::stream)
                .toList();
    }

    /** A post that links to another one, or shows a picture. */
    static List<Scenario> ofLinks() {
        return Stream.of(
                        of("a link comes before its post", LINKED, TARGET),
                        of("a post comes before a link to it", TARGET, LINKED),
                        of("two posts name each other", LINKED, LINKED_BACK),
                        of("a link is changed while its post moves", LINKED_DIFFERENTLY, TARGET_MOVED)
                                .after(TARGET, LINKED),
                        of("a linked post moves, twice delivered", TARGET_MOVED)
                                .after(TARGET, LINKED)
                                .repeating(1),
                        of("a link is changed while its post goes", LINKED_DIFFERENTLY, TARGET_GONE)
                                .after(TARGET, LINKED),
                        of("a link comes while its post moves", LINKED, TARGET_MOVED)
                                .after(TARGET, FIRST),
                        of("a link comes while its post goes", LINKED, TARGET_GONE)
                                .after(TARGET, FIRST),
                        of("a link goes while its post moves", FIRST, TARGET_MOVED)
                                .after(TARGET, LINKED),
                        of("a linked post comes back elsewhere", TARGET_MOVED).after(TARGET, LINKED, TARGET_GONE),
                        of("a linked post goes and comes back", TARGET_GONE, TARGET)
                                .after(TARGET, LINKED),
                        of("a linked post moves and goes", TARGET_MOVED, TARGET_GONE)
                                .after(TARGET, LINKED),
                        of("a picture comes after the post that shows it", SHOWING, PICTURE_FIRST),
                        of("a picture goes while its post comes back", PICTURE_GONE, SHOWING)
                                .after(PICTURE_FIRST, SHOWING, GONE),
                        of("a shown picture goes and comes back", PICTURE_GONE, PICTURE_FIRST)
                                .after(PICTURE_FIRST, SHOWING))
                .map(scenario -> scenario.crashing(1))
                .toList();
    }

    /** A run of a post that links to another is late while that one changes and changes back. */
    static List<Scenario> ofLateLinks() {
        return Stream.of(
                        of("a linked post comes and goes while a run is late", LINKED_DIFFERENTLY, TARGET, TARGET_GONE)
                                .after(LINKED),
                        of(
                                        "a linked post goes and comes back while a run is late",
                                        LINKED_DIFFERENTLY,
                                        TARGET_GONE,
                                        TARGET)
                                .after(TARGET, LINKED),
                        of("a linked post moves and back while its own run is late", TARGET_MOVED, TARGET, TARGET_MOVED)
                                .after(TARGET, LINKED),
                        of(
                                        "a shown picture goes and comes back while a run is late",
                                        PICTURE_GONE,
                                        PICTURE_FIRST,
                                        PICTURE_GONE)
                                .after(PICTURE_FIRST, SHOWING))
                .map(scenario -> scenario.switching(3))
                .toList();
    }

    /** Two languages of one post. */
    static List<Scenario> ofTranslations() {
        return Stream.of(
                        of("two languages of a post come", ENGLISH, GERMAN),
                        of("a language is edited while the other moves", ENGLISH_EDITED, GERMAN_MOVED)
                                .after(ENGLISH, GERMAN),
                        of("a language comes while the other goes", GERMAN, GONE)
                                .after(ENGLISH),
                        of("a post becomes a translation and is one no more", GERMAN, TARGET)
                                .after(ENGLISH, TARGET))
                .map(scenario -> scenario.crashing(1))
                .toList();
    }

    private static String translation(String urlname, String language) {
        return "---\ndate: 2020-02-02\nurlname: " + urlname + "\nlang: " + language + "\ntranslation: t\n---\nText.";
    }
}
