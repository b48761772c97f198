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
 *   <li>A problem is noted in the record before its report is written; what is published stays. Where the page was
 *       taken, whether it still is gets asked last.
 * </ol>
 */
@NullMarked
package dev.bucketpress.press;

import org.jspecify.annotations.NullMarked;
