"""What somebody who is shy and has never been there wants to know, in the order in which it happens to them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.outputs.entries.facts import Row, say_missing
from generator.outputs.index import DirectoryIndex
from generator.outputs.own_words import Say, list_words, speak
from generator.outputs.sayings import choose_by_contact
from generator.public import Fact, Listing, Place

_BEFORE = ("come-alone", "family-may-come", "drop-in", "first-timer-day", "pickup", "join-online")
_ARRIVING = ("greeter", "name-not-asked", "nothing-to-buy")
_LEAVING = ("leave-any-time",)


@dataclass(frozen=True, slots=True)
class Answer:
    """A known answer as a statement: `予約なしでよい`, and where the answer is no, `予約がいります`.

    `bare`: the statement is only the term, so that いいえ must be said beside it.
    """

    answer: str
    statement: str
    bare: bool


@dataclass(frozen=True, slots=True)
class Moment:
    """A step of the first visit: before going, the way, at the door, the time there, leaving."""

    title: str
    answers: tuple[Answer, ...]
    rows: tuple[Row, ...]


def tell_first_visit(item: Listing, rows: Sequence[Row], index: DirectoryIndex) -> tuple[list[Moment], list[Row]]:
    """Return the steps of a first visit, those of which something is known, and the rows that are in none of them.

    Only at a place do rows move into the steps; a desk or an event keeps them all in its list of facts.
    """
    say = speak(index.language)
    before, way = (say("申し込み"), say("お金")), (say("場所"), say("行き方"), say("バリアフリー"))
    taken = (*before, *way) if isinstance(item, Place) else ()
    moved = [row for row in rows if row.label in taken]
    others = {fact.term.slug for fact in item.first_visit} - {*_BEFORE, *_ARRIVING, *_LEAVING}
    moments = [
        Moment(say("行くまえに"), _answer(item, _BEFORE, say), _pick(moved, before)),
        Moment(say("場所と行き方"), (), _pick(moved, way)),
        Moment(say("着いたら"), _answer(item, _ARRIVING, say), ()),
        Moment(say("そこでの過ごし方"), (*_answer(item, others, say), *_eat(item, say)), ()),
        Moment(say("帰るとき"), _answer(item, _LEAVING, say), ()),
    ]
    told = [moment for moment in moments if moment.answers or moment.rows]
    return told, [row for row in rows if row.label not in taken]


def _pick(rows: Iterable[Row], labels: Sequence[str]) -> tuple[Row, ...]:
    return tuple(sorted((row for row in rows if row.label in labels), key=lambda row: labels.index(row.label)))


def _answer(item: Listing, slugs: Iterable[str], say: Say) -> tuple[Answer, ...]:
    """Return the known answers, what one may do before what one may not."""
    wanted = frozenset(slugs)
    known = [fact for fact in item.first_visit if fact.term.slug in wanted and fact.answer != "unknown"]
    return tuple(_state(fact, say) for answer in ("yes", "no") for fact in known if fact.answer == answer)


def _eat(item: Listing, say: Say) -> tuple[Answer, ...]:
    """Return whether one may eat and drink there: the standard has it among accessibility, visitors ask it of a visit."""
    words = {"yes": say("飲んだり食べたりしてよい"), "no": say("飲んだり食べたりは、できません")}
    known = [fact.answer for fact in item.accessibility if fact.term.slug == "food-ok" and fact.answer in words]
    return tuple(Answer(answer, words[answer], False) for answer in known)


def list_denied(item: Listing, index: DirectoryIndex) -> tuple[str, ...]:
    """Return what is not there or not possible on a first visit, as the entry's page says it; what is hard to get into last."""
    say = speak(index.language)
    answers = [_state(fact, say) for fact in item.first_visit if fact.answer == "no"]
    answers += [answer for answer in _eat(item, say) if answer.answer == "no"]
    told = [say("いいえ: {thing}", thing=one.statement) if one.bare else one.statement for one in answers]
    missing = say_missing(item, index.language)
    return tuple([*told, missing] if missing else told)


def _state(fact: Fact, say: Say) -> Answer:
    denied = _deny(fact.term.slug, say) if fact.answer == "no" else None
    return Answer(fact.answer, denied or fact.term.label, fact.answer == "no" and denied is None)


def _deny(slug: str, say: Say) -> str | None:
    """Return what a no means, so that nobody has to turn a sentence round; None for a municipality's own term."""
    return {
        "come-alone": say("だれかといっしょに行くところです"),
        "may-stay-silent": say("話をする時間があります"),
        "family-may-come": say("本人といっしょに行きます"),
        "drop-in": say("予約がいります"),
        "leave-any-time": say("終わりまで参加します"),
        "name-not-asked": say("名前を聞かれます"),
        "nothing-to-buy": say("何か注文します"),
        "greeter": say("迎える係は、いません"),
        "first-timer-day": say("初めての人のための日は、ありません"),
        "staff-present": say("相談を受ける人は、いません"),
        "programme": say("決まった活動はありません"),
        "free-time": say("自由に過ごす時間はありません"),
        "quiet": say("にぎやかなときがあります"),
        "children-ok": say("子ども連れでは行けません"),
        "meal": say("食事は出ません"),
        "pickup": say("送り迎えはありません"),
        "pets": say("ペットは連れて行けません"),
        "join-online": say("オンラインでは参加できません"),
    }.get(slug)


def say_unknown(item: Listing, unknown: Sequence[str], index: DirectoryIndex) -> str | None:
    """Return the one sentence about what nobody has told yet, and whom to ask; None where nothing is missing."""
    say = speak(index.language)
    unsaid = [say("{label}か", label=fact.term.label) for fact in item.first_visit if fact.answer == "unknown"][:2]
    if isinstance(item, Place):
        if all(fact.answer == "unknown" for fact in item.first_visit):
            unsaid = [say("一人で行ってよいか"), say("予約がいるか")]
        if not _tells_what_to_bring(item):
            unsaid.append(say("持ち物"))
    things = list_words([*unsaid, *unknown][:4], index.language)
    if not things or item.state != "open":
        return None
    return choose_by_contact(
        item,
        say("ここに書いていないこと（{things}など）は、電話で聞けます。", things=things),
        say("ここに書いていないこと（{things}など）は、連絡先に聞けます。", things=things),
        say("ここに書いていないこと（{things}など）は、担当課に聞けます。", things=things),
    )


def _tells_what_to_bring(item: Listing) -> bool:
    if isinstance(item, Place) and item.kind.slug == "online":
        return True
    said = " ".join(text for text in (item.summary, item.description, item.application, item.fee.text) if text)
    return "持ち物" in said or "持って" in said or "持参" in said or "手ぶら" in said
