package dev.bucketpress.post;

import dev.bucketpress.post.frontmatter.FrontMatter;
import dev.bucketpress.post.frontmatter.FrontMatterValue;
import dev.bucketpress.text.ProblemException;
import dev.bucketpress.text.Warning;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads from front matter when a post is public. */
final class VisibilityReader {

    private final DateParser parser;
    private final Scheduling scheduling;

    VisibilityReader(ZoneId zone, Scheduling scheduling) {
        this.parser = new DateParser(zone);
        this.scheduling = scheduling;
    }

    /**
     * When a post is public.
     *
     * @param own the post's own date, if it has one
     * @throws ProblemException where a value is no date, or the post would be gone before it comes
     */
    Visibility of(FrontMatter frontMatter, Optional<OffsetDateTime> own) {
        if (scheduling == Scheduling.OFF) {
            return Visibility.ALWAYS;
        }
        Optional<OffsetDateTime> from = Stream.concat(
                        published(frontMatter).map(this::publishDate),
                        own.filter(date -> scheduling == Scheduling.ALL_DATES).stream())
                .max(Comparator.comparing(OffsetDateTime::toInstant));
        Optional<OffsetDateTime> until = frontMatter.value(KeySynonyms.EXPIRY).map(parser::parse);
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw new ProblemException(
                    frontMatter.at(KeySynonyms.EXPIRY),
                    "The post expires before it is published.",
                    "Give it a later `expires`, or an earlier date.");
        }
        return new Visibility(from, until);
    }

    /** Where a post has both, it waits for the later. */
    private static Stream<FrontMatterValue> published(FrontMatter frontMatter) {
        return Stream.concat(
                frontMatter.value("publishDate").stream(),
                frontMatter.value("publish").filter(value -> !frontMatter.hasValue("publish", true)).stream());
    }

    private OffsetDateTime publishDate(FrontMatterValue value) {
        try {
            return parser.parse(value);
        } catch (ProblemException e) {
            throw new ProblemException(
                    value.at(),
                    e.problem().what(),
                    "Write when the post is to be public as `2020-02-02 15:31:41`, or with its zone as"
                            + " `2020-02-02T15:31:41+08:00`; `publish` may be `false` too, for a draft.");
        }
    }

    /** What is odd about the dates, or of no effect. */
    List<Warning> warnings(FrontMatter frontMatter) {
        return Stream.concat(published(frontMatter), frontMatter.value(KeySynonyms.EXPIRY).stream())
                .flatMap(value -> warning(value).stream())
                .toList();
    }

    private Optional<Warning> warning(FrontMatterValue value) {
        return scheduling == Scheduling.OFF
                ? Optional.of(
                        new Warning(
                                value.at(),
                                "This date has no effect, since the site has no clock; the setting `bucketpress.clock` gives it one."))
                : DateParser.warning(value);
    }
}
