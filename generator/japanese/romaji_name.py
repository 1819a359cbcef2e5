"""A name in Latin letters, from its reading: modified Hepburn, words parted where the way it is written tells so.

水面ひだまりひろば with みなもひだまりひろば is Minamo Hidamarihiroba. Only sounds are written down, nothing is translated.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate, pairwise

from generator.japanese.kana import to_hiragana
from generator.japanese.romaji_sentence import spell_kana

_RUN = re.compile(r"(?P<hira>[\u3041-\u309f]+)|(?P<kata>[\u30a1-\u30f4\u30fc]+)|(?P<other>.)")
_JAPANESE = re.compile(r"[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff]")
_SEPARATORS = re.compile(r"[\W_]+")
_LONG_WORD = (
    3  # so many kana after two kanji are a word of their own, fewer are the end of one: 話し, but 水面 ひだまり
)


def write_romaji_name(name: str, kana: str | None) -> str | None:
    """Return a name as its reading sounds (しおまち こうみんかん → Shiomachi Kōminkan); None without a reading in kana."""
    reading = to_hiragana(unicodedata.normalize("NFKC", kana or ""))
    if not reading.strip():
        return None
    names, readings = (
        [part for part in _SEPARATORS.split(text) if part] for text in (unicodedata.normalize("NFKC", name), reading)
    )
    if len(names) != len(readings):
        spaces = _list_ends(readings) if len(readings) > len(names) else set()
        words = _write_part("".join(names), "".join(readings))
        # Whoever parted the reading finely knows more words than the script of the name tells.
        words = _cut_at("".join(readings), _list_ends(words) | spaces)
    else:
        words = [word for pair in zip(names, readings, strict=True) for word in _write_part(*pair)]
    written = " ".join(_capitalise(spell_kana(word)) for word in words if word)
    return None if _JAPANESE.search(written) else written


def _list_ends(parts: list[str]) -> set[int]:
    return set(accumulate(map(len, parts)))


def _cut_at(text: str, ends: set[int]) -> list[str]:
    marks = sorted(ends | {0, len(text)})
    return [text[begin:end] for begin, end in pairwise(marks)]


def _write_part(name: str, reading: str) -> list[str]:
    runs = _cut_runs(name)
    return _part_words(runs, _align(runs, reading)) or [reading]


def _cut_runs(name: str) -> list[tuple[str, str]]:
    """Return runs of one script as (script, text); characters that tell nothing of their sound run on."""
    runs: list[tuple[str, str]] = []
    for found in _RUN.finditer(name):
        script, text = str(found.lastgroup), found[0]
        if runs and script == "other" == runs[-1][0]:
            runs[-1] = (script, runs[-1][1] + text)
        else:
            runs.append((script, text))
    return runs


def _align(runs: list[tuple[str, str]], reading: str) -> list[str]:
    """Return what of the reading stands for each run, nothing where that is open."""
    found = []
    for many in ("+?", "+"):
        parts = (f"(.{many})" if script == "other" else f"({re.escape(to_hiragana(text))})" for script, text in runs)
        match = re.fullmatch("".join(parts), reading)
        found.append(list(match.groups()) if match else [])
    return found[0] if found[0] == found[1] else []


def _part_words(runs: list[tuple[str, str]], sounds: list[str]) -> list[str]:
    words: list[str] = []
    join = False
    for at, sound in enumerate(sounds):
        script, text = runs[at]
        before = runs[at - 1] if at else ("", "")
        after = runs[at + 1] if at + 1 < len(runs) else ("", "")
        if script != "hira":
            words, join = _add(words, sound, join), False
            continue
        head, stem, tail = _part_particles(sound, before[0], after[0])
        ends_word = before[0] == "other" and not head and (len(stem) < _LONG_WORD or len(before[1]) < 2)
        words += [head] if head else []
        words = _add(words, stem, ends_word) if stem else words
        words += [tail] if tail else []
        if stem in ("お", "ご") and not tail:
            join = True
            continue
        short = ends_word and len(stem) < _LONG_WORD and not tail
        join = short and len(before[1]) == 1 and after[0] == "other" and len(after[1]) == 1
    return words


def _part_particles(sound: str, before: str, after: str) -> tuple[str, str, str]:
    """Return の or を at the start and の at the end of hiragana apart, where they join two words (but ほのぼの is one)."""
    head = sound[:1] if sound[:1] in ("の", "を") and before in ("other", "kata") else ""
    stem = sound[len(head) :]
    joins = stem.endswith("の") and after in ("other", "kata") and "の" not in stem[:-1]
    joins = joins and (before in ("other", "kata") or len(stem) >= _LONG_WORD)
    return head, stem[:-1] if joins else stem, "の" if joins else ""


def _add(words: list[str], sound: str, join: bool) -> list[str]:
    return [*words[:-1], words[-1] + sound] if join and words else [*words, sound]


def _capitalise(word: str) -> str:
    return word if word in ("no", "o") else word[:1].upper() + word[1:]
