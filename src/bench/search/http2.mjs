// Stands before a site as a distribution does: it speaks HTTP/2, and each request takes so long more. Prints its URL.
//
//   node http2.mjs SITE MILLISECONDS KEY-STORE PASSWORD

import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { createSecureServer } from "node:http2";
import { setTimeout as pause } from "node:timers/promises";

const [site, milliseconds, keyStore, passphrase] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });
const OF_THE_CONNECTION = new Set(["connection", "keep-alive", "transfer-encoding"]);

const without = (headers, left) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(":") && !left.has(name)));

const server = createSecureServer({ pfx: readFileSync(keyStore), passphrase });
server.on("stream", async (stream, headers) => {
  await pause(Number(milliseconds));
  const asked = { method: headers[":method"], headers: without(headers, OF_THE_CONNECTION), agent };
  const forwarded = request(site + headers[":path"], asked, (answer) => {
    stream.respond({ ":status": answer.statusCode, ...without(answer.headers, OF_THE_CONNECTION) });
    answer.pipe(stream);
  });
  stream.pipe(forwarded);
});
server.listen(0, "127.0.0.1", () => console.log("https://127.0.0.1:" + server.address().port));
