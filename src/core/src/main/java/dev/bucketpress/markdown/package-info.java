/**
 * Rendering of posts' bodies: CommonMark with extensions becomes a {@link dev.bucketpress.markdown.RenderedBody}.
 * flexmark and jsoup are known here and in the packages below, and nowhere else:
 *
 * <ul>
 *   <li>{@code limits}: how large and how deeply nested a body may be;
 *   <li>{@code blocks}: tables, tasks, code fences and footnotes where flexmark differs from GitHub and Hexo;
 *   <li>{@code inline}: CommonMark's inline parsing in linear time;
 *   <li>{@code cjk}: emphasis beside Chinese, Japanese and Korean punctuation, and line breaks between such characters;
 *   <li>{@code math}: formulas;
 *   <li>{@code hexo}: Hexo's tags and code captions;
 *   <li>{@code html}: everything after flexmark: sanitizing, links, headings, excerpt and summary;
 *   <li>{@code links}: what a body asks of the site around it.
 * </ul>
 */
@NullMarked
package dev.bucketpress.markdown;

import org.jspecify.annotations.NullMarked;
