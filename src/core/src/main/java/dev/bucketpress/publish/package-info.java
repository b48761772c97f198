/**
 * Publishes posts and media files: makes the public bucket agree with what the source bucket holds now, one object key at
 * a time. {@link dev.bucketpress.publish.Reconciler} is the entry point. The order of the requests and the condition of
 * each write are decided in this package and nowhere else.
 *
 * <p>A <em>run</em> is the work for one key. Where a conditional write is refused, or the source has changed by the end,
 * the run begins again: it makes another <em>try</em>. One try for a post has these steps:
 *
 * <ol>
 *   <li>The record and the source are read at the same time; if the post was ever reported, the source once more after
 *       the record. ({@link dev.bucketpress.publish.PostReconciler})
 *   <li>The post is <em>unchanged</em> if its record is the one that would be written, its page has the ETag that the
 *       record names, and each earlier page is a redirect, gone, or another post's. ({@link
 *       dev.bucketpress.publish.PostPublisher})
 *   <li>A page that the record does not name yet is <em>claimed</em>: the record names it before it is written, so that
 *       a run that dies leaves no page that no record names. ({@code PostPublisher}, {@link
 *       dev.bucketpress.publish.RecordStore})
 *   <li>The page is written unless it is another post's, then each earlier page of the post becomes a redirect.
 *       ({@code PostPublisher}, {@link dev.bucketpress.publish.PageStore})
 *   <li>An old problem report is removed, the record is written, and the source is checked again. ({@code PostPublisher},
 *       {@link dev.bucketpress.publish.ProblemReports})
 *   <li>To withdraw a post, a <em>tombstone</em> replaces the record before any page is removed. The tombstone counts the
 *       withdrawals: if it had the bytes of an earlier tombstone, a run that read the earlier one could publish in the
 *       middle of the removal. ({@link dev.bucketpress.publish.Withdrawal})
 *   <li>To reject a post, its problem is noted in the record before its report is written; what is published stays.
 *       ({@code Withdrawal})
 *   <li>A post whose page is another's is added to the <em>waiting list</em> of the page after its report was written,
 *       and then the page is checked again: if it is no longer the one that was found, the run begins again. ({@code
 *       Withdrawal}, {@link dev.bucketpress.publish.PostRegister})
 *   <li>A run that removes pages is followed by runs for all posts that ever waited for one of them. The tombstone notes
 *       that it has them, and so does each run of the post that finds such a note, before its own. A note goes when all
 *       follow-ups of its run have ended; that of a run that died goes when a later run has had them after the moment at
 *       which the first must have ended. ({@link dev.bucketpress.publish.PageSuccession})
 * </ol>
 *
 * <p>The last two steps resolve a collision of two posts. Either the waiting post sees that the page is gone, or the run
 * that removes the page finds the waiting post on the list, since each of them writes before it reads. Only a withdrawal
 * makes a page free: the earlier pages of a post that is still published are redirects to it. A renamed file is an old
 * post that is withdrawn and a new one, which has to wait for its page if its event comes first.
 *
 * <p>What a post shows depends on other objects too: the addresses and titles of the posts that it links to, and whether
 * its pictures are there. Their runs meet in the same way:
 *
 * <ol>
 *   <li>Before a post or file is looked up, the post that links to it is registered as its <em>referrer</em>, unless the
 *       record names the target already. ({@link dev.bucketpress.publish.References})
 *   <li>A target that was never published gets a tombstone, or a note in the one it has, that it is awaited. Its first
 *       publication finds the note, so that a post that nobody links to asks for no referrers. ({@code References})
 *   <li>The record names each target with the version that the page shows of it.
 *   <li>The first publication of an awaited post, and each run of one whose URL or title ever changed or that was ever
 *       withdrawn, are followed by runs for a portion of its referrers, and so is each run of a file. The record then says
 *       how far they came, and the event of that record brings about the next portion. ({@code PostObjects}, {@link
 *       dev.bucketpress.publish.MediaReconciler})
 *   <li>Such a follow-up ends at once where the record names the version that is to be shown, and the page is the one that
 *       the record names. ({@link dev.bucketpress.publish.PostReconciler})
 *   <li>After the record is written, targets whose version is another than in the record before are looked up once more;
 *       all of them, if the record has the bytes it had. ({@code PostPublisher})
 * </ol>
 *
 * <p>Time changes posts too: those with a date to come, of publication or expiry. A <em>tick</em> of the clock finds them:
 *
 * <ol>
 *   <li>The clock is asked when record and source have been read, and an <em>entry</em> for the next date to come is
 *       written before anything that depends on the time. ({@link dev.bucketpress.publish.TimedPost})
 *   <li>At the end of the try the clock is asked again. Where the date has come meanwhile, a tick may have done what this
 *       run then undid, so the run begins again. ({@code TimedPost})
 *   <li>A tick is followed by a run for each entry whose minute has begun. The entry goes after a run that began when the
 *       minute was over: till then a date within it may be still to come. ({@link dev.bucketpress.publish.PostSchedule})
 *   <li>Another run follows when every run that may have asked the clock before the date has ended. One that was brought
 *       about by a tick is not repeated where it dies in the middle. ({@code PostSchedule})
 * </ol>
 *
 * <p>A post may take more memory, stack or time than the process has. Which one it was nobody knows afterwards: memory ends
 * for all runs that share the process, and a process that was killed remembers nothing. So after a failure the caller has
 * runs that are {@link dev.bucketpress.publish.Isolation alone} in the process, and these note their <em>attempts</em>
 * ({@link dev.bucketpress.publish.AttemptGuard}):
 *
 * <ol>
 *   <li>The source is asked for its ETag alone, since its content may be what is too much. The record notes an attempt at
 *       this version, then the source is read and rendered, then the note is removed. All that is left is to write, so a
 *       failure of S3 from there on is held against no post; one before that takes the note back where it can.
 *   <li>An attempt that did not finish is another run's reason to leave the post until all others are done, and two are
 *       its reason to reject it. A note counts for the ETag it names, so a new version is tried anew.
 *   <li>A run trusts its own attempt: where it begins again, it neither counts nor notes it once more. Two living runs may
 *       each have noted one, and a third have the post rejected for that: the living overrule it, and since they write
 *       the record before they look for its report, and it writes the report before it looks at the record once more, no
 *       report is left.
 * </ol>
 *
 * <p>Nothing tells a living attempt from a dead one: a time until which it counts as living would be right for no clock and
 * no limit of an invocation. Runs that share a process note nothing, so an ordinary run makes no request for this.
 *
 * <p>Simpler protocols were tried, and the walk of the tests found where they fail:
 *
 * <ul>
 *   <li>Follow-ups only for the waiting posts of a page that is gone. A run that dies during a follow-up leaves the other
 *       post half published, and on the page: the next run finds the page taken and has no follow-up. So whether there are
 *       follow-ups depends on the notes, whatever became of the pages. ({@code a post wants the page of another that
 *       is deleted}, where the second run dies after it removed the report of the waiting post.)
 *   <li>One note for all runs, which the first run that has had its follow-ups takes away. The follow-up of another run
 *       that is late leaves a page, and dies; the delivery after it finds no note. ({@code the first owner goes, twice
 *       delivered, when the other is deleted})
 *   <li>Removing a post from the waiting list when it is published. The same death leaves a post that no run reconciles
 *       again. So lists only grow; a post that no longer waits costs a run that changes nothing.
 *   <li>Follow-ups only for those waiting posts whose record is not of their source, and which were not told who has the
 *       page now. A run that was late has left a page of a post that is gone, or an older one of a post that was edited,
 *       and died before it looked again; the post's own run had ended. ({@code the first owner goes when the other is
 *       deleted}; where a post has had several pages, it may be any of them.)
 *   <li>Comparing a taken page, at the second check, with what the run itself saw last under its key. Meanwhile the run
 *       may have seen there a page of its own post, which another run wrote, and removed it. So the page is compared with
 *       the one that was found taken. (The same scenario, where the first run dies after it wrote to the waiting list and
 *       the second publishes the post in the middle of its next try.)
 *   <li>Not checking the page at the end of a run of a post that was ever rejected. No interleaving of two runs needs the
 *       check, nor of three runs of one post that was walked; one of three runs does where two posts share a page.
 *       ({@code a page changes hands and back at any time}.)
 *   <li>Follow-ups for referrers only until the first of them have ended, whatever happened to the post. A late run of a
 *       referrer puts back what the post was before a change, and dies before it looks again; the run that the change
 *       brought about is repeated, and has no follow-ups any more. ({@code a linked post goes and comes back})
 *   <li>Trusting the record of a referrer alone: a follow-up that died has left a page that the record does not name.
 *       ({@code a shown picture goes and comes back})
 *   <li>Trusting a source that was read before the record of a post that was ever reported. A run that rejects the post,
 *       and is about to remove the page of an earlier claim, removes what this run has published meanwhile. ({@code mend
 *       and break}) Of other posts no walk found that the order of the two readings matters.
 *   <li>Not looking again after a record was written as it was. Its ETag is the same, so it stops no other run; the page
 *       before it may have been newer. ({@code a link comes before its post}) The same holds for who else has the name of a
 *       translation. ({@code two languages of a post come})
 * </ul>
 *
 * <p>A follow-up has no follow-ups of its own: what it finds changed has an event of its own, whose run has them. That does
 * not hold for a post that gets a page which became free: those that link to it are processed by its next event only. No
 * walk has a post that waits and is linked to; chaos with four shared pages found it.
 *
 * <p>A comment {@code step: NAME} in the code marks what a test leaves out, to show that it is needed. Without any one of
 * these steps, with two exceptions, the walk finds an interleaving that goes wrong, and a test keeps
 * it so. The two exceptions have other reasons. A run that publishes has follow-ups, though the next run of the same change
 * finds the post unchanged and has them too: a new theme publishes without a change. The removal of a media file's copy is
 * conditional, though a run that removed a newer copy would check the original and copy it again: readers would miss the
 * file meanwhile.
 */
@NullMarked
package dev.bucketpress.publish;

import org.jspecify.annotations.NullMarked;
