/**
 * The site around the posts: home, archives, tags, categories, feeds, sitemaps. It reads posts' records and nothing else
 * of them, and touches only what one post touches, however many there are.
 *
 * <p>Every list is the same tree: the list, its years, their months. A node with at most a hundred posts holds them
 * itself; with more it is parted, and holds the newest twenty and the numbers of those below it. The list of all posts
 * is parted into months from the start, since posts lead to their month. Nodes are data for other programs too ({@code
 * api/lists/}); pages and feeds follow from them. There are no page numbers: a post that is inserted anywhere moves no
 * other.
 *
 * <p>An event only says "look at this record again". What is kept of a post ({@code api/listed/}) names the places where
 * lists may hold it. A look at some posts goes this way:
 *
 * <ol>
 *   <li>Of each post what is kept is read, then the record. Nothing is to do where the one says that lists hold what the
 *       other asks for.
 *   <li>The nodes on the way to the post's places are read, those it had and those it is to have.
 *   <li>The places are <em>claimed</em>: what is kept names them before any list is touched.
 *   <li>The node that holds the posts is written, then each node above it is told, up to the list's first.
 *   <li>Pages, feeds and sitemaps are written, then the first node is looked at once more: if it has changed, they are
 *       written again, from what there is then. Overviews of tags and categories are told where a number changed.
 *   <li>What is kept says that all is done, and the record is looked at once more.
 * </ol>
 *
 * <p>Whoever is refused a write on the way begins again. Why it comes to the same in any order, and wherever a run dies:
 *
 * <ul>
 *   <li>Every node and everything that is kept counts how often it was written, so that no two versions have the same
 *       bytes; neither is ever deleted. A write that is guarded by what was read is refused if anything was written since,
 *       be it the same.
 *   <li>A run that is late holds a claim that another has replaced. That one writes every node of the earlier claim, so
 *       the late run is refused there; it reads the node anew, and then looks whether its claim still holds.
 *   <li>Pages are not guarded. A run that is late may put an old one over a newer and die before it looks. Its event
 *       comes again, and must not find that all is done: so where a claim was taken over, what is kept stays open for a
 *       quarter of an hour, which no run outlives, and every look does all of it once more. To spare that, a run waits a
 *       little for another that is at the same post.
 *   <li>A page beside the way to the posts, such as that of the month before, which leads to a new one, is claimed before
 *       it is written, as if the post were there. Whoever does the work again could not know that this page was written:
 *       by then another month may lie between. The same goes for all that comes of parting a node.
 *   <li>A page is spared where readers would see the same as when its node was read. Where another run wrote to the list
 *       between, it may have shown them something else meanwhile, and none is spared.
 *   <li>A node above another is told of its revision, and keeps what it knows of a later one.
 *   <li>A node is parted by writing those below it first; until it is written itself, what it holds counts. Those below
 *       carry its token, which tells them from what was left by a parting that did not come to its end.
 * </ul>
 *
 * <p>Without any one of these steps the walk of the tests finds a schedule that goes wrong, but for some that it was not
 * seen to need: that claims differ in their turn, that nodes are read before they are claimed, that what is kept is read
 * before the record, and that a claim is looked at after a refusal. A claim that was taken over stays open for a while,
 * which makes up for them at the price of doing everything once more; they make that rare, and hold where a clock is
 * wrong.
 *
 * <p>Nothing is ever written under {@code api/posts/}, so that lists do not wake themselves.
 */
@NullMarked
package dev.bucketpress.lists;

import org.jspecify.annotations.NullMarked;
