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
 *
 * <p>The index follows posts in the passes of lists, under the same leases, by the posts' pages and records alone. One
 * pass over some posts ({@link dev.bucketpress.search.IndexUpdate}) goes this way:
 *
 * <ol>
 *   <li>Where the record names another page than the placement, the page is read. Each other text needs a new number.
 *   <li>The index is read; numbers are taken from it, and files of a level that is to be written anew are named in it, by
 *       one conditional write.
 *   <li>The leases are taken. The placements name every number that the index may have of their posts, new ones too.
 *   <li>Texts are written, then a level's files, if any. Nobody reads either yet.
 *   <li>The index is written, if it is still the one of step 2, and all takes effect. Where another run wrote it
 *       meanwhile, it is read again, and after that the leases are checked.
 *   <li>The file of the newest texts, which follows from the index, is written; texts of numbers that are gone, and files
 *       that were replaced, are deleted. A {@linkplain dev.bucketpress.search.TextsFile file of all texts}, if the site has
 *       one, is made to follow, too.
 *   <li>The placements are settled.
 * </ol>
 *
 * <p>It comes to the same in any order of events, and wherever a run dies, because:
 *
 * <ul>
 *   <li>Numbers, and the names of a level's files, are given once, to one run: no two runs write the same of these.
 *   <li>A run that takes a lease over writes the index after that. So a late run, which read the index before it took its
 *       own lease, is refused there, and finds then that it lost its lease. Whatever it wrote, its numbers are in the
 *       placement, and the run that took over takes them out of the index and deletes their texts.
 *   <li>What went while a level was written is gone of the new level. If its sources were replaced meanwhile, it is thrown
 *       away, and posts wait in the buffer for the next.
 *   <li>The index names files that are written or were replaced, with the time: when no run of then can be alive, the
 *       next that writes a level deletes them.
 * </ul>
 *
 * <p>A comment {@code step: NAME} marks what the protocol needs, as in lists. Without any one of these steps but one the
 * walk of the tests finds a schedule that goes wrong; one that needs leases to be checked after a refusal has yet to be
 * found.
 */
@NullMarked
package dev.bucketpress.search;

import org.jspecify.annotations.NullMarked;
