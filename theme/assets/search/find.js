// Finding without a page: opens the index and the words at first use, and opens them anew when the site was rebuilt.

import { openEngine } from "./engine.js";
import { makeFolder } from "./fold.js";
import { makePlanner } from "./plan.js";
import { findNumber, readNumber } from "./number.js";
import { rank } from "./rank.js";

const STALE_AFTER = 60_000; // milliseconds after which finding nothing may mean a rebuilt site

let opened = null;
let openedAt = 0;

/** Start loading what a search needs (about 190 KB, 155 KB where the host compresses), once. */
export function prepare() {
  opened ??= load().catch((error) => {
    opened = null;
    throw error;
  });
  return opened;
}

/**
 * Return { total, records, others, alert }: how many were found, the first `many` of them, other words to try, and whether
 * whoever asks may be in danger. `code` is the language of the page, nothing for Japanese; `day` the day it was made for.
 */
export async function find(query, many, code = "", day = "") {
  const found = await search(query, many, code, day).catch(() => null);
  if (found && (found.total > 0 || Date.now() - openedAt < STALE_AFTER)) return found;
  opened = null; // the site may have been rebuilt since the index was opened: then its old pieces are gone
  return search(query, many, code, day);
}

async function load() {
  const [engine, words] = await Promise.all([openEngine(), loadWords()]);
  openedAt = Date.now();
  return { engine, plan: makePlanner(words, makeFolder(words.fold)) };
}

async function loadWords() {
  const answer = await fetch(new URL("./words.json", import.meta.url));
  if (!answer.ok) throw new Error(`words.json: ${answer.status}`);
  return answer.json();
}

async function search(query, many, code, day) {
  const { engine, plan } = await prepare();
  const planned = { ...plan(query), code, day };
  const alert = [...planned.groups].some((group) => group.alert);
  if (!planned.units.length) return { total: 0, records: [], others: [], alert };
  const number = readNumber(query);
  const ranked = number ? await findNumber(engine, number) : [];
  if (!number || planned.groups.size) {
    let worded = await rank(engine, planned);
    if (!worded.length) worded = await rank(engine, { ...planned, units: planned.spare });
    ranked.push(...worded.filter(({ id }) => !ranked.some((other) => other.id === id)));
  }
  const records = await Promise.all(ranked.slice(0, many).map(({ id }) => engine.show(id, code)));
  return { total: ranked.length, records, others: suggest(planned, code === "en" ? code : undefined), alert };
}

function suggest({ groups, folded, fold }, language) {
  const shown = [...groups].filter((group) => !group.quiet && group.language === language).flatMap((group) => group.find);
  return [...new Set(shown)].filter((word) => fold(word) !== folded).slice(0, 5);
}
