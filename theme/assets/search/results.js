// Drawing results: text only, never HTML.

import { tellNow } from "./lines.js";

const ROOT = new URL("../../", import.meta.url);

/**
 * Fill the ordered list with records; links are made from where the site lies. `tree` is where the pages of the reader's
 * language lie below it, `folders` hold pages of every language, `written` the addresses written by hand in this one.
 */
export function showResults(list, records, words) {
  const { tree = "", folders = "", written = "" } = words;
  const own = new Set([...folders.split(" "), ...written.split(" ")]);
  const has = (url) => own.has(url.split("/", 1)[0]) || own.has(url.split("#", 1)[0]);
  list.replaceChildren(...records.map((record) => drawRecord(record, has(record.url) ? tree : "", words)));
  list.hidden = !records.length;
}

/** Offer other words as buttons below a label; `choose` is called with the word pressed. */
export function showOthers(place, words, label, choose) {
  place.replaceChildren(
    ...(words.length ? [make("span", "", label)] : []),
    ...words.map((word) => {
      const button = make("button", "button button--secondary", word);
      button.type = "button";
      button.addEventListener("click", () => choose(word));
      return button;
    }),
  );
  place.hidden = !words.length;
}

function drawRecord({ url, title, under, kind, place, when, summary, japanese, phone, cost, open }, root, words) {
  const item = japanese ? markJapanese(make("li", "card")) : make("li", "card");
  const heading = make("h2", "card__title");
  const link = draw("a", "", title);
  link.href = new URL(`${root}${url}`, ROOT).href;
  if (root !== (words.tree ?? "") && document.documentElement.lang !== "ja") link.hreflang = "ja";
  if (under) link.append(" ", markJapanese(draw("span", "own-name", under)));
  heading.append(link);
  const about = make("p", "card__meta");
  about.append(...[kind, place].filter(Boolean).map((text) => draw("span", "", text)));
  item.append(heading, about);
  if (phone) item.append(drawPhone(phone, cost));
  if (when) item.append(draw("p", "card__when", when));
  const now = words[tellNow(open, words.from)];
  if (now) item.append(make("p", "now", now));
  if (summary) item.append(draw("p", "card__note", summary));
  return item;
}

function drawPhone(phone, cost) {
  const line = make("p", "phone");
  const link = make("a", "phone__number", phone);
  link.href = `tel:${phone.replace(/[^0-9#]/gu, "").replace("#", "%23")}`;
  line.append(link);
  if (cost) line.append(" ", draw("span", "phone__hours", cost));
  return line;
}

/** Make an element of text in which a reading, `{kanji|kana}`, is drawn as ruby. */
function draw(name, className, text) {
  const element = make(name, className);
  text.split(/\{([^{}|]+)\|([^{}|]+)\}/u).forEach((part, at, parts) => {
    if (at % 3 === 0) element.append(part);
    if (at % 3 !== 1) return;
    const ruby = make("ruby", "", part);
    ruby.append(make("rp", "", "("), make("rt", "", parts[at + 1]), make("rp", "", ")"));
    element.append(ruby);
  });
  return element;
}

/** Mark what is still Japanese on pages of other languages. */
function markJapanese(element) {
  if (document.documentElement.lang !== "ja") element.lang = "ja";
  return element;
}

function make(name, className, text = "") {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}
