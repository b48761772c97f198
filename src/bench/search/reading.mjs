// Stands for the network of a browser: files are read from the disk, and counted.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

let read;
let waiting = [];

// Requests that are made before any of them is answered are of one round.
globalThis.fetch = (file) =>
  new Promise((answer) => {
    if (!waiting.length) setTimeout(answerAll);
    waiting.push({ file: new URL(file, "file:///"), answer });
  });

function answerAll() {
  const round = waiting;
  waiting = [];
  read.rounds++;
  for (const { file, answer } of round) {
    file.search = "";
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

// What comes of some work, and what it read: files, bytes as they are stored, and in how many rounds files were asked
// for, of which each waits for the one before.
export async function reading(work) {
  read = { files: 0, bytes: 0, rounds: 0 };
  const found = await work();
  return { found, read: { ...read } };
}
