/**
 * Bucketpress: drop a Markdown post into a bucket; its page and its JSON are public a moment later.
 *
 * <p>An event, whatever its kind, order or number, only names a key of the source bucket. That key is then reconciled:
 * the public bucket is made to agree with what the source bucket holds now. Created, edited, deleted, drafted, delivered
 * twice or late: one way through the code.
 *
 * <pre>
 * Lambda event ─ lambda ─▶ keys ─▶ publish ─▶ outcomes ─ lambda ─▶ answer, and telemetry ─▶ log
 *                                     │  storage   the record and the source are read
 *                                     │  post      text → Post, or a Problem with its position and its remedy
 *                                     │  markdown  body → RenderedBody (HTML, excerpt, summary, headings, links, images)
 *                                     │  theme     Post + RenderedBody → page
 *                                     │  record    Post + RenderedBody → JSON
 *                                     ▼  storage   the page is claimed and written, then the record
 * </pre>
 *
 * <p>A record that was written causes an event of its own, by which the site around the posts follows:
 *
 * <pre>
 * Lambda event ─ lambda ─▶ keys of records ─▶ lists ─▶ outcomes ─ lambda ─▶ answer, and telemetry ─▶ log
 *                                               │  record    what lists need of the post
 *                                               │  storage   the nodes of its lists are read, leased, written
 *                                               │  theme     nodes → pages, feeds, sitemaps
 *                                               ▼  storage   those are written, and the placement of the post
 * </pre>
 *
 * <table>
 * <caption>The rooms (packages), what each is for, and which others it may know</caption>
 * <tr><td>{@code lambda}</td><td>Lambda's handler, the shapes of events, the forms of answers</td><td>publish, lists, run, site, telemetry, threads</td></tr>
 * <tr><td>{@code publish}</td><td>posts and files: the guarded writes of pages, records and reports</td><td>run, look, post, markdown, theme, record, picture, site, text, storage, threads</td></tr>
 * <tr><td>{@code lists}</td><td>the site around the posts: home, archives, tags, categories, feeds, sitemaps</td><td>run, look, search, markdown, theme, record, site, storage, threads</td></tr>
 * <tr><td>{@code search}</td><td>the full-text index: folding, terms, segments, queries, and how it follows posts</td><td>run, markdown, record, site, storage, threads</td></tr>
 * <tr><td>{@code telemetry}</td><td>log lines and metrics of outcomes</td><td>run</td></tr>
 * <tr><td>{@code run}</td><td>one run for one key: outcome, cost, conflict, backoff</td><td>text</td></tr>
 * <tr><td>{@code look}</td><td>the theme folder of the source bucket, read when it changed</td><td>theme, site, text, storage</td></tr>
 * <tr><td>{@code post}</td><td>posts: front matter, dates, permalinks, tags, what is not published</td><td>site, text</td></tr>
 * <tr><td>{@code markdown}</td><td>bodies: Markdown to HTML, and which HTML is safe</td><td>picture, text, messages</td></tr>
 * <tr><td>{@code theme}</td><td>pages, feeds and sitemaps from templates</td><td>post, markdown, site, text, messages</td></tr>
 * <tr><td>{@code messages}</td><td>the fixed words of pages, in each language</td><td>–</td></tr>
 * <tr><td>{@code record}</td><td>the JSON metadata of posts, and back; whom a page or copy belongs to</td><td>post, markdown, picture, site, text, storage</td></tr>
 * <tr><td>{@code picture}</td><td>how large pictures are, by their first bytes</td><td>–</td></tr>
 * <tr><td>{@code site}</td><td>the site's address, and its keys, paths, list names, periods and slugs</td><td>–</td></tr>
 * <tr><td>{@code text}</td><td>positions in a text, the warnings and problems at them, control characters</td><td>–</td></tr>
 * <tr><td>{@code storage}</td><td>buckets: S3, or a folder on disk</td><td>threads</td></tr>
 * <tr><td>{@code threads}</td><td>work on several threads, none of which is waited for in vain</td><td>–</td></tr>
 * <tr><td>{@code config}</td><td>settings, checked at start-up, and the parts made by them</td><td>publish, lists, search, look, post, markdown, theme, record, site, storage</td></tr>
 * <tr><td>{@code function}</td><td>the Quarkus application around the Lambda function</td><td>config, lambda, publish, lists, look, record, telemetry, storage</td></tr>
 * <tr><td>{@code preview}</td><td>a folder of posts as the site it becomes: watcher, web server, live reload, problems; not in production</td><td>site, storage</td></tr>
 * <tr><td>{@code devmode}</td><td>the preview in {@code quarkus:dev}; not in production</td><td>preview, config, site, storage</td></tr>
 * <tr><td>{@code standalone}</td><td>the parts of Bucketpress without the function's container; not in production</td><td>config, publish, lists, look, record, storage</td></tr>
 * <tr><td>{@code audit}</td><td>compares the two buckets and repairs them; not in production</td><td>standalone, run, config, publish, lists, markdown, record, site, storage, threads</td></tr>
 * <tr><td>{@code hexo}</td><td>what would become of a Hexo blog; not in production</td><td>post, markdown, site, text</td></tr>
 * <tr><td>{@code cli}</td><td>the commands that people run; not in production</td><td>audit, hexo, preview, standalone, config, lambda, publish, lists, run, telemetry, storage</td></tr>
 * </table>
 *
 * <p>{@code ArchitectureTest} reads the table from here and holds the code against it.
 */
package dev.bucketpress;
