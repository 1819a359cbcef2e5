// Which records answer a plan, best first: every unit may be missing (soft OR), but the more are met the better.

import { cutWords } from "./fold.js";
import { tellNow } from "./lines.js";

const NAMED = 9; // above all steps: this is what it is called
const RUBY = /\{([^{}|]+)\|[^{}|]+\}/gu;
const SCATTERED = 0.3; // all pairs of letters are there, but not side by side
const OTHER_WORD = 0.7; // met by a word that means the same
const FUZZY = 0.2; // most pairs are there: a slip of the pen
const FUZZY_SHARE = 0.6;
const PHRASE = 0.6; // the whole query as typed, on top
const TITLE = 2;
const ENTRY = /^(?:desk|place)s?\//u;
const LIST = /^(?:places|desks)\//u; // called by a word of the vocabulary, not by a name
const URGENT = /^urgent\//u;
const LINES = 3; // help lines, which all stand on one page
const KEEP = 0.1; // of the best score
const MOST = 100;
const LATIN = /^w/u; // how the fold writes words in Latin letters: looked for whole, since half a word finds anything
const OPEN_FIRST = { open: 0, "": 1, closed: 2 };
const LOOKED_AT = 24; // records whose title and address are compared

/** Return the records for a plan as a list of { id, score }, at most MOST, none far below the best. */
export async function rank(engine, plan) {
  const unitScores = await Promise.all(plan.units.map((unit) => scoreUnit(engine, unit)));
  const totals = new Map();
  for (const { scores, weak } of unitScores) {
    for (const [id, score] of scores) {
      const total = totals.get(id) ?? { score: 0, met: 0, sure: 0 };
      totals.set(id, { score: total.score + score, met: total.met + 1, sure: total.sure + (weak.has(id) ? 0 : 1) });
    }
  }
  const whole = plan.phrase.length > 1 ? await lookSideBySide(engine, plan.phrase) : new Map();
  if (plan.units.length > 1) {
    for (const [id, score] of whole) {
      const total = totals.get(id) ?? { score: 0 };
      totals.set(id, { score: total.score + PHRASE * score, met: plan.units.length, sure: plan.units.length });
    }
  }
  const ended = await engine.look(["ended"], { exact: true });
  const ranked = [...totals].map(([id, { score, met, sure }]) => {
    return { id, score: score * (met / plan.units.length), all: sure === plan.units.length, ended: ended.has(id) };
  });
  return cut(await lift(engine, plan, sort(ranked), whole));
}

async function scoreUnit(engine, { words, others }) {
  const { scores, weak } = await scoreWords(engine, words);
  const meant = new Map();
  for (const found of await Promise.all(others.map((other) => lookSideBySide(engine, other)))) {
    for (const [id, score] of found) meant.set(id, Math.max(meant.get(id) ?? 0, score));
  }
  // A long other word scores high by its length alone: what was typed, where it is found, sets the measure.
  const scale = scores.size && meant.size ? Math.min(1, Math.sqrt(best(scores) / best(meant))) : 1;
  for (const [id, score] of meant) {
    scores.set(id, Math.max(scores.get(id) ?? 0, OTHER_WORD * scale * score));
    weak.delete(id);
  }
  return { scores, weak };
}

function best(scores) {
  return Math.max(...scores.values());
}

/** Return the scores by record, and which of the records are `weak`: met only in pieces. */
async function scoreWords(engine, words) {
  const isLatin = words.every((word) => LATIN.test(word));
  if (isLatin || words.length < 2) {
    return { scores: new Map(words.length ? await engine.look(words, { exact: isLatin }) : []), weak: new Set() };
  }
  const exact = await engine.look(words, { exact: true });
  const known = exact.size > 0 || (await Promise.all(words.map((word) => engine.look([word])))).every((found) => found.size);
  const repeated = !exact.size && new Set(words).size === 1; // one pair again and again is no word
  const together = known && !repeated ? await engine.look(words) : new Map();
  const scores = together.size
    ? new Map([...together].map(([id, score]) => [id, exact.has(id) ? score : score * SCATTERED]))
    : await scoreFuzzily(engine, words);
  return { scores, weak: new Set([...scores.keys()].filter((id) => !exact.has(id))) };
}

async function lookSideBySide(engine, words) {
  if (words.length < 2) return words.length ? engine.look(words, { exact: LATIN.test(words[0]) }) : new Map();
  const exact = await engine.look(words, { exact: true });
  if (!exact.size) return exact;
  return new Map([...(await engine.look(words))].filter(([id]) => exact.has(id)));
}

async function scoreFuzzily(engine, words) {
  const pairs = [...new Set(words)];
  const least = Math.max(2, Math.ceil(words.length * FUZZY_SHARE));
  const met = new Map();
  for (const found of await Promise.all(pairs.map((word) => engine.look([word])))) {
    for (const [id, score] of found) met.set(id, [...(met.get(id) ?? []), score]);
  }
  const enough = [...met].filter(([, scores]) => scores.length >= least);
  return new Map(enough.map(([id, scores]) => [id, FUZZY * scores.reduce((sum, score) => sum + score)]));
}

/**
 * Put what is called so first, then the pages of worries, then names of which the half is typed, then titles that hold what was typed;
 * name each page once. `whole` are the records that hold the query as it was typed.
 */
async function lift(engine, plan, ranked, whole) {
  const leads = plan.first.size ? await engine.look(["leads"], { exact: true }) : new Map();
  const rest = ranked.slice(LOOKED_AT);
  const held = rest.filter(({ id }) => whole.has(id)).slice(0, LOOKED_AT);
  const looked = new Set([...ranked.slice(0, LOOKED_AT), ...held, ...rest.filter(({ id }) => leads.has(id))]);
  const shown = await Promise.all(ranked.map((record) => looked.has(record) && engine.show(record.id, plan.code)));
  const steps = listSteps(plan);
  const lifted = ranked.map((record, at) => {
    const names = shown[at] ? [shown[at].title.replace(RUBY, "$1"), shown[at].original, shown[at].reading ?? ""] : [];
    const title = plan.fold(names.slice(0, 2).join(" "));
    const spelled = names.map((name) => cutWords(plan.fold(name)).join("")).filter(Boolean);
    const holds = title && (title.includes(plan.folded) || plan.units.some(({ text }) => text.length > 1 && title.includes(text)));
    const url = shown[at]?.url ?? record.id;
    const named = !LIST.test(url) && spelled.includes(plan.name);
    const first = named ? NAMED : plan.first.has(url) ? steps.length + 1 : shown[at] ? steps.findIndex((step) => step.test(url)) + 1 : 0;
    const begins = spelled.some((name) => name.startsWith(plan.name) && plan.name.length * 2 >= name.length);
    const now = first && URGENT.test(url) ? OPEN_FIRST[tellNow(shown[at].open, plan.day)] : 0;
    return { ...record, url, first, begins, now, score: record.score * (holds ? TITLE : 1) };
  });
  const sorted = sort(lifted);
  return sorted.filter(({ url }, at) => {
    const before = sorted.slice(0, at);
    if (before.some((other) => other.url === url)) return false;
    return !URGENT.test(url) || before.filter((other) => URGENT.test(other.url)).length < LINES;
  });
}

/** Return what comes after the worry pages when nothing but worries was typed: from the last to the first. */
function listSteps({ units, groups }) {
  const worries = [...groups].filter((group) => group.first);
  if (!worries.length || units.some((unit) => !unit.groups.some((group) => group.first))) return [];
  return [...groups].some((group) => group.voice) ? [ENTRY, URGENT] : [ENTRY];
}

function sort(records) {
  const order = ({ ended, first = 0, now = 0, begins = false, all }) => [ended && first < NAMED, -first, now, !begins, !all].map(Number);
  return records
    .map((record) => [order(record), record])
    .sort(([one, first], [other, second]) => {
      const at = one.findIndex((step, place) => step !== other[place]);
      return at < 0 ? second.score - first.score || (first.id < second.id ? -1 : 1) : one[at] - other[at];
    })
    .map(([, record]) => record);
}

function cut(records) {
  const least = Math.max(0, ...records.map(({ score }) => score)) * KEEP;
  return records.filter(({ score, first, begins }) => first || begins || score >= least).slice(0, MOST);
}
