package dev.bucketpress.post;

import dev.bucketpress.post.frontmatter.FrontMatter;
import dev.bucketpress.text.Warning;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides the dates of a post. Its date is the first of these that exists: {@code date} in its front matter, the date
 * its file name begins with, its first publication. It was updated at {@code updated}, or else at its date.
 */
final class PostDates {

    private final DateParser parser;
    private final ZoneId zone;

    PostDates(ZoneId zone) {
        this.parser = new DateParser(zone);
        this.zone = zone;
    }

    /**
     * The dates of a post.
     *
     * @param fileName without its extension
     * @param firstPublication the date of a post without one
     */
    Post.Dates of(FrontMatter frontMatter, String fileName, Instant firstPublication) {
        Optional<OffsetDateTime> own =
                frontMatter.value("date").map(parser::parse).or(() -> parser.atStartOf(fileName));
        OffsetDateTime date = own.orElseGet(() -> firstPublication.atZone(zone).toOffsetDateTime());
        OffsetDateTime updated = frontMatter.value("updated").map(parser::parse).orElse(date);
        return new Post.Dates(date, updated, own.isPresent());
    }

    /** What is odd about the dates that {@link #of} reads. */
    static List<Warning> warnings(FrontMatter frontMatter) {
        return Stream.of("date", "updated")
                .flatMap(key -> frontMatter.value(key).stream())
                .flatMap(value -> DateParser.warning(value).stream())
                .toList();
    }
}
