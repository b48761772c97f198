/**
 * The full-text index of the site: static files under {@code api/search/} that a script in the reader's browser queries.
 * Its form is described in {@code src/docs/search-index.md}, and why it is this one in {@code src/docs/DECISIONS.md}.
 *
 * <p>A post becomes {@link dev.bucketpress.search.IndexedText}, whose blocks are {@linkplain
 * dev.bucketpress.search.Folding folded} and cut into {@linkplain dev.bucketpress.search.Terms terms}: bigrams of Chinese,
 * Japanese and Korean characters, and words of other scripts. {@linkplain dev.bucketpress.search.Segment Segments} hold,
 * for each term, the numbers of the posts that have it, cut into {@linkplain dev.bucketpress.search.Shard shards}. As in
 * Lucene a segment never changes: posts that are gone are named beside it, and segments are merged ({@link
 * dev.bucketpress.search.Levels}).
 */
@NullMarked
package dev.bucketpress.search;

import org.jspecify.annotations.NullMarked;
