/**
 * The site around the posts: home, archives, tags, categories, feeds, sitemaps. It follows from posts' records and from
 * nothing else, and a change of one post costs the same however many posts there are.
 *
 * <p>Every list is the same tree of nodes: the list, its years, their months. A node of at most a hundred posts holds them
 * itself. A larger one is split: it holds the newest twenty, and the numbers of the nodes below it. The list of all posts
 * is split into months from the start, since posts link to their month. Nodes are data for other programs too ({@code
 * api/lists/}); pages and feeds follow from them. There are no page numbers: a post that is inserted anywhere moves no
 * other.
 *
 * <p>Standalone pages are one more such list, which no page or feed shows, and which is never split: one sitemap names them
 * all. The index of sitemaps always names that one, so that it need not follow from two lists; the first run of a site
 * provides it. A page's run touches the list of all posts too, which is how a site of pages alone comes to its home page.
 *
 * <p>An event only names a record. The <em>placement</em> of its post ({@code api/listed/}) says at which positions (a
 * list and a month) lists may hold the post, and whether a run holds the <em>lease</em> to update them. One pass over some
 * posts ({@link UpdatePass}) goes this way:
 *
 * <ol>
 *   <li>Of each post the placement and the record are read, at the same time. If the placement says that the lists hold
 *       what the record asks for, there is nothing to do.
 *   <li>The nodes on the way to the post's positions are read, both to those it had and to those it is to have.
 *   <li>The <em>lease</em> is taken: the placement names all these positions before any list is changed.
 *   <li>The node that holds the post is written, then each node above it, up to the list's first node. Lists are
 *       written side by side, and so are the nodes of a level: no two of them are one object.
 *   <li>Pages, feeds and sitemaps are written, side by side. Then the first node is checked with a HEAD request: if it has
 *       changed, they are written again, from the nodes as they are then. Overviews of tags and categories are updated where a number
 *       changed, at the same time as pages; they are read while nodes are written, and written only if unchanged since.
 *   <li>The placement is settled: it says that all is done. The record is checked once more at the
 *       same time: whoever changes it after the check has a run that finds the lease or what was settled.
 * </ol>
 *
 * <p>Nodes and placements are written under an optimistic lock: each write is conditional on the ETag that was read. A
 * post whose write is refused is retried in another pass. The result is the same in any order of events, and wherever a
 * run dies, because:
 *
 * <ul>
 *   <li>Every node and every placement counts how often it was written, so that no two versions have the same bytes;
 *       neither is ever deleted. A conditional write is refused if anything was written since, even the same content.
 *   <li>A run that is late holds a lease that another run has taken over. That other run writes every node that the lease
 *       names, so the late run is refused there; it reads the node again, and then checks whether it still holds its
 *       lease.
 *   <li>Pages are written unconditionally. A run that is late may put an old page over a newer one and die before it
 *       checks. Its event is delivered again, and must not find that all is done. So a lease says when the run that took it
 *       must have ended, by its own deadline; where it was taken over, it stays open until both runs have, and until then
 *       every run does the whole work once more. To make that rare, a run waits a little for another run that is updating
 *       the same post.
 *   <li>A page that is not on the way to the post, such as that of the month before, which links to a new month, is named
 *       in the lease before it is written, as if the post were there. A run that does the work again could not know that
 *       this page was written: by then another month may lie between. The same holds for all that follows from a split.
 *   <li>A page is not written where readers would see the same as when its node was read. If another run wrote to the list
 *       in between, readers may have seen something else meanwhile, and every page is written.
 *   <li>A node is told the revisions of the nodes below it, and keeps what it knows of a later revision.
 *   <li>A node is split by writing the nodes below it first; until it is written itself, its own posts count. The nodes
 *       below carry its token, which distinguishes them from the nodes of a split that was never completed.
 * </ul>
 *
 * <p>Below {@code tags/} and {@code categories/} a post may have the page of a list. Whoever writes first keeps the key, so
 * these pages are written under the condition that they are what they were just before, and never over a post's ({@link
 * ContestedPages}). When a list has no page any more, the posts that wait for the key get their runs before the placement
 * is settled. When a post is withdrawn, its record still names the page: the run for that record waits until the page is
 * gone, then writes the list's ({@link ReleasedPages}). It reads the node after that, and a run that found the page to be a
 * post's has written the node before, so one of the two sees the other.
 *
 * <p>A comment {@code step: NAME} in the code marks what a test leaves out, to show that it is needed. Without any one of
 * these steps the walk of the tests finds a schedule that goes wrong, with three exceptions, for which
 * it found none: that leases count their revisions, that nodes are read before leases are taken, and that a lease is
 * checked after a refusal. A lease that was taken over stays open for a while, which makes up for them at the price of doing everything once more; they make that rare, and still help where a clock
 * is wrong.
 *
 * <p>Nothing is ever written under {@code api/posts/}, so that lists do not cause events for themselves.
 */
@NullMarked
package dev.bucketpress.lists;

import org.jspecify.annotations.NullMarked;
