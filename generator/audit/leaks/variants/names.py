"""Patterns of names: of people (with and without honorifics), of shelters, also as slugs in Latin letters."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from itertools import islice, product

from generator.audit.leaks.fold import fold
from generator.audit.leaks.variants.numbers import Variant
from generator.audit.leaks.variants.patterns import Edge
from generator.audit.leaks.variants.readings import KANA_WORD, spell_romaji, vary_kana, vary_romaji

_HONORIFIC = re.compile(r"\s*(?:様|さま|さん|氏|殿|君|くん|ちゃん|先生)\s*$")
_LINK = re.compile(r"(?<=[\u4e00-\u9fff々])[のノ之乃ヶケがヵ](?=[\u4e00-\u9fff])")
_LINKS = ("の", "之", "乃", "ケ", "")
_FREE_NAME, _FREE_LETTERS = 4, 10
_READINGS = {
    "家": "ie ya ka", "里": "sato ri", "郷": "sato kyou", "園": "en sono", "苑": "en", "荘": "sou", "寮": "ryou", "館": "kan",
    "丘": "oka", "森": "mori", "林": "hayashi rin", "風": "kaze", "虹": "niji", "空": "sora", "星": "hoshi", "花": "hana",
    "華": "hana", "光": "hikari", "希望": "kibou", "海": "umi", "山": "yama", "川": "kawa", "泉": "izumi", "緑": "midori",
    "青": "ao", "白": "shiro", "桜": "sakura", "梅": "ume", "松": "matsu", "竹": "take", "楓": "kaede", "葵": "aoi", "蓮": "hasu ren",
    "月": "tsuki", "陽": "you hi", "朝": "asa", "夢": "yume", "愛": "ai", "和": "wa", "友": "tomo", "母子": "boshi", "女性": "josei",
    "子": "ko", "宿": "yado", "舎": "sha", "院": "in", "会": "kai", "場": "ba", "所": "sho", "木": "ki", "葉": "ha", "鳥": "tori",
    "大": "oo dai", "小": "ko", "中": "naka", "東": "higashi", "西": "nishi", "南": "minami", "北": "kita", "新": "shin",
    "支援": "shien", "相談": "soudan", "自立": "jiritsu", "施設": "shisetsu", "避難所": "hinanjo", "生活": "seikatsu", "湖": "mizuumi ko",
    "港": "minato", "岬": "misaki", "浜": "hama", "島": "shima", "橋": "hashi bashi", "田": "ta da", "野": "no", "原": "hara",
    "若葉": "wakaba", "青葉": "aoba", "双葉": "futaba", "四葉": "yotsuba", "向日葵": "himawari", "紫陽花": "ajisai", "椿": "tsubaki",
    "菫": "sumire", "百合": "yuri", "杉": "sugi", "柳": "yanagi", "藤": "fuji", "萩": "hagi", "灯": "tomoshibi akari", "明": "aka",
    "心": "kokoro", "絆": "kizuna", "結": "yui", "笑顔": "egao", "安心": "anshin", "安": "an", "寿": "kotobuki", "春": "haru",
    "夏": "natsu", "秋": "aki", "冬": "fuyu", "雪": "yuki", "雲": "kumo", "波": "nami", "石": "ishi", "岩": "iwa", "谷": "tani",
    "塔": "tou", "船": "fune", "翼": "tsubasa", "羽": "hane", "鈴": "suzu", "音": "oto", "彩": "iro aya", "道": "michi", "門": "mon",
}  # fmt: skip
"""Readings of kanji that names of houses are made of, for names whose reading nobody gave."""


def vary_name(value: str) -> Iterator[Variant]:
    """Yield the name of a person: as it is, surname after given name, of kana also in Latin letters, backwards."""
    bare = _HONORIFIC.sub("", value)
    if KANA_WORD.fullmatch(bare):
        yield from vary_kana(bare)
        yield from vary_romaji(bare)
        return
    parts = [part for part in re.split(r"[\s\u3000・,，、]+", bare.strip()) if part]
    orders = [parts] if len(parts) < 2 else [parts, parts[1:] + parts[:1]]
    for number, order in enumerate(orders):
        for spelling in _vary_links("".join(order)):
            text = fold(spelling)
            if text.isascii() and len(text) >= 3:
                yield text, Edge.FREE if len(text) >= _FREE_LETTERS + 2 else Edge.WORD, ()
            elif len(text) >= _FREE_NAME:
                yield text, Edge.FREE, ()
            elif len(text) >= 2 and number == 0:
                yield text, Edge.NAME, (len(fold(parts[0])),) if len(parts) > 1 else ()
    if len(text := fold(bare)) >= _FREE_NAME and text != text[::-1]:
        yield text[::-1], Edge.WORD if text.isascii() else Edge.FREE, ()


def vary_title(value: str) -> Iterator[Variant]:
    """Yield any other text: the name of a shelter, a room, a case number, a word for how to get in."""
    text = fold(value)
    if KANA_WORD.fullmatch(value) and len(text) >= 3:
        yield from vary_kana(value)
    elif text.isascii() and not text.isdigit():
        if len(text) >= 4:
            yield from vary_letters(text)
    elif len(text) >= _FREE_NAME:
        for spelling in _vary_links(value):
            yield fold(spelling), Edge.FREE, ()
        yield text[::-1], Edge.FREE, ()
    elif len(text) >= 2 and not text.isdigit():
        yield text, Edge.CELL, ()
    yield from _vary_slug(value)


def vary_letters(text: str) -> Iterator[Variant]:
    """Yield a run of Latin letters and digits: as it is, backwards, and turned by thirteen letters."""
    yield text, Edge.WORD, ()
    if len(text) >= 6:
        yield text[::-1], Edge.WORD, ()
        yield codecs.encode(text, "rot13"), Edge.WORD, ()


def vary_mail(value: str) -> Iterator[Variant]:
    """Yield a mail address: with its signs, and with words for @ and the points."""
    local, _, domain = value.strip().rpartition("@")
    local = re.sub("(?i)^mailto:", "", local)
    for text, edge, groups in vary_letters(fold(local + domain)):
        yield text, Edge.MAIL if edge == Edge.WORD else edge, groups
    for at in ("at", "あっと", "あっとまく"):
        yield fold(local) + at + fold(domain), Edge.MAIL, ()
        for dot in ("dot", "どっと"):
            yield fold(local) + at + fold(domain.replace(".", dot)), Edge.MAIL, ()
            yield fold(local.replace(".", dot)) + at + fold(domain.replace(".", dot)), Edge.MAIL, ()


def vary_address_of_page(value: str) -> Iterator[Variant]:
    """Yield a URL without scheme and www, and a long token at its end by itself."""
    bare = re.sub(r"^[a-zA-Z][\w+.-]*://(?:www\.)?", "", value.strip())
    text = fold(bare)
    if text.isascii():
        yield from vary_letters(text)
    else:
        yield text, Edge.FREE, ()
    token = re.split(r"[/?#=&]", bare.rstrip("/"))[-1]
    if len(token) >= 10 and re.search(r"\d", token) and len(fold(token)) < len(text):
        yield fold(token), Edge.WORD, ()


def _vary_links(spelling: str) -> Iterator[str]:
    """Yield a name with 一ノ瀬, 一之瀬, 一の瀬, 一瀬 taken for one."""
    match = _LINK.search(spelling)
    if match is None:
        yield spelling
        return
    for link in dict.fromkeys((match[0], *_LINKS)):
        yield spelling[: match.start()] + link + spelling[match.end() :]


def _vary_slug(value: str) -> Iterator[Variant]:
    """Yield a name in Latin letters as far as the readings of its kanji are known."""
    parts = re.findall(
        f"{'|'.join(sorted(_READINGS, key=len, reverse=True))}|[ぁ-ゖァ-ヶー]+|[A-Za-z0-9]+|[\\s・「」-]+|.", value
    )
    spelled: list[list[str]] = []
    for part in parts:
        if part in _READINGS:
            spelled.append(
                [word for reading in _READINGS[part].split() for word in {reading, reading.replace("ou", "o")}]
            )
        elif re.fullmatch("[ぁ-ゖァ-ヶー]+", part):
            spelled.append(list(dict.fromkeys(spell_romaji(part))))
        elif part.isascii() and part.isalnum():
            spelled.append([part.lower()])
        elif fold(part):
            return
    seen: set[str] = set()
    for words in islice(product(*spelled), 256):
        word = "".join(words)
        if len(word) >= 6 and word not in seen:
            seen.add(word)
            yield word, Edge.WORD, ()
