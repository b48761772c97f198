package dev.bucketpress.search;

import dev.bucketpress.record.PostRecord;
import dev.bucketpress.site.PostSummary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A published post that search is to find, by its record.
 *
 * @param page the key of its page, which has its text
 * @param pageEtag of the page as the record says it was written
 * @param description as its author gave it
 */
public record SearchablePost(PostSummary summary, String page, String pageEtag, Optional<String> description) {

    /** What is to be found of a post; empty for a standalone page, or where front matter forbids it. */
    public static Optional<SearchablePost> of(PostRecord.Live record, PostSummary summary) {
        return record.standalone() || !record.isSearched()
                ? Optional.empty()
                : Optional.of(new SearchablePost(
                        summary, record.page().key(), record.page().etag(), record.description()));
    }

    /** Tells without reading the page whether anything of the post may have changed. */
    String token() {
        return token(pageEtag);
    }

    /** The token of the post with such a page. */
    String token(String etag) {
        return PostText.digest(Stream.of(PostTextJson.of(text(List.of())), etag.getBytes(StandardCharsets.UTF_8)));
    }

    /** @param article the blocks of its page */
    PostText text(List<String> article) {
        Stream<String> categories =
                summary.categories().stream().flatMap(List::stream).distinct();
        return new PostText(
                summary.source(),
                summary.path(),
                summary.title(),
                summary.date(),
                summary.tags(),
                Stream.of(categories, description.stream(), article.stream())
                        .flatMap(blocks -> blocks)
                        .toList());
    }
}
