// Drawing results: text only, never HTML.

const ROOT = new URL("../../", import.meta.url);

/**
 * Fill the ordered list with records; links are made from where the site lies. `tree` is where the pages of the reader's
 * language lie below it, `folders` hold pages of every language, `written` the addresses written by hand in this one.
 */
export function showResults(list, records, { tree = "", folders = "", written = "" }) {
  const own = new Set([...folders.split(" "), ...written.split(" ")]);
  const has = (url) => own.has(url.split("/", 1)[0]) || own.has(url.split("#", 1)[0]);
  list.replaceChildren(...records.map((record) => drawRecord(record, has(record.url) ? tree : "", tree)));
  list.hidden = !records.length;
}

/** Offer other words as buttons below a label; `choose` is called with the word pressed. */
export function showOthers(place, words, label, choose) {
  place.replaceChildren(
    ...(words.length ? [make("span", "", label)] : []),
    ...words.map((word) => {
      const button = markJapanese(make("button", "button button--secondary", word));
      button.type = "button";
      button.addEventListener("click", () => choose(word));
      return button;
    }),
  );
  place.hidden = !words.length;
}

function drawRecord({ url, title, kind, place, summary }, root, tree) {
  const item = markJapanese(make("li", "card"));
  const heading = make("h2", "card__title");
  const link = make("a", "", title);
  link.href = new URL(`${root}${url}`, ROOT).href;
  if (root !== tree && document.documentElement.lang !== "ja") link.hreflang = "ja";
  heading.append(link);
  item.append(heading, make("p", "card__meta", [kind, place].filter(Boolean).join("・")));
  if (summary) item.append(make("p", "card__note", summary));
  return item;
}

/** Mark what comes from the index, which is Japanese, on pages of other languages. */
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
