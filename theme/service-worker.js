/* Keeps home, the urgent page and visited entries readable without a connection. The build fills in the two constants.
   What is not named here is neither kept nor even touched: sensitive pages, search, forms. */
"use strict";

const KEPT = []; // addresses from the site's root, filled in by the build
const VERSION = ""; // changes with the bytes of what is kept, filled in by the build

const ENTRY = /^(?:[a-z-]+\/)?(?:place|desk|organization|programme|event)\/[a-z0-9-]+\/$/;
const PAGE_WITHOUT_CONNECTION = "offline/";
const NEVER = /^(?:[a-z-]+\/)?(?:k|update)\//;
const MOST_VISITED = 30;
const KEPT_CACHE = `tsunagari-kept-${VERSION}`;
const VISITED_CACHE = "tsunagari-visited";
const ROOT = new URL(self.registration.scope).pathname;

self.addEventListener("install", (event) => {
  const fresh = KEPT.map((path) => new Request(ROOT + path, { cache: "no-cache" }));
  event.waitUntil(caches.open(KEPT_CACHE).then((cache) => cache.addAll(fresh)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOldVersions().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin || !url.pathname.startsWith(ROOT)) return;
  const path = url.pathname.slice(ROOT.length);
  if (NEVER.test(path)) return;
  if (KEPT.includes(path)) event.respondWith(fetchFirst(event.request, KEPT_CACHE));
  else if (ENTRY.test(path)) event.respondWith(fetchFirst(event.request, VISITED_CACHE).catch(() => tellOffline(path)));
  else if (event.request.mode === "navigate") event.respondWith(fetch(event.request).catch(() => tellOffline(path)));
});

async function fetchFirst(request, name) {
  const cache = await caches.open(name);
  try {
    const answer = await fetch(request);
    if (answer.ok && answer.type === "basic" && !answer.redirected) {
      // Without the fragment: a reader's memo stands there, and is to be written down nowhere.
      await cache.put(request.url.split("#")[0], answer.clone());
      if (name === VISITED_CACHE) await forgetOldest(cache);
    }
    return answer;
  } catch (error) {
    const kept = await cache.match(request, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}

// Sent on to the page's own address: its styles and links are relative, and would miss below `place/…/`.
function tellOffline(path) {
  const tree = KEPT.find((kept) => kept.endsWith(`/${PAGE_WITHOUT_CONNECTION}`) && path.startsWith(kept.slice(0, -PAGE_WITHOUT_CONNECTION.length)));
  return Response.redirect(new URL(tree ?? PAGE_WITHOUT_CONNECTION, self.registration.scope));
}

async function forgetOldest(cache) {
  const visited = await cache.keys();
  await Promise.all(visited.slice(0, -MOST_VISITED).map((request) => cache.delete(request)));
}

async function forgetOldVersions() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("tsunagari-kept-") && name !== KEPT_CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}
