"""Kana in Latin letters (Hepburn), so that "fureai" finds ふれあい."""

from __future__ import annotations

import unicodedata

from generator.japanese.kana import to_hiragana

_VOWELS = "aiueo"
_ROWS = {
    "あいうえお": "", "かきくけこ": "k", "さしすせそ": "s", "たちつてと": "t", "なにぬねの": "n", "はひふへほ": "h",
    "まみむめも": "m", "らりるれろ": "r", "がぎぐげご": "g", "ざじずぜぞ": "z", "だぢづでど": "d", "ばびぶべぼ": "b",
    "ぱぴぷぺぽ": "p",
}  # fmt: skip
_SINGLE = {kana: row + vowel for kanas, row in _ROWS.items() for kana, vowel in zip(kanas, _VOWELS, strict=True)}
_SINGLE |= {
    "し": "shi", "ち": "chi", "つ": "tsu", "ふ": "fu", "じ": "ji", "ぢ": "ji", "づ": "zu", "や": "ya", "ゆ": "yu",
    "よ": "yo", "わ": "wa", "ゐ": "i", "ゑ": "e", "を": "o", "ん": "n", "ゔ": "vu", "ぁ": "a", "ぃ": "i", "ぅ": "u",
    "ぇ": "e", "ぉ": "o", "ゃ": "ya", "ゅ": "yu", "ょ": "yo", "ゎ": "wa", "ゕ": "ka", "ゖ": "ke",
}  # fmt: skip
_Y_SOUNDS = {"ゃ": "a", "ゅ": "u", "ょ": "o"}
_SMALL_VOWELS = dict(zip("ぁぃぅぇぉ", _VOWELS, strict=True))


def _join(kana: str, small: str) -> str | None:
    """Give the sound of a kana with a small one after it (きゃ, ふぁ, てぃ), None where they stay two."""
    sound = _SINGLE.get(kana, "")
    if small in _Y_SOUNDS and sound.endswith("i") and len(sound) > 1:
        stem = sound[:-1]
        return stem + ("" if stem in ("sh", "ch", "j") else "y") + _Y_SOUNDS[small]
    if small in _SMALL_VOWELS:
        if kana == "う":
            return "w" + _SMALL_VOWELS[small]
        if kana in "ふゔつてでしちじとど":
            return sound[:-1] + _SMALL_VOWELS[small]
    return None


def to_romaji(text: str) -> str:
    """Write the kana of ``text`` in Hepburn without length marks (ふれあい → fureai, きっちん → kitchin, コーヒー → kohi).

    Long vowels written with a kana keep it (とうきょう → toukyou); what is no kana stays.
    """
    kana = to_hiragana(unicodedata.normalize("NFKC", text)).replace("ー", "")
    written: list[str] = []
    doubled = False
    position = 0
    while position < len(kana):
        current, following = kana[position], kana[position + 1 : position + 2]
        if current == "っ" and following in _SINGLE and following not in "あいうえおん":
            doubled = True
            position += 1
            continue
        joined = _join(current, following) if following else None
        sound = joined or _SINGLE.get(current, "tsu" if current == "っ" else current)
        if doubled:
            sound = ("t" if sound.startswith("ch") else sound[:1]) + sound
            doubled = False
        written.append(sound)
        position += 2 if joined else 1
    return "".join(written)
