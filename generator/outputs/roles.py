"""Who made sure of an entry, in the words of the page's language."""

from __future__ import annotations

import re

from generator.languages import Language
from generator.outputs.own_words import Say, mark_own, speak

_COUNTED = re.compile(r"(.+?)の?([0-9０-９]{1,3})(?:人|名)")


def say_tester(by: str, language: Language) -> str:
    """Return who tried the site: `担当課の職員2人` in the page's language, or the register's own Japanese."""
    say = speak(language)
    counted = _COUNTED.fullmatch(by.strip())
    if counted:
        count = int(counted[2])
        role = _name_tester(counted[1], say)
        return say("{role}（{count}人）", role=role, count=count) if role else mark_own(by, language)
    return _name_tester(by.strip(), say) or say_role(by, language)


def _name_tester(role: str, say: Say) -> str | None:
    match role:
        case "担当課の職員":
            return say("担当課の職員")
        case "住民" | "住民の方" | "市民":
            return say("住民の方")
        case "画面読み上げソフトを使う人" | "画面読み上げソフトを使う方":
            return say("画面読み上げソフトを使う方")
        case "支援団体の職員" | "支援団体の方":
            return say("支援団体の方")
        case "専門の会社" | "専門会社" | "検査会社":
            return say("専門の会社")
    return None


def say_role(role: str, language: Language) -> str:
    """Return the role of whoever made sure: the usual ones are messages, others are the register's own Japanese."""
    say = speak(language)
    match role.strip():
        case "担当課":
            return say("担当課")
        case "こころの健康の担当課":
            return say("こころの健康の担当課")
        case "団体の事務局":
            return say("団体の事務局")
        case "協議会の事務局":
            return say("協議会の事務局")
        case "運営する団体":
            return say("運営する団体")
        case "委託先":
            return say("委託先")
        case "公民館の職員":
            return say("公民館の職員")
        case "社会福祉協議会の職員":
            return say("社会福祉協議会の職員")
        case "地域包括支援センターの職員":
            return say("地域包括支援センターの職員")
        case "生活支援コーディネーター":
            return say("生活支援コーディネーター")
        case "病院の相談室":
            return say("病院の相談室")
        case _:
            return mark_own(role, language)
