// Asks the script of the search what a file of queries names, as a reader's browser would, of an index in a folder:
//
//   node queries.mjs FOLDER
//
// In the folder stand `scripts/search.mjs`, `api/search/` and `queries.json`. Prints an array with what each query read
// by itself (cold) and after all before it (warm): files, bytes as they are stored, and in how many rounds files were
// asked for, of which each waits for the one before; and the paths of all that is found.

import { readFileSync } from "node:fs";
import { pathToFileURL, fileURLToPath } from "node:url";

const root = pathToFileURL(process.argv[2] + "/");
const script = new URL("scripts/search.mjs", root).href;

let read;
let waiting = [];

// Requests that are made before any of them is answered are of one round.
globalThis.fetch = (file) =>
  new Promise((answer) => {
    if (!waiting.length) setTimeout(answerAll);
    waiting.push({ file, answer });
  });

function answerAll() {
  const round = waiting;
  waiting = [];
  read.rounds++;
  for (const { file, answer } of round) {
    const bytes = readFileSync(fileURLToPath(file));
    read.files++;
    read.bytes += bytes.length;
    answer({
      ok: true,
      json: async () => JSON.parse(bytes),
      arrayBuffer: async () => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    });
  }
}

async function ask(search, query) {
  read = { files: 0, bytes: 0, rounds: 0 };
  const found = await search(query);
  return { found, read: { ...read } };
}

const warmScript = await import(script);
const answers = [];
for (const query of JSON.parse(readFileSync(new URL("queries.json", root)))) {
  const coldScript = await import(script + "?" + answers.length);
  const { read: cold } = await ask(coldScript.search, query);
  const { found, read: warm } = await ask(warmScript.search, query);
  while (found.more) await found.next();
  answers.push({ cold, warm, paths: found.posts.map((post) => post.path) });
}
console.log(JSON.stringify(answers));
