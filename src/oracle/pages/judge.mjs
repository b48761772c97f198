// Judges pages in Chromium, one after another: node judge.mjs (axe | shift | lighthouse) CHROMIUM URL...
// Prints one JSON array, with an object for each address.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import * as chromeLauncher from "chrome-launcher";
import lighthouse from "lighthouse";
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 900 };

// Lighthouse slows a fast desktop down four-fold and takes it for a phone. Its own range of such desktops is 1,500 to
// 2,000 (github.com/GoogleChrome/lighthouse, docs/throttling.md); so the phone is this fast, whatever machine it runs on.
const SPEED_OF_PHONE = 1750 / 4;

const [what, executable, ...urls] = process.argv.slice(2);
const judges = { axe: withBrowser(judgeByAxe), shift: withBrowser(judgeShift), lighthouse: judgeByLighthouse };
const found = await judges[what]();
process.stdout.write(JSON.stringify(found));

function withBrowser(judge) {
  return async () => {
    const browser = await chromium.launch({ executablePath: executable, args: FLAGS });
    const answers = [];
    for (const url of urls) answers.push(await judge(browser, url));
    await browser.close();
    return answers;
  };
}

// What axe finds on a phone and on a desktop, in either colour scheme, and what the Content-Security-Policy stopped.
async function judgeByAxe(browser, url) {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const violations = [];
  const stopped = [];
  for (const [viewport, colorScheme] of [[PHONE, "light"], [DESKTOP, "dark"]]) {
    const page = await browser.newPage({ viewport, colorScheme });
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) stopped.push(message.text());
    });
    await page.goto(url, { waitUntil: "load" });
    await page.waitForFunction(() => !document.querySelector(".math:not(:has(.katex))"));
    await page.evaluate(axe);
    const result = await page.evaluate(() => axe.run());
    for (const { id, impact, nodes } of result.violations) {
      violations.push({ id, impact, at: nodes[0].html.slice(0, 200), width: viewport.width, colorScheme });
    }
    await page.close();
  }
  return { url, violations, stopped };
}

// How far what is on the screen moves while a page loads (web.dev/articles/cls), on a phone and on a desktop.
async function judgeShift(browser, url) {
  const shifts = [];
  for (const viewport of [PHONE, DESKTOP]) {
    const page = await browser.newPage({ viewport });
    await page.addInitScript(() => {
      window.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(url, { waitUntil: "load" });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    shifts.push(await page.evaluate(() => window.shift));
    await page.close();
  }
  return { url, shift: Math.max(...shifts) };
}

// Lighthouse's four scores as on a phone, the audits that are not passed, how long the page did not answer in all, and
// how fast Lighthouse found the machine: of three runs the one in the middle, since a machine is not always as fast. How
// fast it is now, the run before says.
async function judgeByLighthouse() {
  const answers = [];
  let { machine } = await lighthouseOf(urls[0], 4);
  for (const url of urls) {
    const runs = [];
    for (let run = 0; run < 3; run++) {
      runs.push(await lighthouseOf(url, machine / SPEED_OF_PHONE));
      ({ machine } = runs.at(-1));
    }
    answers.push(runs.sort((one, other) => one.scores.performance - other.scores.performance)[1]);
  }
  return answers;
}

async function lighthouseOf(url, cpuSlowdownMultiplier) {
  const chrome = await chromeLauncher.launch({ chromePath: executable, chromeFlags: ["--headless", ...FLAGS] });
  const flags = { port: chrome.port, output: "json", logLevel: "error", throttling: { cpuSlowdownMultiplier } };
  const { lhr } = await lighthouse(url, flags);
  await chrome.kill();
  const scores = {};
  for (const [name, { score }] of Object.entries(lhr.categories)) scores[name] = Math.round(score * 100);
  const blocked = Math.round(lhr.audits["total-blocking-time"].numericValue);
  return { url, scores, failed: failedAudits(lhr), blocked, machine: Math.round(lhr.environment.benchmarkIndex) };
}

function failedAudits(lhr) {
  const weighed = new Set(
    Object.values(lhr.categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id)),
  );
  return Object.values(lhr.audits)
    .filter(({ id, score }) => weighed.has(id) && score !== null && score < 1)
    .map(({ id, score, displayValue = "", details }) => `${id} ${score} ${displayValue} ${first(details)}`.trim());
}

function first(details) {
  return JSON.stringify(details?.items?.[0] ?? "").slice(0, 300);
}
