// The page of the reader's memo: fills in the entries whose ids are in the address, lets them be put in order, taken out,
// printed, and taken to a phone. Everything is drawn as text, never as markup.
import { addressOf, readMemo, writeMemo } from "./mylist.js";

const byId = (id) => document.getElementById(id);
const memo = byId("memo");
const list = byId("memo-entries");
const status = byId("memo-status");
const code = byId("memo-code");
const words = status.dataset;
const files = new Map();
const gap = document.documentElement.lang === "ja" ? "　" : " · ";
let shown = [];

function tell(...sentences) {
  status.textContent = sentences.filter(Boolean).join(" ");
}

async function fetchFile(number) {
  if (!files.has(number)) {
    const answer = await fetch(new URL(`entries-${number}.json`, location.href.split("#")[0]));
    if (!answer.ok) throw new Error(String(answer.status));
    files.set(number, new Map(Object.entries(await answer.json())));
  }
  return files.get(number);
}

// As generator/outputs/my_list/entries.py reckons it.
const numberOf = (id) => [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % Number(memo.dataset.files);

async function find(ids) {
  const numbers = [...new Set(ids.map(numberOf))];
  await Promise.all(numbers.map(fetchFile));
  return ids.map((id) => ({ id, entry: files.get(numberOf(id)).get(id) })).filter(({ entry }) => entry && !isOver(entry));
}

// The files may be older than the day on which they are read.
const isOver = ({ ends }) => ends && Date.parse(`${ends}:00+09:00`) <= Date.now();

const textOf = (text) => [text].flat().map((part) => part.ja ?? part.of ?? part).join("");

function draw(text) {
  return [text].flat().map((part) => {
    if (typeof part === "string") return part;
    if (part.ja) {
      const own = document.createElement("span");
      own.lang = "ja";
      own.textContent = part.ja;
      return own;
    }
    const ruby = document.createElement("ruby");
    const [open, reading, close] = ["rp", "rt", "rp"].map((name) => document.createElement(name));
    [open.textContent, reading.textContent, close.textContent] = ["（", part.read, "）"];
    ruby.append(part.of, open, reading, close);
    return ruby;
  });
}

// One element of the template for each text; none where nothing is known.
function fillField(item, name, texts, fill = (element, text) => element.append(...draw(text))) {
  const first = item.querySelector(`[data-field="${name}"]`);
  for (const text of texts) {
    const element = first.cloneNode(true);
    fill(element, text);
    first.before(element);
  }
  first.remove();
}

function fillPhone(element, { shown: number, href, hours }) {
  const link = element.querySelector("a");
  link.textContent = number;
  if (href?.startsWith("tel:")) link.href = href;
  if (hours) element.lastElementChild.append(...draw(hours));
  else element.lastElementChild.remove();
}

function fillEntry({ id, entry }) {
  const item = document.importNode(byId("memo-entry").content, true).firstElementChild;
  const fillLast = (element, text) => element.lastElementChild.append(...draw(text));
  item.dataset.id = id;
  const title = item.querySelector("h2");
  title.id = `memo-name-${id}`;
  title.firstElementChild.setAttribute("href", `../${entry.url}`);
  title.firstElementChild.replaceChildren(...draw(entry.name));
  fillField(item, "about", entry.about ? [entry.about] : [], (element, parts) =>
    element.append(...parts.flatMap((part, at) => [at ? gap : "", ...draw(part)])));
  fillField(item, "when", entry.when ?? []);
  fillField(item, "phone", entry.phones ?? [], fillPhone);
  for (const name of ["place", "way", "fee"]) fillField(item, name, entry[name] ? [entry[name]] : [], fillLast);
  for (const name of ["visit", "denied"]) {
    fillField(item, name, entry[name] ? [entry[name]] : [], (element, facts) => {
      for (const fact of facts) element.appendChild(document.createElement("li")).append(...draw(fact));
    });
  }
  fillField(item, "notes", entry.notes ?? []);
  for (const button of item.querySelectorAll("button")) button.setAttribute("aria-describedby", title.id);
  return item;
}

// The ends of the list cannot be moved further; such a button stays reachable, so that focus is never lost.
function mark() {
  [...list.children].forEach((item, at) => {
    item.querySelector("[data-do=up]").setAttribute("aria-disabled", at === 0);
    item.querySelector("[data-do=down]").setAttribute("aria-disabled", at === list.children.length - 1);
  });
  memo.hidden = !shown.length;
  byId("memo-how").hidden = shown.length > 0;
  byId("memo-empty-line").hidden = !shown.length;
  byId("memo-address").textContent = addressOf(shown.map(({ id }) => id));
  if (window.qrcode && shown.length) drawCode();
  else if (shown.length) whenIdle(() => loadLibrary().then(() => shown.length && drawCode(), () => {}));
}

// Paper waits for nothing: the code must be there before the reader prints, but after the list is drawn.
const whenIdle = (act) => (window.requestIdleCallback ?? setTimeout)(act);

async function show() {
  const { ids, full } = readMemo();
  tell("");
  try {
    shown = await find(ids);
  } catch {
    tell(words.broken);
    return;
  }
  list.replaceChildren(...shown.map(fillEntry));
  mark();
  const hash = location.hash.slice(1);
  if (!ids.length && hash && !byId(hash)) tell(words.unread);
  else if (full || shown.length < ids.length) tell(full && words.full, shown.length < ids.length && words.lost);
}

function keep(sentence, name = "") {
  writeMemo(shown.map(({ id }) => id));
  mark();
  tell(sentence.replace("{name}", () => name));
}

list.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-do]");
  if (!button || button.getAttribute("aria-disabled") === "true") return;
  const item = button.closest("li");
  const at = [...list.children].indexOf(item);
  const name = textOf(shown[at].entry.name);
  if (button.dataset.do === "remove") {
    shown.splice(at, 1);
    item.remove();
    keep(words.removed, name);
    (list.children[Math.min(at, shown.length - 1)]?.querySelector("h2") ?? byId("main")).focus();
    return;
  }
  const to = button.dataset.do === "up" ? at - 1 : at + 1;
  shown.splice(to, 0, ...shown.splice(at, 1));
  list.children[to][to < at ? "before" : "after"](item);
  keep(words.moved, name);
  button.focus();
});

byId("memo-empty").addEventListener("click", () => {
  shown = [];
  list.replaceChildren();
  keep(words.emptied);
  byId("main").focus();
});

let loading;
function loadLibrary() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = document.querySelector("script[data-code-library]").dataset.codeLibrary;
    script.onload = resolve;
    script.onerror = () => {
      loading = undefined;
      reject(new Error("code library"));
    };
    document.head.append(script);
  });
  return loading;
}

function drawCode() {
  const drawing = window.qrcode(0, "M");
  drawing.addData(byId("memo-address").textContent, "Byte");
  drawing.make();
  const count = drawing.getModuleCount();
  let path = "";
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (drawing.isDark(row, column)) path += `M${column + 4} ${row + 4}h1v1h-1z`;
    }
  }
  const make = (name, attributes) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const picture = make("svg", { class: "code", viewBox: `0 0 ${count + 8} ${count + 8}`, role: "img", "aria-label": code.dataset.label });
  picture.append(make("path", { d: path }));
  code.replaceChildren(picture);
}

async function prepareCode() {
  try {
    await loadLibrary();
    drawCode();
    return true;
  } catch {
    tell(words.noCode);
    return false;
  }
}

const showCode = byId("memo-show-code");
showCode.addEventListener("click", async () => {
  const open = code.hidden && (await prepareCode());
  code.hidden = !open;
  showCode.setAttribute("aria-expanded", open);
  if (open) code.scrollIntoView({ block: "nearest" });
});

async function printAll() {
  await prepareCode();
  print();
}
byId("memo-print").addEventListener("click", printAll);
addEventListener("beforeprint", () => shown.length && window.qrcode && drawCode());
addEventListener("keydown", (event) => {
  if (event.key !== "p" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || !shown.length) return;
  event.preventDefault();
  printAll();
});

byId("memo-copy").addEventListener("click", async () => {
  const address = byId("memo-address");
  try {
    await navigator.clipboard.writeText(address.textContent);
    tell(words.copied);
  } catch {
    getSelection().selectAllChildren(address);
    address.focus();
    tell(words.select);
  }
});

addEventListener("hashchange", show);
addEventListener("pageshow", (event) => event.persisted && show());
show();
