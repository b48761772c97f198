package dev.bucketpress.publish;

import dev.bucketpress.walk.Change;
import dev.bucketpress.walk.Mutant;
import java.util.stream.Stream;

/** The steps that links between posts, pictures and translations need. */
final class LinkMutants {

    private LinkMutants() {}

    static Stream<Mutant> all() {
        return Stream.of(
                new Mutant("the referrer", "a link comes before its post", "the referrer", Change.leaveOut()),
                new Mutant(
                        "the referrer before the lookup",
                        "a link comes before its post",
                        "the referrer",
                        Change.afterTheNext()),
                new Mutant(
                        "the note that a post is awaited",
                        "a link comes before its post",
                        "the note that a post is awaited",
                        Change.leaveOut()),
                new Mutant(
                        "the follow-ups for posts that link to a post",
                        "a link comes before its post",
                        "follow-ups of referrers",
                        Change.condition(false)),
                new Mutant(
                        "the note of a move",
                        "a linked post moves, twice delivered",
                        "the note of a move",
                        Change.choice(false)),
                new Mutant(
                        "the follow-ups for posts that show a file",
                        "a picture comes after the post that shows it",
                        "follow-ups of a file's referrers",
                        Change.leaveOut()),
                new Mutant(
                        "the check of a referrer's page",
                        "a shown picture goes and comes back",
                        "check of a referrer's page",
                        Change.write("true")),
                new Mutant(
                        "the new try of a follow-up",
                        "a shown picture goes and comes back while a run is late",
                        "a new try of a follow-up",
                        Change.write("true")),
                new Mutant(
                        "the last check of the links",
                        "a shown picture goes and comes back while a run is late",
                        "last check of the links",
                        Change.leaveOut()),
                new Mutant(
                        "the name of translations",
                        "two languages of a post come",
                        "the name of translations",
                        Change.leaveOut()),
                new Mutant(
                        "the translations as referrers",
                        "two languages of a post come",
                        "the translations as referrers",
                        Change.leaveOut()),
                new Mutant(
                        "the last check of the translations",
                        "two languages of a post come",
                        "last check of the translations",
                        Change.leaveOut()));
    }
}
