"""Sentences to say, in Latin letters."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.japanese.romaji import to_romaji
from generator.japanese.romaji_sentence import write_romaji
from generator.japanese.ruby import RubyError

WORRIES = Path(__file__).parents[2] / "directory" / "vocabulary" / "worries.yml"
LETTERS = (
    "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをんがぎぐげござだでばぱー"
)
KANA = st.text(st.sampled_from(LETTERS), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("sentence", "romaji"),
    [
        ("{食|た}べる ものが なくて {困|こま}って います", "Taberu mono ga nakute komatte imasu"),
        ("{名前|なまえ}を {言|い}わないで {相談|そうだん}できますか", "Namae o iwanaide sōdan dekimasu ka"),
        (
            "{本人|ほんにん}は {来|く}る ことが できません。{家族|かぞく}だけで",
            "Honnin wa kuru koto ga dekimasen. Kazoku dake de",
        ),
        ("{東京|とうきょう}へ {行|い}きます", "Tōkyō e ikimasu"),
        ("{家|いえ}に いるのが こわいです", "Ie ni iru no ga kowai desu"),
        ("{子|こ}どもの ことで、とても つらいです", "Kodomo no koto de, totemo tsurai desu"),
        ("{食|た}べものを ください", "Tabemono o kudasai"),
        ("どんな {助|たす}けが ありますか", "Donna tasuke ga arimasu ka"),
        ("けがを しました。けが", "Kega o shimashita. Kega"),
        ("かたづけが {一人|ひとり}では できません", "Katazuke ga hitori de wa dekimasen"),
        ("{病気|びょうき}（{障害|しょうがい}）で", "Byōki (shōgai) de"),
        ("こんにちは。{母|はは}は", "Konnichi wa. Haha wa"),
        ("「ベトナム{語|ご}で {話|はな}したいです」", "“Betonamugo de hanashitai desu”"),
        ("コーヒー、ビール", "Kōhī, bīru"),
        ("{本屋|ほんや}で {禁煙|きんえん}", "Hon'ya de kin'en"),
        ("{思|おも}うと {言|い}おう", "Omouto iō"),
        ("マッチを {買|か}って", "Matchi o katte"),
        ("{電話|でんわ}しました", "Denwa shimashita"),
        ("{話|はな}しました", "Hanashimashita"),
        ("LINEで {聞|き}いて", "LINE de kiite"),
    ],
)
def test_a_sentence_is_written_as_it_is_spoken(sentence: str, romaji: str) -> None:
    """Particles are as they sound and stand apart, long vowels bear macrons, n' stands before vowels."""
    assert write_romaji(sentence) == romaji


def test_every_sentence_to_say_can_be_read_aloud() -> None:
    """Each worry's easy sentence has Latin letters alone, and every particle を and は in it stands by itself."""
    told = [term["translations"]["easy"]["say"] for term in yaml.safe_load(WORRIES.read_text(encoding="utf-8"))]
    assert len(told) > 20
    for sentence in told:
        romaji = write_romaji(sentence)
        assert romaji is not None, sentence
        assert len(re.findall(r"\bo\b", romaji)) == sentence.count("を"), romaji
        assert not re.search(r"[a-z](?:ha|he)(?: |$)", romaji), romaji


def test_what_has_no_reading_is_not_guessed() -> None:
    """A kanji without reading gives nothing at all; a broken reading is an error of the text."""
    assert write_romaji("{困|こま}って 居ます") is None
    with pytest.raises(RubyError):
        write_romaji("{困って")


@given(words=st.lists(KANA, min_size=1, max_size=5))
def test_any_kana_become_letters(words: list[str]) -> None:
    """No kana is left, words stay apart by one space, and a reading has the sounds that `to_romaji` writes for it."""
    written = write_romaji(" ".join(words))
    assert written is not None
    assert not re.search("[\u3041-\u30ff]", written)
    assert "  " not in written
    for word in words:
        assert _drop_lengths(write_romaji(f"{{語|{word}}}") or "") == _drop_lengths(to_romaji(word))


def _drop_lengths(romaji: str) -> str:
    """Return letters without case, apostrophes and macrons, each run of vowels as one, since a macron stands for a vowel."""
    plain = re.sub("[\u0304']", "", unicodedata.normalize("NFD", romaji.casefold()))
    return re.sub("[aeiou]+", "a", plain)
