"""The way in for those who speak another language: the site's own languages, and who can be talked to in which."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.languages import EASY, JAPANESE, Language
from generator.languages.called import name_language_in
from generator.languages.names import name_language, tag_language
from generator.outputs.index import DirectoryIndex, keep_public
from generator.outputs.lists.cards import Cards
from generator.outputs.lists.list_page import has_untranslated
from generator.outputs.pages.hotlines import HotlineCards, order_lines
from generator.outputs.render import Renderer
from generator.public import Hotline, Listing, Page, Worry

WORRY = "language"
"""The slug of the worry of those who find Japanese hard."""

MOST_CARDS = 30
"""So many desks, and so many places, stand on the page of a language; a link leads to all."""

_SAME = {"tl": "fil", "sgn": "jsl"}
"""Filipino is the standard form of Tagalog; of sign languages the one used in Japan is meant."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language as a link: `name` in its own script with its `tag`, `called` as the page's language calls it."""

    code: str
    name: str
    tag: str | None
    called: str

    @property
    def url(self) -> str:
        """The address of the page of those who speak it."""
        return f"languages/{self.code}/"


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who can be talked to in one language."""

    lines: Sequence[Hotline]
    desks: Sequence[Listing]
    places: Sequence[Listing]


def make_languages(index: DirectoryIndex, cards: Cards, lines: HotlineCards, render: Renderer) -> list[Page]:
    """Return `languages/`, and `languages/<code>/` for each language that a help line, desk or place names."""
    say = index.language.say
    tongues = [_name(code, index.language) for code in list_codes(index)]
    body = render(
        "languages.html",
        editions=_list_same("languages/", index),
        english=_say_in_english("日本語がむずかしいときも、相談できます。ことばを選んでください。", index),
        tongues=[(tongue, _lead_to(tongue, index)) for tongue in tongues],
        help_line=index.help_line,
        worry=_find_worry(index),
    )
    top = Page(
        url="languages/",
        kind="languages",
        mould="standard",
        title=say("ことば") if index.language.tag == "en" else say("ことば") + " Languages",
        description=say("日本語がむずかしい方へ。このサイトのことばと、ほかのことばで話せるところです。"),
        body=body,
    )
    return [top, *(_make_page(tongue, index, cards, lines, render) for tongue in tongues)]


def list_codes(index: DirectoryIndex) -> list[str]:
    """Return the languages that somebody can be talked to in, those of the most first; variants of one are one."""
    found: dict[str, int] = {}
    speakers: list[Listing | Hotline] = [
        *index.directory.hotlines,
        *keep_public(index.desks),
        *keep_public(index.places),
    ]
    for speaker in speakers:
        for code in _list_spoken(speaker):
            found[code] = found.get(code, 0) + 1
    return sorted(found, key=lambda code: (-found[code], code))


def find_speakers(code: str, index: DirectoryIndex) -> Speakers:
    """Return who can be talked to in a language: lines in their order, desks and places for foreign residents first."""

    def keep(items: Iterable[Listing]) -> list[Listing]:
        found = [item for item in keep_public(items) if code in _list_spoken(item)]
        return sorted(found, key=lambda item: all(worry.slug != WORRY for worry in item.worries))

    lines = [line for line in order_lines(index.directory.hotlines) if code in _list_spoken(line)]
    return Speakers(lines, keep(index.desks), keep(index.places))


def _list_spoken(speaker: Listing | Hotline) -> frozenset[str]:
    """Return the languages of an entry or line, or of one of its contacts, without Japanese and without variants."""
    codes = {*speaker.languages, *(code for contact in speaker.contacts for code in contact.languages)}
    spoken = (code if code == "ja-sgn" else code.split("-")[0] for code in codes)
    return frozenset(_SAME.get(code, "jsl" if code == "ja-sgn" else code) for code in spoken if code != "ja")


def _name(code: str, language: Language) -> Tongue:
    return Tongue(code, name_language(code), tag_language(code), name_language_in(code, language))


def _list_same(url: str, index: DirectoryIndex) -> list[tuple[Language, str]]:
    """Return the other trees, each with the address of the same page in it; those that are read most by guests first.

    From a tree `~/` leads to its own: the dot leads to the site's root.
    """
    others = [other for other in index.languages if other.code != index.language.code]
    others.sort(key=lambda other: (other.is_japanese, not other.is_easy))
    return [(other, f"{other.root or './'}{url}") for other in others]


def _choose_with_readings(index: DirectoryIndex) -> Language:
    """Return easy Japanese, in which the sentence to say can be read by who knows few kanji; Japanese where there is none."""
    return next((language for language in index.languages if language.is_easy), JAPANESE)


def _find_english(index: DirectoryIndex) -> Language | None:
    return next((language for language in index.languages if language.tag == "en"), None)


def _say_in_english(message: str, index: DirectoryIndex, code: str = "") -> str | None:
    """Return a message in English for a Japanese page; None on other pages and where the site has no English."""
    english = _find_english(index)
    if english is None or not index.language.is_japanese or not english.knows(message):
        return None
    return english.say(message, language=name_language_in(code, english) if code else "")


def _tell_meanings(code: str, index: DirectoryIndex) -> list[tuple[str, str]]:
    """Return what the sentence to say means, each with its language's tag: in English, and in the page's own if another."""
    tellers = [index.language] if not index.language.is_japanese else []
    english = _find_english(index)
    if english and english.code not in {teller.code for teller in tellers}:
        tellers.append(english)
    return [
        (teller.tag, teller.say("{language}で話したいです", language=name_language_in(code, teller)))
        for teller in tellers
    ]


def _lead_to(tongue: Tongue, index: DirectoryIndex) -> str:
    """Return the address of a language's page in the tree that its speakers read best.

    From the Japanese tree that is their own language's, else easy Japanese; sign language is Japanese.
    """
    if index.language.root or tongue.code == "jsl":
        return tongue.url
    trees = {language.code: language.root for language in index.languages}
    return trees.get(tongue.code, trees.get(EASY, "")) + tongue.url


def _find_worry(index: DirectoryIndex) -> Worry | None:
    return next((worry for worry in index.directory.vocabulary.worries if worry.slug == WORRY), None)


def _make_page(tongue: Tongue, index: DirectoryIndex, cards: Cards, lines: HotlineCards, render: Renderer) -> Page:
    language, say = index.language, index.language.say
    speakers = find_speakers(tongue.code, index)
    desks, places = speakers.desks[:MOST_CARDS], speakers.places[:MOST_CARDS]
    shown = [*desks, *places]
    spoken = _choose_with_readings(index)
    body = render(
        "language.html",
        tongue=tongue,
        sentence=spoken.say("{language}で話したいです", language=name_language_in(tongue.code, spoken)),
        meanings=_tell_meanings(tongue.code, index),
        editions=_list_same(tongue.url, index),
        english=_say_in_english(
            "{language}で話せる電話、窓口、居場所です。話せる人がいる日や時間が決まっているところもあります。",
            index,
            tongue.code,
        ),
        lines=lines(speakers.lines),
        desks=cards(desks),
        places=cards(places),
        more_desks=len(speakers.desks) > MOST_CARDS,
        more_places=len(speakers.places) > MOST_CARDS,
        untranslated=has_untranslated(shown, language),
        help_line=index.help_line,
        worry=_find_worry(index),
    )
    same = tongue.name == tongue.called
    return Page(
        url=tongue.url,
        kind="language",
        mould="standard",
        title=tongue.name if same else say("{name}（{language}）", name=tongue.name, language=tongue.called),
        description=say("{language}で話せる電話、窓口、居場所です。", language=tongue.called),
        body=body,
        listings=tuple(item.id for item in shown),
        trail=((say("ことば"), "languages/"),),
    )
