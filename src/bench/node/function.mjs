// A post becomes a page and its JSON, as a Node.js function would do it: one GET and two PUTs.
import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { parse } from "hexo-front-matter";
import { marked } from "marked";

const s3 = new S3Client({ endpoint: process.env.S3_ENDPOINT, forcePathStyle: true });
const source = process.env.SOURCE_BUCKET;
const published = process.env.PUBLIC_BUCKET;

const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

const page = (title, html) => `<!DOCTYPE html>
<html>
<head><meta charset="utf-8"><title>${escape(title)}</title></head>
<body><article><h1>${escape(title)}</h1>
${html}</article></body>
</html>
`;

async function publish(key) {
  const object = await s3.send(new GetObjectCommand({ Bucket: source, Key: key }));
  const { _content: body, ...frontMatter } = parse(await object.Body.transformToString());
  const title = String(frontMatter.title ?? key);
  const path = `${String(frontMatter.urlname ?? key.replace(/\.md$/, ""))}/index.html`;
  await put(path, page(title, marked.parse(body)), "text/html; charset=utf-8");
  await put(`api/posts/${key}.json`, JSON.stringify({ title, path, frontMatter }), "application/json");
  return { key, outcome: "published" };
}

const put = (key, text, type) =>
  s3.send(new PutObjectCommand({ Bucket: published, Key: key, Body: text, ContentType: type }));

export async function handler(event) {
  const keys = event.Records.map((record) => decodeURIComponent(record.s3.object.key.replace(/\+/g, " ")));
  return { outcomes: await Promise.all(keys.map(publish)) };
}
