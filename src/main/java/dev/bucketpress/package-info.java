/**
 * Bucketpress: drop a Markdown post into a bucket; its page and its JSON are public a moment later.
 *
 * <p>Every event, whatever its kind, order or number, only says "look at this source key again". The press then makes
 * the public bucket agree with what the source bucket holds now. Created, edited, deleted, drafted, delivered twice or
 * late: one road.
 *
 * <pre>
 * Lambda event ─ intake ─▶ keys ─▶ press ──▶ outcomes ─ intake ─▶ answer, and report ─▶ log
 *                                   │  bucket    the record and the source are read
 *                                   │  post      text → Post, or a PostProblem with its line and its remedy
 *                                   │  markdown  body → Rendered (html, excerpt, summary, headings, links, images)
 *                                   │  theme     Post + Rendered → page
 *                                   │  record    Post + Rendered → JSON
 *                                   ▼  bucket    the page is claimed and written, then the record
 * </pre>
 *
 * <p>A record that was written is an event in its turn, by which the site around the posts follows:
 *
 * <pre>
 * Lambda event ─ intake ─▶ records' keys ─▶ lists ──▶ outcomes ─ intake ─▶ answer, and report ─▶ log
 *                                            │  record    what lists are to hold of the post
 *                                            │  bucket    the nodes of its lists are read, claimed, written
 *                                            │  theme     nodes → pages, feeds, sitemaps
 *                                            ▼  bucket    those are written, and what is kept of the post
 * </pre>
 *
 * <table>
 * <caption>The rooms, and which others each may know</caption>
 * <tr><td>{@code intake}</td><td>the Lambda handler, event shapes, answers</td><td>press, lists, post, report</td></tr>
 * <tr><td>{@code press}</td><td>the use case and its outcomes</td><td>post, markdown, theme, record, bucket</td></tr>
 * <tr><td>{@code lists}</td><td>the site around the posts: home, archives, tags, categories, feeds, sitemaps</td><td>press, post, markdown, theme, record, bucket</td></tr>
 * <tr><td>{@code report}</td><td>log lines and metrics of outcomes</td><td>press</td></tr>
 * <tr><td>{@code post}</td><td>posts, front matter, permalinks, problems</td><td>–</td></tr>
 * <tr><td>{@code markdown}</td><td>bodies, and which HTML is safe</td><td>–</td></tr>
 * <tr><td>{@code theme}</td><td>pages</td><td>post, markdown</td></tr>
 * <tr><td>{@code record}</td><td>the JSON metadata, and back</td><td>post, markdown</td></tr>
 * <tr><td>{@code bucket}</td><td>S3, or a folder on disk</td><td>–</td></tr>
 * <tr><td>{@code settings}</td><td>settings, checked at start-up; wiring</td><td>all but local, move and audit</td></tr>
 * <tr><td>{@code local}</td><td>dev mode; not in the production artefact</td><td>bucket, settings</td></tr>
 * <tr><td>{@code move}</td><td>the dry run of a move from Hexo; not in the production artefact</td><td>post, markdown</td></tr>
 * <tr><td>{@code audit}</td><td>compares the two buckets and mends them; not in the production artefact</td><td>press, lists, post, markdown, record, bucket, settings</td></tr>
 * </table>
 *
 * <p>An architecture test holds the table against the code.
 */
package dev.bucketpress;
