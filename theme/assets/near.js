// Lists what is near the device, or the middle of a district. The place stays in this page: neither sent nor stored.
"use strict";

(() => {
  const words = JSON.parse(document.currentScript.dataset.words);
  const data = new URL("data.json", document.baseURI);
  const part = (name) => document.getElementById(`near-${name}`);
  const [press, area, choose, status, list, title, more, today] =
    ["press", "area", "choose", "status", "list", "title", "more", "today"].map(part);
  const STEP = 20; // entries shown at a time
  const FAR = 30000; // metres: nobody who is farther from everything looks for what is near
  const MINUTE = 80; // metres walked in one
  let file, found, shown, turn = 0;

  part("without-script").hidden = true;
  part("tools").hidden = false;
  press.addEventListener("click", askDevice);
  choose?.addEventListener("click", () => {
    show(area.value.split(",").map(Number), fill("area", { area: area.selectedOptions[0].text }), (turn += 1));
  });
  today.addEventListener("change", fillList);
  more.addEventListener("click", () => list.children[append()].querySelector("a").focus());

  const locate = (enableHighAccuracy) =>
    new Promise((resolve, reject) =>
      navigator.geolocation.getCurrentPosition(resolve, reject, { enableHighAccuracy, timeout: 10000 }));

  async function askDevice() {
    if (!navigator.geolocation || !isSecureContext) return tell(words.missing);
    const mine = (turn += 1);
    tell(words.asking);
    try {
      const { coords } = await locate(false).catch((error) => (error.code === 1 ? Promise.reject(error) : locate(true)));
      await show([coords.latitude, coords.longitude], words.here, mine, coords.accuracy > 1000);
    } catch (error) {
      if (mine === turn) tell(error.code === 1 ? words.denied : words.lost);
    }
  }

  async function show(from, heading, mine, rough) {
    try {
      file ??= await (await fetch(data)).json();
    } catch {
      return tell(words.broken);
    }
    if (mine !== turn) return;
    found = file.rows.map((row, at) => ({ row, far: measure(from, row.slice(4, 6)), table: file.tables?.[file.open[at]] })).sort((one, two) => one.far - two.far);
    const near = found[0].far <= FAR;
    part("found").hidden = !near;
    if (!near) return tell(words.far);
    title.replaceChildren(...draw(heading));
    part("today-line").hidden = !(file.tables && listOpenToday(file.tables).size);
    today.checked &&= !part("today-line").hidden;
    fillList();
    title.focus();
    if (rough) status.append(" ", ...draw(words.rough));
  }

  function fillList() {
    const open = today.checked && listOpenToday(file.tables);
    shown = open ? found.filter(({ table }) => open.has(table)) : found;
    list.replaceChildren();
    append();
    const count = shown.length;
    tell(count ? fill(open ? "today" : "found", { count }) : words.none);
  }

  // now.js judges the tables: of each, one element that is not shown.
  function listOpenToday(tables) {
    const judged = tables.map((table) => Object.assign(document.createElement("li"), { table }));
    judged.forEach((element) => (element.dataset.open = element.table));
    handOver(judged);
    return new Set(judged.filter(({ dataset }) => "today" in dataset).map(({ table }) => table));
  }

  function handOver(detail) {
    document.dispatchEvent(new CustomEvent("tsunagari:cards", { detail }));
  }

  // Great circle on the sphere of the Earth's mean radius, in metres.
  function measure([lat, lon], [otherLat, otherLon]) {
    const radians = (degrees) => (degrees * Math.PI) / 180;
    const half = (angle) => Math.sin(radians(angle) / 2) ** 2;
    const across = Math.cos(radians(lat)) * Math.cos(radians(otherLat)) * half(otherLon - lon);
    return 2 * 6371009 * Math.asin(Math.sqrt(Math.min(1, half(otherLat - lat) + across)));
  }

  function append() {
    const start = list.children.length;
    const cards = shown.slice(start, start + STEP).map(drawCard);
    list.append(...cards);
    handOver(cards.filter(({ dataset }) => dataset.open));
    more.hidden = list.children.length === shown.length;
    return start;
  }

  function drawCard({ row: [name, url, kind, when, , , phone, district, reading, place, number], far, table }) {
    const card = write("li", "", "card");
    const heading = write("h3", "", "card__title");
    const link = write("a", name);
    link.href = new URL(`../${url}`, data);
    heading.append(link);
    card.append(heading);
    if (reading) card.append(write("p", reading, "card__meta"));
    card.append(write("p", file.words[kind], "card__meta"), write("p", sayDistance(far, district), "near-far"));
    const over = Date.parse(`${file.ends[when]}:00+09:00`) <= Date.now();
    const dated = file.ends[when] && table;
    if (table) {
      card.dataset.open = table;
      card.dataset.alone = "";
      const now = write("p", dated && !over ? file.words[when] : "", dated ? "card__when now" : "now");
      now.hidden = !now.textContent;
      card.append(now);
    }
    if (file.words[when] && !over && !dated) card.append(write("p", file.words[when], "card__when"));
    if (place) card.append(write("p", place, "print-only"));
    if (phone || number) {
      const [before, after] = words.phone.split("{number}");
      const line = write("p", before, phone ? "card__phone" : "card__phone print-only");
      const call = write("a", phone || number);
      call.href = `tel:${(phone || number).replace(/[^\d#*]/g, "").replace("#", "%23")}`;
      line.append(call, ...draw(after));
      card.append(line);
    }
    if (district) card.append(write("p", words.district, place ? "card__note no-print" : "card__note"));
    return card;
  }

  function sayDistance(far, district) {
    if (district && far < 1000) return words.around;
    const metres = Math.max(50, Math.round(far / 50) * 50);
    const kilometres = far < 9950 && !district ? Math.round(far / 100) / 10 : Math.round(far / 1000);
    const length = metres < 1000 ? fill("metres", { count: metres }) : fill("kilometres", { count: kilometres });
    const minutes = Math.ceil(far / MINUTE) || 1;
    return district || minutes > 60 ? length : length + words.comma + fill("minutes", { count: minutes });
  }

  function fill(name, values) {
    const [many, one = many, sharp = many] = [].concat(words[name]);
    const text = values.count === 1 ? one : /[013468]$/.test(values.count) ? sharp : many;
    return text.replace(/\{(\w+)\}/g, (place, key) => values[key] ?? place);
  }

  function tell(...texts) {
    status.replaceChildren(...texts.flatMap(draw));
  }

  // Pieces: every second one is Japanese on a page of another language.
  function write(tag, text, name = "") {
    const element = document.createElement(tag);
    element.className = name;
    [].concat(text).forEach((piece, at) => {
      const span = document.createElement("span");
      span.lang = "ja";
      span.append(...draw(piece));
      element.append(...(at % 2 ? [span] : draw(piece)));
    });
    return element;
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
})();
