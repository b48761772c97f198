// Asks one query of a script that knows nothing yet, in a thread of its own, since all that it reads stays in its memory.

import { parentPort, workerData } from "node:worker_threads";
import { reading } from "./reading.mjs";

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

const { search } = await import(workerData.script);
const { found, read: cold } = await reading(() => search(workerData.query));
parentPort.postMessage({ cold, ...(await rest(found)), paths: found.posts.map((post) => post.path) });
