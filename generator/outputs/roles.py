"""Who made sure of an entry, in the words of the page's language."""

from __future__ import annotations

from generator.languages import Language
from generator.outputs.own_words import mark_own, speak


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
