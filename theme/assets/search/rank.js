// Which records answer a plan, best first: every unit may be missing (soft OR), but the more are met the better.

const SCATTERED = 0.3; // all pairs of letters are there, but not side by side
const OTHER_WORD = 0.7; // met by a word that means the same
const FUZZY = 0.2; // most pairs are there: a slip of the pen
const FUZZY_SHARE = 0.6;
const PHRASE = 0.6; // the whole query as typed, on top
const TITLE = 2;
const ENTRY = /^(?:desk|place)s?\//u;
const URGENT = /^urgent\//u;
const LINES = 3; // help lines, which all stand on one page
const KEEP = 0.1; // of the best score
const MOST = 100;
const LATIN = /^w/u; // how the fold writes words in Latin letters: looked for whole, since half a word finds anything
const LOOKED_AT = 24; // records whose title and address are compared

/** Return the records for a plan as a list of { id, score }, at most MOST, none far below the best. */
export async function rank(engine, plan) {
  const unitScores = await Promise.all(plan.units.map((unit) => scoreUnit(engine, unit)));
  const totals = new Map();
  for (const scores of unitScores) {
    for (const [id, score] of scores) {
      const total = totals.get(id) ?? { score: 0, met: 0 };
      totals.set(id, { score: total.score + score, met: total.met + 1 });
    }
  }
  if (plan.units.length > 1 && plan.phrase.length > 1) {
    const whole = await lookSideBySide(engine, plan.phrase);
    for (const [id, score] of whole) {
      const total = totals.get(id) ?? { score: 0, met: 0 };
      totals.set(id, { score: total.score + PHRASE * score, met: plan.units.length });
    }
  }
  const ranked = [...totals].map(([id, { score, met }]) => ({ id, score: score * (met / plan.units.length) }));
  return cut(await lift(engine, plan, sort(ranked)));
}

async function scoreUnit(engine, { words, others }) {
  const scores = await scoreWords(engine, words);
  const meant = new Map();
  for (const found of await Promise.all(others.map((other) => lookSideBySide(engine, other)))) {
    for (const [id, score] of found) meant.set(id, Math.max(meant.get(id) ?? 0, score));
  }
  // A long other word scores high by its length alone: what was typed, where it is found, sets the measure.
  const scale = scores.size && meant.size ? Math.min(1, Math.sqrt(best(scores) / best(meant))) : 1;
  for (const [id, score] of meant) scores.set(id, Math.max(scores.get(id) ?? 0, OTHER_WORD * scale * score));
  return scores;
}

function best(scores) {
  return Math.max(...scores.values());
}

async function scoreWords(engine, words) {
  if (words.every((word) => LATIN.test(word))) return new Map(words.length ? await engine.look(words, { exact: true }) : []);
  if (words.length < 2) return new Map(await engine.look(words));
  const exact = await engine.look(words, { exact: true });
  const known = exact.size > 0 || (await Promise.all(words.map((word) => engine.look([word])))).every((found) => found.size);
  const repeated = !exact.size && new Set(words).size === 1; // one pair again and again is no word
  const together = known && !repeated ? await engine.look(words) : new Map();
  if (!together.size) return scoreFuzzily(engine, words);
  return new Map([...together].map(([id, score]) => [id, exact.has(id) ? score : score * SCATTERED]));
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

/** Put the pages of worries first, then records whose title holds what was typed; name each page once. */
async function lift(engine, plan, ranked) {
  const shown = await Promise.all(ranked.slice(0, LOOKED_AT).map(({ id }) => engine.show(id, plan.code)));
  const steps = listSteps(plan);
  const lifted = ranked.map((record, at) => {
    const title = shown[at] && plan.fold(`${shown[at].title.replace(/\{([^{}|]+)\|[^{}|]+\}/gu, "$1")} ${shown[at].original}`);
    const holds = title && (title.includes(plan.folded) || plan.units.some(({ text }) => text.length > 1 && title.includes(text)));
    const url = shown[at]?.url ?? record.id;
    const first = plan.first.has(url) ? steps.length + 1 : shown[at] ? steps.findIndex((step) => step.test(url)) + 1 : 0;
    return { ...record, url, first, score: record.score * (holds ? TITLE : 1) };
  });
  const sorted = sort(lifted);
  return sorted.filter(({ url }, at) => sorted.slice(0, at).filter((other) => other.url === url).length < (URGENT.test(url) ? LINES : 1));
}

/** Return what comes after the worry pages when nothing but worries was typed: from the last to the first. */
function listSteps({ units, groups }) {
  const worries = [...groups].filter((group) => group.first);
  if (!worries.length || units.some((unit) => !unit.groups.some((group) => group.first))) return [];
  return [...groups].some((group) => group.voice) ? [ENTRY, URGENT] : [ENTRY];
}

function sort(records) {
  return records.sort((one, other) => (other.first ?? 0) - (one.first ?? 0) || other.score - one.score || (one.id < other.id ? -1 : 1));
}

function cut(records) {
  const least = Math.max(0, ...records.map(({ score }) => score)) * KEEP;
  return records.filter(({ score, first }) => first || score >= least).slice(0, MOST);
}
