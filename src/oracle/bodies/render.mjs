// Answers each line {"by": "HEXO" | "MARKDOWN_IT", "breaks": …, "fences": …, "body": "…"} with a line {"html": "…"}, or
// {"error": "…"}. Where fences is false, Hexo leaves fences to its renderer of Markdown.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import Hexo from "hexo";
import marked from "hexo-renderer-marked/lib/renderer.js";
import MarkdownIt from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import deflist from "markdown-it-deflist";
import footnote from "markdown-it-footnote";
import mark from "markdown-it-mark";
import sub from "markdown-it-sub";
import sup from "markdown-it-sup";
import taskLists from "markdown-it-task-lists";

const markdownIt = new MarkdownIt({ html: true, linkify: true, maxNesting: 1000 });
[cjkFriendly, deflist, footnote, mark, sub, sup, taskLists].forEach(plugin => markdownIt.use(plugin));
// As in GFM, only what begins with a scheme is a bare address.
markdownIt.linkify.set({ fuzzyLink: false }).add("//", null);

const escape = text => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

// Hexo colours code; the structure to compare is that of code without colours.
function uncoloured(code, { lang, caption }) {
  const language = lang ? ` class="language-${escape(lang)}"` : "";
  const pre = `<pre><code${language}>${escape(code)}</code></pre>`;
  return caption ? `<figure class="code"><figcaption>${caption}</figcaption>${pre}</figure>` : pre;
}

async function startHexo(folder) {
  writeFileSync(join(folder, "package.json"), '{"hexo": {"version": ""}}');
  writeFileSync(join(folder, "_config.yml"), "syntax_highlighter: plain\nhighlight: {exclude_languages: []}\n");
  const hexo = new Hexo(folder, { silent: true });
  await hexo.init();
  hexo.extend.highlight.register("plain", uncoloured);
  hexo.extend.renderer.register("md", "html", marked, true);
  // The defaults of hexo-renderer-marked, but for ids and what it does by chance to mail addresses.
  hexo.config.marked = {
    gfm: true, smartypants: true, autolink: true, headerIds: false, mangle: false, prependRoot: true,
    external_link: { enable: false, exclude: [], nofollow: false }, descriptionLists: true
  };
  return hexo;
}

async function render({ by, breaks, fences, body }) {
  if (by === "MARKDOWN_IT") return markdownIt.set({ breaks }).render(body);
  hexo.config.marked.breaks = breaks;
  hexo.config.syntax_highlighter = fences ? "plain" : "";
  return (await hexo.post.render(null, { content: body, engine: "md" })).content;
}

const folder = mkdtempSync(join(tmpdir(), "oracle-hexo"));
process.on("exit", () => rmSync(folder, { recursive: true }));
const hexo = await startHexo(folder);
for await (const line of createInterface({ input: process.stdin })) {
  const answer = await render(JSON.parse(line)).then(html => ({ html }), error => ({ error: String(error.message) }));
  process.stdout.write(JSON.stringify(answer) + "\n");
}
