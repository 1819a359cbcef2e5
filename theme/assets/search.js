// The search form. What is typed stays in this page: not in the address, not stored, not sent anywhere.

import { find, prepare } from "./search/find.js";
import { showOthers, showResults } from "./search/results.js";

const PAUSE = 250; // milliseconds without typing
const STEP = 20; // results shown at a time

for (const form of document.querySelectorAll("form.search-form")) listen(form);

function listen(form) {
  const input = form.querySelector("input[type=search]");
  const region = document.getElementById(form.dataset.results);
  const [count, list, more, others] = [".count", "ol", ".search-more", ".search-others"].map((part) => region.querySelector(part));
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
    timer = setTimeout(() => run(STEP, -1), pause);
  }

  async function run(many, focusAt) {
    const turn = (latest += 1);
    const query = input.value.trim();
    if (!query) return draw({ total: 0, records: [], others: [] }, "", -1);
    const waiting = setTimeout(() => turn === latest && say("探しています。"), 600);
    try {
      const found = await find(query, many);
      if (turn === latest) draw(found, describe(found.total), focusAt);
    } catch {
      if (turn === latest) draw({ total: 0, records: [], others: [] }, "いまは、ことばで探せません。下の一覧から選んでください。", -1);
    } finally {
      clearTimeout(waiting);
    }
  }

  function draw({ total, records, others: words }, message, focusAt) {
    showResults(list, records);
    more.hidden = records.length >= total;
    showOthers(others, total < 3 ? words : [], (word) => {
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

function describe(total) {
  if (total === 0) return "見つかりませんでした。ほかのことばか、下の一覧を試してください。";
  return total >= 100 ? "100件以上見つかりました。地区の名前を足すと、しぼれます。" : `${total}件見つかりました。`;
}
