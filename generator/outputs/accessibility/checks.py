"""What is checked, in words: by the programs of a test run, and by people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.languages import Language
from generator.outputs.own_words import Say, speak
from generator.outputs.roles import say_tester
from generator.public import CheckName, CheckResult, HandCheck, HandCheckName, RecordedRun


@dataclass(frozen=True, slots=True)
class Tried:
    """One thing that people should try, and what they found so far, the latest first."""

    label: str
    found: tuple[tuple[HandCheck, str], ...]
    """What was found, with who found it in the page's language."""


def name_checks(say: Say) -> dict[CheckName, str]:
    """Return what each automatic check holds, in the order of the statement."""
    return {
        "axe": say("検査の道具で見つかる問題がないこと（文字と背景の色の差、押す所の大きさ、部品の名前や役割など）"),
        "keyboard": say(
            "キーボードのTabキーだけで、順番に、すべてのリンクやボタンに行けること。いまいる所が見えること"
        ),
        "narrow": say("はばのせまい画面で、横に動かさずに読めること"),
        "large-text": say("文字を2倍にしても、切れたり重なったりしないこと"),
        "spacing": say("行や文字の間を広げても、切れたり重なったりしないこと"),
        "structure": say("見出しの順番、ページの区切り、ページの言語"),
        "titles": say("それぞれのことばの中で、ページごとに違う題があること"),
        "language-marks": say("英語のページに残る日本語に、日本語だという印があること"),
        "announcement": say("検索で見つかった数が、画面読み上げソフトに伝わること"),
        "vnu": say("HTMLの書き方が、決まりどおりであること（Nu Html Checker）"),
        "html-validate": say("HTMLの書き方が、読み上げやすいこと（html-validate）"),
    }


def name_hand_checks(say: Say) -> dict[HandCheckName, str]:
    """Return what people should try, in the order of the statement."""
    return {
        "nvda": say("Windowsの画面読み上げソフト（NVDAとChrome）で、最後まで使えること"),
        "voiceover": say("iPhoneの画面読み上げ（VoiceOver）で、最後まで使えること"),
        "talkback": say("Androidの画面読み上げ（TalkBack）で、最後まで使えること"),
        "phones": say("実際のスマートフォンで、使いやすいこと"),
        "residents": say("住民の方が読んで、わかり、使えること"),
        "supporters": say("支援団体の方が、案内に使えること"),
        "jis": say("JIS X 8341-3:2016の附属書JBに沿った試験（人の目による確認をふくむ）"),
    }


def list_tried(by_hand: Iterable[HandCheck], language: Language) -> list[Tried]:
    """Return every thing to try with what was found; those that nobody tried have found nothing."""
    latest = sorted(by_hand, key=lambda tried: tried.on, reverse=True)
    return [
        Tried(label, tuple((tried, say_tester(tried.by, language)) for tried in latest if tried.check == name))
        for name, label in name_hand_checks(speak(language)).items()
    ]


def list_results(run: RecordedRun, say: Say) -> tuple[list[tuple[str, CheckResult]], list[str]]:
    """Return (words, result) for each check of a run, and the words of those that it left out."""
    labels = name_checks(say)
    done = {result.check: result for result in run.checks}
    return [(labels[name], done[name]) for name in labels if name in done], [
        label for name, label in labels.items() if name not in done
    ]


def list_families(say: Say) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return groups of kinds of page with their names; the last takes what is in no other."""
    return (
        (say("ホームと、今すぐ話す電話"), frozenset({"home", "urgent"})),
        (say("困りごとから探すページ"), frozenset({"finder", "finder, one tile", "worry", "worry, everything"})),
        (say("目立たない題のページ"), frozenset({"worry, sensitive", "kind, sensitive", "entry, sensitive"})),
        (
            say("居場所や窓口などの一覧"),
            frozenset({"places", "places, second page", "desks", "organizations"} | _LISTS),
        ),
        (
            say("居場所や窓口などの、ひとつひとつのページ"),
            frozenset({"place", "place, to be confirmed", "desk", "organization", "programme", "event"}),
        ),
        (
            say("お休みのところや、終わったところのページ"),
            frozenset({"place, suspended", "place, retired", "desk, retired", "event, over"}),
        ),
        (say("地図と、近くの居場所"), frozenset({"map", "near"})),
        (say("カレンダー"), frozenset({"calendar", "calendar, another week", "calendar, a district"} | _MONTHS)),
        (say("ことばで探すページ"), frozenset({"search"})),
        (say("読みもの"), frozenset({"articles", "article"})),
        (say("わたしのメモと、印刷用の一覧"), frozenset({"my list", "my list, with entries", "print"} | _PRINTED)),
        (say("このサイトのことばや使いかたなど、そのほかのページ"), frozenset()),
    )


_MONTHS = frozenset({"calendar, this month", "calendar, another month"})
_PRINTED = frozenset({"print, an area", "print, a worry"})
_LISTS = frozenset(
    {"programmes", "events", "kind", "area", "audience", "weekday"}
    | {"desk's area", "desk's role", "group of organizations"}
)


def count_families(sheets: Sequence[str], say: Say) -> list[tuple[str, int]]:
    """Return how many pages of each group were judged (`en: home` is one more of the group of `home`)."""
    families = list_families(say)
    counts = dict.fromkeys((name for name, _ in families), 0)
    for sheet in sheets:
        kind = sheet.rpartition(": ")[2]
        counts[next((name for name, kinds in families if kind in kinds), families[-1][0])] += 1
    return [(name, count) for name, count in counts.items() if count]
