// The twin of generator/japanese/bigrams.py: its docstring is the spec, tests/japanese/bigrams.json holds both to it.

const KANJI = "々〆一-鿿㐀-䶿豈-﫿\\u{20000}-\\u{3fffd}";
const COUNTER_KE = /([0-9一二三四五六七八九十数何])[ヶケヵカ](?=[月所国年])/gu;
const PLACE_KE = new RegExp(`([${KANJI}])[ヶケ](?=[${KANJI}])`, "gu");
const COUNTED = /(^|[^0-9〇一二三四五六七八九十])([〇一二三四五六七八九十]+)(?=丁目|[番号月日曜時分回階歳才年週人名])/gu;
const ORDINAL = /(第)([〇一二三四五六七八九十]+)/gu;
const BELOW_HUNDRED = /^([二三四五六七八九]?)十([一二三四五六七八九]?)$/u;
const DIGITS = "〇一二三四五六七八九";
const WORDS = /[a-z0-9]+|(?:(?![a-z0-9])[\p{L}\p{N}\p{M}])+/gu;
const ASCII = /^[a-z0-9]+$/u;

/** Make the two functions that need the table of one-character folds; `pair` is [from, to], of equal length. */
export function makeFolder([from, to]) {
  const targets = Array.from(to);
  const table = new Map(Array.from(from, (source, at) => [source, targets[at]]));

  /** Fold width, accents, case, dashes, kana, kanji variants and small kanji numerals. */
  function fold(text) {
    return text
      .replace(/\u309b/gu, "\u3099").replace(/\u309c/gu, "\u309a")
      .replace(/[\p{Cf}\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, "")
      .normalize("NFKD").replace(/[\u0300-\u036f]/gu, "")
      .normalize("NFKC").toLowerCase().normalize("NFKC")
      .replace(/[\u3099\u309a]/gu, "")
      .replace(COUNTER_KE, "$1か").replace(PLACE_KE, "$1が")
      .replace(/./gsu, (character) => table.get(character) ?? character)
      .replace(/([0-9])ー(?=[0-9])/gu, "$1-").replace(/ー/gu, "")
      .replace(/[\s\x00-\x1f\x7f-\x9f]+/gu, " ").replace(/^ +| +$/gu, "")
      .replace(/([ぁ-ゖ])[-‐‑‒–—―−─](?=[ぁ-ゖ一-鿿])/gu, "$1")
      .replace(COUNTED, (_, before, numeral) => before + readNumeral(numeral))
      .replace(ORDINAL, (_, before, numeral) => before + readNumeral(numeral));
  }

  /** Encode what a reader typed, to be looked for by prefix. */
  function encodeQuery(text) {
    return cutWords(fold(text)).flatMap(encodeWord);
  }

  return { fold, encodeQuery };
}

/** Cut a folded text into runs of ASCII and runs of other letters. */
export function cutWords(folded) {
  return folded.match(WORDS) ?? [];
}

function encodeWord(word) {
  if (ASCII.test(word)) return [`w${word}`];
  const characters = Array.from(word, (character) => character.codePointAt(0).toString(16));
  if (characters.length === 1) return [`q${characters[0]}`];
  return characters.slice(1).map((second, at) => `q${characters[at]}${second}0`);
}

function readNumeral(numeral) {
  if (!numeral.includes("十")) return Array.from(numeral, (digit) => DIGITS.indexOf(digit)).join("");
  const parts = BELOW_HUNDRED.exec(numeral);
  if (!parts) return numeral;
  const [tens, ones] = parts.slice(1).map((digit) => (digit ? DIGITS.indexOf(digit) : null));
  return String((tens ?? 1) * 10 + (ones ?? 0));
}
