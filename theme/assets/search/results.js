// Drawing results: text only, never HTML.

const ROOT = new URL("../../", import.meta.url);

/** Fill the ordered list with records; links are made from where the site lies. */
export function showResults(list, records) {
  list.replaceChildren(...records.map(drawRecord));
  list.hidden = !records.length;
}

/** Offer other words as buttons; `choose` is called with the word pressed. */
export function showOthers(place, words, choose) {
  place.replaceChildren(
    ...(words.length ? [make("span", "", "ほかのことばで探す：")] : []),
    ...words.map((word) => {
      const button = make("button", "button button--secondary", word);
      button.type = "button";
      button.addEventListener("click", () => choose(word));
      return button;
    }),
  );
  place.hidden = !words.length;
}

function drawRecord({ url, title, kind, place, summary }) {
  const item = make("li", "card");
  const heading = make("h2", "card__title");
  const link = make("a", "", title);
  link.href = new URL(url, ROOT).href;
  heading.append(link);
  item.append(heading, make("p", "card__meta", [kind, place].filter(Boolean).join("・")));
  if (summary) item.append(make("p", "card__note", summary));
  return item;
}

function make(name, className, text = "") {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}
