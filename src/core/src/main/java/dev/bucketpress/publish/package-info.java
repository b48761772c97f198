/**
 * The use case: look at a source key and make the public bucket agree with what the source bucket holds now. {@link
 * dev.bucketpress.press.Press} tells the whole of it; the order of requests and what guards each write are here and
 * nowhere else.
 *
 * <p>A look at a post goes this way; whoever is refused a write, or sees at its end that the source moved on, begins
 * again:
 *
 * <ol>
 *   <li>The record is read, then the source.
 *   <li>The post is <em>unchanged</em> if its record says what would be written, its page has the ETag that the record
 *       vouches for, and each earlier page is a redirect, gone, or another's.
 *   <li>A page that the record does not name yet is <em>claimed</em>: the record names it before it is written, so that
 *       no run that dies leaves a page nobody knows of.
 *   <li>The page is written where nobody else's is, then each earlier page of the post becomes a redirect.
 *   <li>An old report is removed, the record is written, and the source is looked at once more.
 *   <li>To take a post back, a <em>tombstone</em> replaces the record before any page goes. Each withdrawal is counted
 *       in it: a tombstone with the bytes of an earlier one would let a run that read the earlier one publish in the
 *       middle of the removal.
 *   <li>A problem is noted in the record before its report is written; what is published stays.
 *   <li>A post whose page is another's goes on the page's <em>waiting list</em> when its report is written, and then
 *       looks at the page once more: if it is not the one it was, the run begins again.
 *   <li>A post that was ever withdrawn, by its record's count, has all those looked at that ever waited for a page of
 *       its own, at the end of each of its runs.
 * </ol>
 *
 * <p>The last two steps free a collision. Either the one that waits sees that the page has gone, or the one that
 * removes it finds the other on the list, since each writes before it looks. Only a withdrawal makes a page free: the
 * earlier pages of a post that is still published lead to it. A renamed file is an old post that is withdrawn and a new
 * one that waits for its page, where the event of the new name comes first.
 *
 * <p>Simpler ways were tried, and the walk of the tests found where they fail:
 *
 * <ul>
 *   <li>To call only those who wait for a page that is gone. A run that dies while it looks at another post leaves that
 *       one half written, and on its page: the next run finds the page taken and calls nobody. So whoever ever left a
 *       page calls, whatever became of the page. ({@code a post wants the page of another that is deleted}, where the
 *       second run dies after it removed the report of the post that waited.)
 *   <li>To take a post off the list when it is published. The same death leaves a post that nobody will look at. So the
 *       list only grows; a post on it that no longer waits costs a look, and does not change.
 *   <li>To ask, at the second look at a page that is taken, whether it changed since it was seen last. The run itself
 *       may have seen a page of its own post there meanwhile, which another run wrote, and removed it. So it is
 *       compared with the page that was found taken. (The same scenario, where the first run dies on the waiting list
 *       and the second publishes the post in the middle of its next try.)
 *   <li>To leave out the last look at the page of a post that was ever reported. No schedule of two runs misses it, nor
 *       any of three runs of one post that was walked; one of three does where two posts share a page. ({@code a page
 *       changes hands and back at any time}.)
 * </ul>
 *
 * <p>A look at one who waits brings about no third: a post that it finds withdrawn has an event of its own, whose run
 * calls.
 *
 * <p>Without any one of these steps, but for two, the walk finds a schedule that goes wrong, and a test keeps it so. The
 * two stay for other reasons. A run that publishes calls those who wait, though the run of the same change that comes
 * after it finds the post unchanged and calls too: a new theme publishes without a change. The removal of a file's copy
 * is guarded, though a run that removed a newer one would look at the original and copy it again: readers would miss it
 * meanwhile.
 */
@NullMarked
package dev.bucketpress.publish;

import org.jspecify.annotations.NullMarked;
