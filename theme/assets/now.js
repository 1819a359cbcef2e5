// Says what is open now, from the tables in data-open (generator/outputs/now/table.py). Stores and sends nothing.
"use strict";

(() => {
  const words = JSON.parse(document.currentScript.dataset.words);
  const DAY = 1440;
  const WINDOW = 14 * DAY;
  // Japan's midnight, whatever zone the phone is set to.
  const midnight = Date.parse(`${words.from}T00:00:00+09:00`);

  const dayOf = (minute) => Math.floor(minute / DAY);
  const inDay = (minute) => minute - dayOf(minute) * DAY;
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

  function readTable(text) {
    const [kind, ...parts] = text.split(" ");
    const always = parts[0] === "*";
    const spans = (always ? [] : parts).map((part) => {
      const [from, to, last] = part.replace("d", "").split("/").map(Number);
      if (part[0] === "d") return { from: from * DAY, to: (from + 1) * DAY, vague: "someTime" };
      if (to !== undefined) return { from, to, last };
      return { from, to: Math.max((dayOf(from) + 1) * DAY, from + 360), vague: "openEnd" };
    });
    // Of an event all days are known, of the rest those of two weeks.
    return { kind: words[kind[0]], certain: kind.length === 1, always, spans, reach: kind[0] === "e" ? Infinity : WINDOW };
  }

  function judge({ always, spans, reach }, minute) {
    if (always) return { state: "open", span: { from: 0, to: Infinity } };
    if (!(minute >= 0 && minute < reach)) return { state: "unknown" };
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

  function sayNext(next, certain) {
    const day = words.days[dayOf(next.from)];
    const time = hours(next);
    return fill(certain ? words.next : words.nextPlanned, { at: time ? fill(words.at, { day, hours: time }) : day });
  }

  function sayOpen({ kind, certain }, { from, to, last }, minute) {
    const long = to - minute >= DAY;
    if (long) return certain ? kind.open : "";
    const values = { closes: endClock(to, dayOf(minute)) };
    if (!certain) return fill(kind.planned, values);
    if (last === undefined || !kind.full) return fill(kind.until, values);
    return fill(minute < last ? kind.lastEntry : kind.full, { ...values, last: endClock(last, dayOf(minute)) });
  }

  // Null: what stands there is still right. `later`: what holds in every week.
  function say(table, found, minute, alone, later = "") {
    const { kind, certain, spans } = table;
    const { state, span, next, over } = found;
    if (state === "open") return sayOpen(table, span, minute);
    if (state === "later") return fill(certain ? words.today : words.todayPlanned, { hours: hours(next) });
    if (state === "unknown" && !span) return minute < 0 ? null : later;
    if (state === "unknown" && dayOf(span.from) === dayOf(minute)) {
      return fill(words[span.vague], { opens: words.clocks[inDay(span.from)] });
    }
    const coming = next ? sayNext(next, certain) : "";
    const rest = (!next && kind.done) || ((alone || !next) && kind.rest);
    const now = (state === "closed" && certain && (kind.outside || (over && kind.over) || rest)) || "";
    if (!now && !alone && next === spans[0]) return null;
    return now && coming ? fill(words.both, { first: now, second: coming }) : now || coming || later;
  }

  function draw(text) {
    return text.split(/(\[[^\]|]+\|[^\]|]+\])/).map((piece) => {
      const parts = /^\[(.+)\|(.+)\]$/.exec(piece);
      if (!parts) return piece;
      const [ruby, reading] = [document.createElement("ruby"), document.createElement("rt")];
      reading.append(parts[2]);
      ruby.append(parts[1], reading);
      return ruby;
    });
  }

  const items = [];
  function take(element) {
    const spot = element.querySelector(".now");
    const before = spot ? [...spot.childNodes] : [];
    items.push({ element, spot, before, table: readTable(element.dataset.open) });
    return items[items.length - 1];
  }

  function settle(item, text) {
    const { spot, before } = item;
    if (!spot || text === item.said) return;
    item.said = text;
    spot.replaceChildren(...(text === null ? before : draw(text)));
    spot.hidden = !spot.textContent;
  }

  function update(item, minute) {
    const { element, table } = item;
    item.found = judge(table, minute);
    element.dataset.now = item.found.state;
    const { state, span } = item.found;
    element.toggleAttribute("data-today", state === "later" || Boolean(span));
    settle(item, say(table, item.found, minute, element.matches("article, [data-alone]"), item.spot?.dataset.later));
  }

  // Never under the focus.
  function arrange(box, children) {
    if (box.contains(document.activeElement)) return;
    const old = [...box.children];
    if (old.length !== children.length || old.some((child, at) => child !== children[at])) box.replaceChildren(...children);
  }

  function orderLines() {
    // Last the lines of which only somebody else's page is known.
    const rank = (line) => ("guide" in line.dataset ? 3 : ({ open: 0, later: 2, closed: 2 })[line.dataset.now] ?? 1);
    for (const box of document.querySelectorAll(".hotlines")) {
      arrange(box, [...box.children].sort((one, other) => rank(one) - rank(other)));
    }
  }

  const list = document.querySelector("[data-now-home]");
  const most = list ? list.children.length : 0;
  const note = document.createElement("p");
  let places = [];

  // What can be gone to at once, parks and the like last, then what opens later.
  function rankPlace({ found: { state, span } }, minute) {
    if (state !== "open") return state === "later" ? 3 : 9;
    if (span.to - span.from >= DAY) return 2;
    return span.to - minute < 30 ? 1 : 0;
  }

  // Where somebody is comes first, then whose turn it is that day; of each district one, as long as there are others.
  function choosePlaces(minute) {
    const weigh = (place) => {
      const rank = rankPlace(place, minute);
      if (rank === 9) return 9000 + (place.found.next?.from ?? 1e9);
      return rank * 1000 + (place.mark.endsWith("+") ? 0 : 100) + ((place.at * 37 + dayOf(minute) * 61) % 97);
    };
    const ranked = [...places].sort((one, other) => weigh(one) - weigh(other));
    const firsts = ranked.filter((one, at) => ranked.findIndex(({ mark }) => parseInt(mark) === parseInt(one.mark)) === at);
    const wanted = [...new Set([...firsts, ...ranked])].slice(0, most);
    const chosen = ranked.filter((one) => wanted.includes(one));
    const today = chosen.filter((place) => rankPlace(place, minute) < 9);
    const state = minute >= WINDOW ? "stale" : today.length ? "today" : "next";
    if (state !== "stale") arrange(list, (today.length ? today : chosen).map(({ element }) => element));
    list.closest("section").querySelector("h2").replaceChildren(...draw(words.home[state]));
    note.replaceChildren(...draw(words.home.none));
    note.hidden = state !== "next";
    list.before(note);
  }

  // Closed lines fold to their name, open ones to name and number; not while one is read.
  function foldLines() {
    for (const line of document.querySelectorAll(".hotline--folds")) {
      const unknown = line.dataset.now === "unknown" || !(line.dataset.now || line.closest(".level--consult"));
      if (!line.contains(document.activeElement)) line.firstElementChild.open = unknown;
    }
  }

  // Open, unless a desk of the page can be called now.
  function foldAfterHours() {
    const box = document.querySelector(".after-hours");
    if (box && document.querySelector('.card[data-open^="c"]')) {
      box.open = !document.querySelector('.card[data-open^="c"][data-now="open"]');
    }
  }

  const stale = document.createElement("p");
  stale.className = "notice notice--check";
  function tellStale() {
    const first = items.find(({ element, table }) => element.isConnected && !table.always);
    if (!first || stale.firstChild) return;
    stale.append(...draw(words.stale));
    (first.element.closest(".card-list, .hotlines") || first.spot).before(stale);
  }

  const tellMinute = () => Math.floor((Date.now() - midnight) / 60000);

  function look(moving) {
    const minute = tellMinute();
    items.forEach((item) => update(item, minute));
    if (minute >= WINDOW) tellStale();
    if (!moving) return;
    orderLines();
    foldLines();
    foldAfterHours();
    if (places.length && minute >= 0) choosePlaces(minute);
  }

  document.querySelectorAll("[data-open]").forEach(take);
  if (list) {
    const more = list.parentElement.querySelector("template");
    const cards = [...list.children, ...(more ? document.importNode(more.content, true).children : [])];
    cards.slice(most).filter(({ dataset }) => dataset.open).forEach(take);
    const marks = list.dataset.nowHome.split(" ");
    places = items.filter((item) => (item.mark = marks[(item.at = cards.indexOf(item.element))]));
  }
  const wait = () => setTimeout(() => (look(false), wait()), 60000 - (Date.now() % 60000));
  look(true);
  wait();
  // What another script has drawn since; what it does not show is judged once.
  document.addEventListener("tsunagari:cards", ({ detail }) => {
    items.splice(0, Infinity, ...items.filter(({ element }) => element.isConnected));
    detail.forEach((element) => update(take(element), tellMinute()));
    if (tellMinute() >= WINDOW) tellStale();
  });
  // Paper is read on other days.
  let shut = [];
  addEventListener("beforeprint", () => {
    items.forEach((item) => settle(item, null));
    shut = document.querySelectorAll("main details:not([open])");
    shut.forEach((box) => (box.open = true));
  });
  addEventListener("afterprint", () => (look(false), shut.forEach((box) => (box.open = false))));
  document.addEventListener("visibilitychange", () => document.hidden || look(true));
})();
