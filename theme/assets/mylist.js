// The reader's memo: ids of entries in the fragment of the address (`#list=a,b`; on the memo's own page just `#a,b`).
// A fragment is never sent. While it is there it goes along on links inside the site; nothing else remembers it, but that
// the tab's own history is asked after "Back". Sensitive pages do not load this, and links to them are left as they are.
const MOST = 20;
const LONGEST = 4000;
const ID = /^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;
const NEVER = /^(?:[a-z-]+\/)?(?:k|update)\/|\.(?!html$)[a-z0-9]+$/;
const MEMO = /^(?:[a-z-]+\/)?list\/$/;

const root = new URL("../", import.meta.url);
const frame = document.querySelector("script[data-memo-page]");
const page = new URL(frame.dataset.memoPage, document.baseURI);
export const onMemo = location.pathname === page.pathname;
const bar = document.createElement("p");
let ids = [];

// Takes whatever somebody wrote there: what is no id is passed over, at most 20 are kept; `full` tells that there were more.
export function readMemo(fragment = location.hash) {
  let text = fragment.slice(1, LONGEST);
  if (text.includes("%")) {
    try {
      text = decodeURIComponent(text);
    } catch {
      return { ids: [], full: false };
    }
  }
  if (text.startsWith("list=")) text = text.slice(5);
  else if (!onMemo || document.getElementById(text)) return { ids: [], full: false };
  const found = [...new Set(text.split(","))].filter((id) => ID.test(id));
  return { ids: found.slice(0, MOST), full: found.length > MOST };
}

export function writeMemo(kept) {
  ids = kept;
  const fragment = kept.length ? `#${onMemo ? "" : "list="}${kept.join(",")}` : location.pathname + location.search;
  history.replaceState(history.state, "", fragment);
  noteInTab();
}

export const addressOf = (kept) => new URL(kept.length ? `#${kept.join(",")}` : "", page).href;

// Who goes back past the page where the memo began finds it again: the tab still knows the pages that lie ahead.
function noteInTab() {
  if (window.navigation?.currentEntry) navigation.updateCurrentEntry({ state: { memo: ids.join(",") } });
}

function lookAhead() {
  if (!window.navigation?.currentEntry) return [];
  const ahead = navigation.entries().slice(navigation.currentEntry.index + 1).reverse();
  const noted = ahead.map((entry) => entry.getState()?.memo).find((memo) => typeof memo === "string");
  return noted ? readMemo(`#list=${noted}`).ids : [];
}

function look() {
  ids = readMemo().ids;
  if (ids.length) noteInTab();
  else if (!location.hash && !onMemo && (ids = lookAhead()).length) writeMemo(ids);
  showBar();
  for (const link of document.querySelectorAll("a[data-memo]")) showControl(link);
}

function showBar() {
  bar.hidden = onMemo || !ids.length;
  if (bar.hidden) return;
  const link = document.createElement("a");
  link.href = addressOf(ids);
  link.textContent = frame.dataset.memoShow.replace("{count}", ids.length);
  bar.className = "memo-bar";
  bar.replaceChildren(link);
  document.querySelector(".site-header__inner")?.append(bar);
}

function showControl(link) {
  const id = link.dataset.memo;
  const kept = ids.includes(id);
  link.href = addressOf(kept ? ids : [...ids, id]);
  link.querySelector("[data-memo-add]").hidden = kept;
  link.querySelector("[data-memo-kept]").hidden = !kept;
}

function carry(event) {
  const link = event.target.closest?.("a[href]");
  if (!link) return;
  if (link.dataset.memo) {
    // "Back" from the memo leads to a page that still knows it.
    if (event.type === "click" && !ids.includes(link.dataset.memo)) writeMemo([...ids, link.dataset.memo].slice(0, MOST));
    return;
  }
  const url = new URL(link.href, document.baseURI);
  if (!ids.length || url.origin !== location.origin || !url.pathname.startsWith(root.pathname)) return;
  if (url.pathname === location.pathname && url.hash && event.type === "click" && jump(url.hash)) {
    event.preventDefault();
    return;
  }
  const path = url.pathname.slice(root.pathname.length);
  const own = url.hash.startsWith("#list=") || MEMO.test(path);
  if (NEVER.test(path) || (url.hash && !own)) return;
  url.hash = `${MEMO.test(path) ? "" : "list="}${ids.join(",")}`;
  link.href = url.href;
}

// A link to a part of this page would put its name where the memo is.
function jump(fragment) {
  const part = document.getElementById(fragment.slice(1));
  part?.scrollIntoView();
  part?.focus();
  return part;
}

look();
for (const name of ["click", "auxclick", "contextmenu"]) addEventListener(name, carry, { capture: true });
addEventListener("hashchange", look);
addEventListener("pageshow", (event) => event.persisted && look());
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
