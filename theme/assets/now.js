// Says of entries and help lines whether they are open now, from the tables in data-open (generator/outputs/now/table.py).
// It asks for nothing, stores nothing, sends nothing. The words are those of its own tag.
"use strict";

(() => {
  const words = JSON.parse(document.currentScript.dataset.words);
  const DAY = 1440;
  const WINDOW = 14 * DAY;
  // Midnight in Japan, which has no summer time, whatever zone the phone is set to.
  const midnight = Date.parse(`${words.from}T00:00:00+09:00`);

  const dayOf = (minute) => Math.floor(minute / DAY);
  const inDay = (minute) => minute - dayOf(minute) * DAY;
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

  function readTable(text) {
    const [kind, ...parts] = text.split(" ");
    const always = parts[0] === "*";
    const spans = (always ? [] : parts).map((part) => {
      if (part[0] === "d") return { from: part.slice(1) * DAY, to: (+part.slice(1) + 1) * DAY, vague: "someTime" };
      const [from, to, last] = part.split("/").map(Number);
      if (to !== undefined) return { from, to, last };
      return { from, to: Math.max((dayOf(from) + 1) * DAY, from + 360), vague: "openEnd" };
    });
    return { kind: words[kind[0]], certain: kind.length === 1, always, spans };
  }

  // Unknown is neither open nor closed: a table that is over, not yet begun, or without an end.
  function judge({ always, spans }, minute) {
    if (always) return { state: "open", span: { from: 0, to: Infinity } };
    if (!(minute >= 0 && minute < WINDOW)) return { state: "unknown" };
    const running = spans.filter((span) => span.from <= minute && minute < span.to);
    const open = running.find((span) => !span.vague);
    const next = spans.find((span) => span.from > minute);
    if (open) return { state: "open", span: open, next };
    if (running.length) return { state: "unknown", span: running[running.length - 1], next };
    if (next && dayOf(next.from) === dayOf(minute)) return { state: "later", next };
    const over = spans.some((span) => span.to <= minute && dayOf(span.from) === dayOf(minute));
    return { state: "closed", next, over };
  }

  function endClock(minute, day) {
    const clock = words.clocks[inDay(minute - 1) + 1];
    return dayOf(minute - 1) > day ? fill(words.tomorrow, { clock }) : clock;
  }

  function hours(span) {
    if (span.vague === "someTime") return "";
    const length = span.to - span.from;
    const opens = words.clocks[inDay(span.from)];
    if (length === DAY && inDay(span.from) === 0) return words.allDay;
    if (span.vague || length > DAY) return fill(words.since, { opens });
    return fill(words.span, { opens, closes: endClock(span.to, dayOf(span.from)) });
  }

  function sayNext(next) {
    const day = words.days[dayOf(next.from)];
    const time = hours(next);
    return fill(words.next, { at: time ? fill(words.at, { day, hours: time }) : day });
  }

  function sayOpen({ kind, certain }, { from, to, last }, minute) {
    const long = to - minute >= DAY;
    if (long) return certain ? kind.open : "";
    const values = { closes: endClock(to, dayOf(minute)) };
    if (!certain) return fill(kind.planned, values);
    if (last === undefined || !kind.full) return fill(kind.until, values);
    return fill(minute < last ? kind.lastEntry : kind.full, { ...values, last: endClock(last, dayOf(minute)) });
  }

  // Null: what stands there is still right. A list says less than a page, where each entry stands alone.
  function say(table, found, minute, alone) {
    const { kind, certain, spans } = table;
    const { state, span, next, over } = found;
    if (state === "open") return sayOpen(table, span, minute);
    if (state === "later") return fill(words.today, { hours: hours(next) });
    if (state === "unknown" && !span) return null;
    if (state === "unknown" && dayOf(span.from) === dayOf(minute)) {
      return fill(words[span.vague], { opens: words.clocks[inDay(span.from)] });
    }
    const coming = next ? sayNext(next) : "";
    if (state === "unknown" || !certain) return coming;
    const now =
      kind.outside || (over && kind.over) || (!next && kind.done) || ((alone || !next) && kind.rest) || "";
    if (!now && next === spans[0]) return null;
    return now && coming ? fill(words.both, { first: now, second: coming }) : now || coming;
  }

  function draw(text) {
    return text.split(/(\[[^\]|]+\|[^\]|]+\])/).map((piece) => {
      const parts = /^\[(.+)\|(.+)\]$/.exec(piece);
      if (!parts) return piece;
      const ruby = document.createElement("ruby");
      const [open, reading, close] = ["rp", "rt", "rp"].map((name) => document.createElement(name));
      [open.textContent, reading.textContent, close.textContent] = ["（", parts[2], "）"];
      ruby.append(parts[1], open, reading, close);
      return ruby;
    });
  }

  const items = [];
  function take(element) {
    const spot = element.querySelector(".now");
    const item = { element, spot, table: readTable(element.dataset.open) };
    if (spot) Object.assign(item, { before: [...spot.childNodes], hidden: spot.hidden });
    items.push(item);
    return item;
  }

  function settle(item, text) {
    const { spot, before, hidden } = item;
    if (text === item.said) return;
    item.said = text;
    spot.replaceChildren(...(text === null ? before : draw(text)));
    spot.hidden = text === null ? hidden : !text;
  }

  function update(item, minute) {
    const { element, spot, table } = item;
    item.found = judge(table, minute);
    element.dataset.now = item.found.state;
    if (!spot) return;
    const line = say(table, item.found, minute, element.localName === "article");
    const text = line && !table.certain ? fill(words.unsure, { line }) : line;
    settle(item, text);
  }

  // Nothing moves below a finger or away from the focus: only when a page is opened or come back to.
  function arrange(box, children) {
    if (box.contains(document.activeElement)) return;
    if (children.length === box.children.length && children.every((child, at) => child === box.children[at])) return;
    box.replaceChildren(...children);
  }

  function orderLines() {
    const rank = (line) => ({ open: 0, later: 2, closed: 2 })[line.dataset.now] ?? 1;
    for (const box of document.querySelectorAll(".hotlines")) {
      arrange(box, [...box.children].sort((one, other) => rank(one) - rank(other)));
    }
  }

  const list = document.querySelector("[data-now-home]");
  const most = list ? list.children.length : 0;
  const note = document.createElement("p");
  let places = [];

  // What is open for a while yet, what opens today, what closes soon, and last what is always open, as a park is.
  function rankPlace({ found: { state, span } }, minute) {
    if (state !== "open") return state === "later" ? 1 : 9;
    if (span.to - span.from >= DAY) return 3;
    return span.to - minute < 30 ? 2 : 0;
  }

  function choosePlaces(minute) {
    const begins = ({ found: { next } }) => (next ? next.from : Infinity);
    const chosen = [...places]
      .sort((one, other) => rankPlace(one, minute) - rankPlace(other, minute) || begins(one) - begins(other))
      .slice(0, most);
    const known = minute >= 0 && minute < WINDOW;
    const today = rankPlace(chosen[0], minute) < 9;
    const shown = today ? chosen.filter((place) => rankPlace(place, minute) < 9) : chosen;
    if (known) arrange(list, shown.map(({ element }) => element));
    const heading = words.home[known ? (today ? "today" : "next") : "stale"];
    list.closest("section").querySelector("h2").replaceChildren(...draw(heading));
    note.replaceChildren(...draw(words.home.none));
    note.hidden = today || !known;
    list.before(note);
  }

  let toldStale = false;
  function tellStale() {
    const first = items.find(({ table }) => !table.always);
    if (toldStale || !first) return;
    toldStale = true;
    const told = document.createElement("p");
    told.className = "notice notice--check";
    told.append(...draw(words.stale));
    const { element, spot } = first;
    if (element.localName === "article") spot.before(told);
    else (element.closest("[data-now-home], .card-list, .hotlines") || element).before(told);
  }

  function look(moving) {
    const minute = Math.floor((Date.now() - midnight) / 60000);
    items.forEach((item) => update(item, minute));
    if (minute >= WINDOW) tellStale();
    if (!moving) return;
    orderLines();
    if (list) choosePlaces(minute);
  }

  document.querySelectorAll("[data-open]").forEach(take);
  if (list) {
    const more = list.parentElement.querySelector("template");
    const spare = more ? [...document.importNode(more.content, true).children] : [];
    places = [...items.filter(({ element }) => list.contains(element)), ...spare.map(take)];
  }
  const tick = () => {
    look(false);
    setTimeout(tick, 60000 - (Date.now() % 60000));
  };
  look(true);
  setTimeout(tick, 60000 - (Date.now() % 60000));
  // Paper is read on other days: it says what the page said before.
  addEventListener("beforeprint", () => items.forEach((item) => item.spot && settle(item, null)));
  addEventListener("afterprint", () => look(false));
  document.addEventListener("visibilitychange", () => document.hidden || look(true));
})();
