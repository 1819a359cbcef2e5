// From what a reader typed to what is looked for: words of the thesaurus first, then what is left of the sentence.

import { cutWords } from "./fold.js";

const HIRAGANA = /^[ぁ-ゖ]+$/u;
const KANJI = /^[々〆一-鿿㐀-䶿]$/u;
const RUNS = /[a-z0-9]+|[ぁ-ゖ]+|[^a-z0-9ぁ-ゖ]+/gu;
const LATIN = /^[\x20-\x7e]+$/u;
const PARTICLES = /^[がのをにへとはもでやかねよ]+|[がのをにへとはもでやかねよ]+$/gu;
// A foreign word between particles: をクビに is three pieces, which the fold to hiragana would hide.
const BESIDE_FOREIGN = /(?<=[ァ-ヶー]{2})(?=[ぁ-ゖ])|(?<=[ぁ-ゖ])(?=[ァ-ヶー]{2})/gu;
const INFLECTED = /^(.*[々〆一-鿿㐀-䶿].+|.{4,})[るいうくすむぶぬつぐ]$/u;

/** Make the planner from the words file and the folder; trigger words are folded once. */
export function makePlanner({ stop, groups }, { fold, encodeQuery }) {
  const triggers = new Map();
  for (const group of groups) {
    for (const word of [...group.find, ...group.said, ...(group.labels ?? [])]) {
      const key = cutWords(fold(word)).join(LATIN.test(word) ? " " : "");
      const stem = INFLECTED.exec(key)?.[1]; // 殴られる also stands for 殴られて
      for (const form of stem ? [key, stem] : [key]) triggers.set(form, new Set(triggers.get(form)).add(group));
    }
  }
  const mostWords = 5; // of a trigger in Latin letters
  const longest = Math.max(...Array.from(triggers.keys(), (key) => key.length));
  const stops = stop.map(fold).sort((one, other) => other.length - one.length);

  /**
   * Return the units of a query (`words` to look for, `others` that mean the same), the `spare` ones of one letter to
   * look for when those find nothing, the groups recognised, and the addresses of pages to put first.
   */
  return function plan(query) {
    const typed = query.normalize("NFKC");
    const whole = cutWords(fold(typed)).join(LATIN.test(typed) ? " " : "");
    const known = triggers.get(whole);
    const units = known
      ? [makeUnit(typed, [...known])]
      : joinWords(fold(typed.replace(BESIDE_FOREIGN, " ")).split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean)).flatMap(cutChunk);
    const all = [...new Map(units.map((unit) => [unit.text, unit])).values()];
    if (!all.length && whole) all.push(makeUnit(typed, []));
    const latin = all.filter(({ text }) => LATIN.test(text));
    const said = latin.filter(({ text, groups: known }) => known.length || (text.length > 1 && !stops.includes(text)));
    const kept = all.filter((unit) => !LATIN.test(unit.text) || said.includes(unit));
    const telling = kept.filter(({ text }) => text.length > 1);
    const recognised = new Set(all.flatMap((unit) => unit.groups));
    return {
      phrase: encodeQuery(typed),
      folded: whole,
      name: cutWords(fold(typed)).join(""),
      units: telling.length ? telling : known ? all : kept,
      spare: kept.filter(({ text }) => !LATIN.test(text)),
      groups: recognised,
      first: new Set([...recognised].flatMap((group) => group.first ?? [])),
      fold,
    };
  };

  /** Put words in Latin letters together that are one trigger, the longest first: can, t, sleep → "can t sleep". */
  function joinWords(chunks) {
    const joined = [];
    for (let at = 0; at < chunks.length; ) {
      let count = Math.min(mostWords, chunks.length - at);
      while (count > 1 && !triggers.has(chunks.slice(at, at + count).join(" "))) count -= 1;
      joined.push(chunks.slice(at, at + count).join(" "));
      at += count;
    }
    return joined;
  }

  function makeUnit(text, known) {
    const others = [...new Set(known.flatMap((group) => [...group.find, ...(group.labels ?? [])]))];
    return { text: fold(text), words: encodeQuery(text), others: others.map(encodeQuery), groups: known };
  }

  function cutChunk(chunk) {
    if (LATIN.test(chunk)) return [makeUnit(chunk, [...(triggers.get(chunk) ?? triggers.get(chunk.replace(/s$/u, "")) ?? [])])];
    const units = [];
    let rest = "";
    const flush = () => {
      units.push(...cutRest(rest, rest === chunk).map((piece) => makeUnit(piece, [...(triggers.get(piece) ?? [])])));
      rest = "";
    };
    for (let at = 0; at < chunk.length; ) {
      const found = findTrigger(chunk, at);
      if (found) {
        flush();
        units.push(makeUnit(found, [...triggers.get(found)]));
      } else {
        rest += chunk[at];
      }
      at += found ? found.length : 1;
    }
    flush();
    return units;
  }

  function findTrigger(chunk, at) {
    for (let length = Math.min(longest, chunk.length - at); length > 0; length -= 1) {
      const candidate = chunk.slice(at, at + length);
      if (triggers.has(candidate) && mayStand(candidate, chunk[at - 1] ?? "", chunk[at + length] ?? "")) return candidate;
    }
    return null;
  }

  function cutRest(rest, isWhole) {
    if (isWhole && (rest.length < 3 || stops.includes(rest))) return [rest];
    const pieces = rest.match(RUNS) ?? [];
    return pieces.map((piece) => (HIRAGANA.test(piece) ? trimHiragana(piece, isWhole && pieces.length === 1) : piece))
      .filter((piece) => piece && !stops.includes(piece));
  }

  function trimHiragana(piece, isWhole) {
    let text = piece;
    for (let before = ""; before !== text; ) {
      before = text;
      for (const word of stops) {
        if (text.endsWith(word)) text = text.slice(0, -word.length);
        if (text.startsWith(word)) text = text.slice(word.length);
      }
      if (!isWhole) text = text.replace(PARTICLES, "");
    }
    if (isWhole) return text || piece;
    return text.length > 2 ? text : "";
  }
}

/** Say whether a trigger may be recognised between these neighbours: short ones only where they are a word. */
function mayStand(word, before, after) {
  if (/^[a-z0-9]+$/u.test(word)) return !/[a-z0-9]/u.test(before + after);
  if (word.length === 1) return KANJI.test(word) ? !KANJI.test(before) && !KANJI.test(after) : !before && !after;
  return !(word.length === 2 && HIRAGANA.test(word) && (HIRAGANA.test(before) || HIRAGANA.test(after)));
}
