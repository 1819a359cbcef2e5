// Whether a help line answers now, from its table (generator/outputs/now/table.py) and the day the page was made for.

const WINDOW = 14 * 1440; // minutes that a table knows

/** Return "open", "closed", or an empty text where it is not known. */
export function tellNow(table, day, now = Date.now()) {
  const [kind, ...spans] = (table ?? "").split(" ");
  if (spans[0] === "*") return "open";
  const minute = Math.floor((now - Date.parse(`${day}T00:00:00+09:00`)) / 60_000);
  if (kind !== "h" || !(minute >= 0 && minute < WINDOW)) return "";
  const pairs = spans.map((span) => span.split("/").map(Number));
  if (pairs.some(([from, to]) => Number.isNaN(from) || to === undefined)) return "";
  return pairs.some(([from, to]) => from <= minute && minute < to) ? "open" : "closed";
}
