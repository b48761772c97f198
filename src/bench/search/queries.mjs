// Asks the script of the search what a file of queries names, as a reader's browser would, of an index in a folder:
//
//   node queries.mjs FOLDER
//
// In the folder stand `scripts/search.mjs`, `api/search/` and `queries.json`. Prints an array with what each query read
// by itself (cold), after all before it (warm), and in the dearest of the further steps that a reader asks for (further);
// in how many of these nothing had been found yet (empty); and the paths of all that is found.

import { once } from "node:events";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { reading } from "./reading.mjs";

const root = pathToFileURL(process.argv[2] + "/");
const script = new URL("scripts/search.mjs", root).href;

const { search } = await import(script);
const answers = [];
for (const query of JSON.parse(readFileSync(new URL("queries.json", root)))) {
  const [byItself] = await once(new Worker(new URL("cold.mjs", import.meta.url), { workerData: { script, query } }), "message");
  const { read: warm } = await reading(() => search(query));
  answers.push({ warm, ...byItself });
}
console.log(JSON.stringify(answers));
