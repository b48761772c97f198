// What other searches of static sites read for queries, and write after a change of one post:
//
//   node others.mjs FOLDER
//
// In the folder stand `posts.json`, each with its url, title, tags and blocks, and `queries.json`. Prints what
// hexo-generator-searchdb makes of them by default, which Hexo's local search reads whole, as it is and compressed; and
// for Pagefind, what each query read by itself (cold) and after all before it (warm), until the first ten results are
// there. Scripts do not count; Pagefind's WebAssembly is a file that it reads.

import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { gzipSync } from "node:zlib";
import * as pagefind from "pagefind";
import { ask } from "./pagefind.mjs";
import { reading } from "./reading.mjs";

const folder = process.argv[2];
const load = (file) => JSON.parse(readFileSync(join(folder, file)));
const posts = load("posts.json");
const changed = posts.map((post, i) => (i ? post : { ...post, blocks: [...post.blocks, "改动 of one post"] }));
const article = (post) => post.blocks.map((block) => `<p>${block}</p>`).join("\n");

function searchDatabase(posts) {
  const made = {};
  globalThis.hexo = {
    config: { root: "/" },
    extend: { generator: { register: (name, generate) => (made.generate = generate) } },
  };
  const require = createRequire(import.meta.url);
  delete require.cache[require.resolve("hexo-generator-searchdb")];
  require("hexo-generator-searchdb");
  const locals = posts.map((post) => ({
    title: post.title,
    path: post.url.slice(1),
    content: article(post),
    tags: post.tags.map((name) => ({ name })),
  }));
  return made.generate.call(hexo, { posts: locals }).data;
}

async function pagefindIndex(posts, name) {
  const { index } = await pagefind.createIndex();
  for (const post of posts) {
    const content = `<html lang="zh"><body data-pagefind-body><h1>${post.title}</h1>${article(post)}</body></html>`;
    await index.addHTMLFile({ url: post.url, content });
  }
  const outputPath = join(folder, name);
  mkdirSync(outputPath);
  await index.writeFiles({ outputPath });
  await index.deleteIndex();
  writeFileSync(join(outputPath, "package.json"), '{"type": "module"}');
  return outputPath;
}

function files(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path)]));
}

// Files that one has and the other has not, or has otherwise.
function written(before, after) {
  const old = files(before);
  const others = [...files(after)].filter(([name, bytes]) => !old.get(name)?.equals(bytes)).map(([, bytes]) => bytes);
  return { files: others.length, bytes: others.reduce((sum, bytes) => sum + bytes.length, 0) };
}

const index = await pagefindIndex(posts, "pagefind");
const later = await pagefindIndex(changed, "pagefind-later");
await pagefind.close();
const script = pathToFileURL(join(index, "pagefind.js")).href;
const warmScript = await import(script);
const answers = [];
for (const query of load("queries.json")) {
  const [cold] = await once(new Worker(new URL("pagefind.mjs", import.meta.url), { workerData: { script, query } }), "message");
  const { read: warm } = await reading(() => ask(warmScript, query));
  answers.push({ cold, warm });
}

const database = searchDatabase(posts);
console.log(
  JSON.stringify({
    pagefind: { answers, written: written(index, later) },
    hexo: {
      bytes: Buffer.byteLength(database),
      compressed: gzipSync(database).length,
      written: Buffer.byteLength(searchDatabase(changed)),
    },
  }),
);
