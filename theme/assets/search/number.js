// A telephone number looked for by its digits: the whole of it, or its beginning; never a piece from within.

const NUMBER = /^[\d\s()[\]#+.\p{Pd}\u2212\u30fc]+$/u;
const LABEL = /^(?:tel|fax|☎)[\s:]*/iu;
const LETTERS = "bcdfghjkmn"; // generator/japanese/number_words.py: how digits are written in the index
const LEAST = 4; // digits of a beginning

/** Return the digits of a query that is nothing but a number, however it is written; else an empty text. */
export function readNumber(query) {
  const text = query.normalize("NFKC").replace(LABEL, "").trim();
  return NUMBER.test(text) ? text.replace(/^\(?\+81\)?[\s-]*(?:\(0\)|0)?/u, "0").replace(/\D/gu, "") : "";
}

/** Return the records with this number, then those whose number begins so, as a list of { id }; what has ended is last. */
export async function findNumber(engine, digits) {
  const word = `x${digits.replace(/\d/gu, (digit) => LETTERS[digit])}`;
  const whole = await engine.look([`${word}z`], { exact: true });
  const begun = digits.length >= LEAST ? await engine.look([word]) : new Map();
  const ended = await engine.look(["ended"], { exact: true });
  const order = (id) => (ended.has(id) ? 2 : 0) + (whole.has(id) ? 0 : 1);
  const ids = [...new Set([...whole.keys(), ...begun.keys()])];
  return ids.sort((one, other) => order(one) - order(other)).map((id) => ({ id }));
}
