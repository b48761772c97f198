// Reads one JSON string a line and writes its HTML as a JSON string; null where Node.js does not know a character yet.
import { createInterface } from "node:readline";
import MarkdownIt from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";

const markdown = new MarkdownIt("commonmark").enable("strikethrough").use(cjkFriendly);

for await (const line of createInterface({ input: process.stdin })) {
  const text = JSON.parse(line);
  const html = /\p{Unassigned}/u.test(text) ? null : markdown.render(text);
  process.stdout.write(JSON.stringify(html) + "\n");
}
