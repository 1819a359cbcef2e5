// Lighthouse over the built demo site, as a phone on a slow line: the median of several runs for each kind of page.
//
//   cd benchmarks/lighthouse && npm ci --ignore-scripts
//   node measure.mjs SITE_FOLDER [RUNS]        (SITE_FOLDER: built by `bin/tsunagari build --site`; RUNS: 3)
//
// Prints a Markdown table. CHROME_PATH names the browser where it is not found by itself. The site is served here, as a
// web server would: compressed by gzip, with the right types, below no other path.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { cpus } from "node:os";
import { extname, join, normalize } from "node:path";
import { createGzip } from "node:zlib";

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const PAGES = {
  home: "",
  list: "places/",
  entry: process.env.ENTRY ?? "place/komorebi-engawa/",
  map: "map/",
  search: "search/",
  article: "articles/family-withdrawn/",
  urgent: "urgent/",
  "home in English": "en/",
  "entry in easy Japanese": `easy/${process.env.ENTRY ?? "place/komorebi-engawa/"}`,
};
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json",
  ".svg": "image/svg+xml", ".png": "image/png", ".webp": "image/webp", ".jpg": "image/jpeg", ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8", ".xml": "application/xml", ".ics": "text/calendar; charset=utf-8",
};
const PACKED = /html|css|javascript|json|svg|plain|xml|calendar/;

function serve(folder) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://here").pathname));
    let file = join(folder, path);
    if (!path.startsWith("/") || path.includes("..")) return response.writeHead(400).end();
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
    if (!existsSync(file)) return response.writeHead(404).end();
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const packed = PACKED.test(type) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    response.writeHead(200, { "content-type": type, "cache-control": "max-age=600", ...(packed && { "content-encoding": "gzip" }) });
    const content = createReadStream(file);
    return packed ? content.pipe(createGzip()).pipe(response) : content.pipe(response);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

const [folder, runs = "3"] = process.argv.slice(2);
if (!folder || !existsSync(join(folder, "index.html"))) {
  console.error("Name the folder of a built site: node measure.mjs SITE_FOLDER [RUNS]");
  process.exit(64);
}
const server = await serve(folder);
const chrome = await launch({ chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"] });
const low = [];
let said = "";
console.log("| page | performance | accessibility | best practices | SEO | FCP (s) | LCP (s) | TBT (ms) | CLS | bytes | requests |");
console.log("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
for (const [name, path] of Object.entries(PAGES)) {
  const found = [];
  for (let run = 0; run < Number(runs); run += 1) {
    const { lhr } = await lighthouse(`http://127.0.0.1:${server.address().port}/${path}`, {
      port: chrome.port, output: "json", logLevel: "error", onlyCategories: CATEGORIES, formFactor: "mobile",
    });
    if (lhr.runtimeError) throw new Error(`${name}: ${lhr.runtimeError.message}`);
    found.push(lhr);
  }
  said = `Lighthouse ${found[0].lighthouseVersion}, ${found[0].environment.hostUserAgent.match(/Chrome\/[\d.]+/)?.[0]}`;
  const scores = CATEGORIES.map((category) => Math.round(100 * median(found.map((lhr) => lhr.categories[category].score))));
  const audit = (id) => median(found.map((lhr) => lhr.audits[id].numericValue));
  const requests = median(found.map((lhr) => lhr.audits["network-requests"].details.items.length));
  const figures = [
    (audit("first-contentful-paint") / 1000).toFixed(1), (audit("largest-contentful-paint") / 1000).toFixed(1),
    Math.round(audit("total-blocking-time")), audit("cumulative-layout-shift").toFixed(3), Math.round(audit("total-byte-weight")), requests,
  ];
  console.log(`| ${name} | ${[...scores, ...figures].join(" | ")} |`);
  const failed = CATEGORIES.flatMap((category) => found[0].categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && (found[0].audits[id].score ?? 1) < 0.9)
    .map(({ id }) => `${name}: ${id} ${found[0].audits[id].displayValue ?? ""}`));
  if (scores[0] < 95 || scores.slice(1).some((score) => score < 100)) low.push(...failed);
}
console.log(`\n${said}; mobile preset, median of ${runs}; ${cpus().length} cores, Node.js ${process.versions.node}.`);
for (const line of low) console.log(`- ${line}`);
await chrome.kill();
server.close();
