// Asks the script of the search what a file of queries names, as a reader's browser would, of an index in a folder:
//
//   node queries.mjs FOLDER
//
// In the folder stand `scripts/search.mjs`, `api/search/` and `queries.json`. Prints an array with what each query read
// by itself (cold), after all before it (warm), and in the dearest of the further steps that a reader asks for (further);
// in how many of these nothing had been found yet (empty); and the paths of all that is found.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { reading } from "./reading.mjs";

const root = pathToFileURL(process.argv[2] + "/");
const script = new URL("scripts/search.mjs", root).href;

// Goes on as a reader may, to the end.
async function rest(found) {
  const steps = [{ files: 0, bytes: 0, rounds: 0 }];
  let empty = 0;
  while (found.more) {
    if (!found.posts.length) empty++;
    steps.push((await reading(() => found.next())).read);
  }
  const most = (what) => Math.max(...steps.map((step) => step[what]));
  return { empty, further: { files: most("files"), bytes: most("bytes"), rounds: most("rounds") } };
}

const warmScript = await import(script);
const answers = [];
for (const query of JSON.parse(readFileSync(new URL("queries.json", root)))) {
  const coldScript = await import(script + "?" + answers.length);
  const { found, read: cold } = await reading(() => coldScript.search(query));
  const { read: warm } = await reading(() => warmScript.search(query));
  answers.push({ cold, warm, ...(await rest(found)), paths: found.posts.map((post) => post.path) });
}
console.log(JSON.stringify(answers));
