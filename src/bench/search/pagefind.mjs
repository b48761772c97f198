// A query of Pagefind's script, up to its first ten results; and, as a worker, one of a script that knows nothing yet,
// since all that it reads stays in its memory.

import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { reading } from "./reading.mjs";

const SHOWN = 10;

// What the script asks its page for.
globalThis.location = { href: "file:///", origin: "null" };
globalThis.window = { location };
globalThis.document = { currentScript: null, querySelector: () => ({ getAttribute: () => "zh" }) };

export async function ask({ search }, query) {
  const { results } = await search(query);
  await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
}

if (!isMainThread) {
  const script = await import(workerData.script);
  const { read } = await reading(() => ask(script, workerData.query));
  parentPort.postMessage(read);
  parentPort.close();
}
