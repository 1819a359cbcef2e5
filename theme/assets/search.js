// The search form. What is typed stays in this page: not in the address, not stored, not sent anywhere.

import { find, prepare } from "./search/find.js";
import { showOthers, showResults } from "./search/results.js";

const PAUSE = 250; // milliseconds without typing
const MOST = 100; // results counted (search/rank.js)
const START = 12; // results shown at first: the page of a worry, a few help lines, some eight places
const STEP = 20; // results shown on each press

for (const form of document.querySelectorAll("form.search-form")) listen(form);

function listen(form) {
  const input = form.querySelector("input[type=search]");
  const region = document.getElementById(form.dataset.results);
  const parts = [".count", "ol", ".search-more", ".search-rest", ".search-others", ".search-urgent"];
  const [count, list, more, rest, others, urgent] = parts.map((part) => region.querySelector(part));
  const words = region.dataset; // what is said, in the page's language
  let timer = 0;
  let latest = 0;

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    start(0);
  });
  input.addEventListener("focus", () => prepare().catch(() => {}), { once: true });
  input.addEventListener("input", (event) => event.isComposing || start(PAUSE));
  input.addEventListener("compositionend", () => start(PAUSE));
  more.addEventListener("click", () => run(list.children.length + STEP, list.children.length));

  function start(pause) {
    clearTimeout(timer);
    timer = setTimeout(() => run(START, -1), pause);
  }

  async function run(many, focusAt) {
    const turn = (latest += 1);
    const query = input.value.trim();
    if (!query) return draw({ total: 0, records: [], others: [] }, "", -1);
    const waiting = setTimeout(() => turn === latest && say(words.searching), 600);
    try {
      const found = await find(query, many, (words.tree ?? "").replace("/", ""), words.from);
      if (turn === latest) draw(found, describe(found.total, words), focusAt);
    } catch {
      if (turn === latest) draw({ total: 0, records: [], others: [] }, words.broken, -1);
    } finally {
      clearTimeout(waiting);
    }
  }

  function draw({ total, records, others: suggested, alert }, message, focusAt) {
    showResults(list, records, words);
    more.hidden = records.length >= total;
    rest.textContent = total - records.length;
    urgent.hidden = !alert;
    showOthers(others, total < 3 ? suggested : [], words.others, (word) => {
      input.value = word;
      start(0);
      input.focus();
    });
    say(message);
    if (focusAt >= 0) list.children[focusAt]?.querySelector("a")?.focus();
  }

  function say(message) {
    if (count.textContent !== message) count.textContent = message;
  }
}

function describe(total, { none, many, found, foundOne }) {
  if (total === 0) return none;
  const message = total >= MOST ? many : total === 1 ? foundOne : found;
  return message.replace("{count}", total);
}
