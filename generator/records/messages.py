"""Pydantic's findings in words an officer can act on. Nothing here repeats a value."""

from __future__ import annotations

from pydantic_core import ErrorDetails

from generator.records.model.photo import ALT_ADVICE
from generator.records.schedule.messages import MESSAGES as SCHEDULE_MESSAGES

MESSAGES = {
    "missing": ("この項目が要ります。書き足してください。", "This is required: add it."),
    "extra_forbidden": (
        "知らない項目名があります。個人の連絡先や内部のメモは、ここには書けません。項目ごと消すか、正しい項目名に直してください。",
        "Unknown key: correct its name, or remove it. Private contacts and notes do not belong here.",
    ),
    "string_too_long": ("長すぎます。{max_length}字までにしてください。", "Too long: at most {max_length} characters."),
    "string_too_short": ("空のままです。書くか、項目ごと消してください。", "Empty: write something or remove the key."),
    "too_long": ("多すぎます。{max_length}個までにしてください。", "Too many: at most {max_length}."),
    "too_short": ("少なくとも{min_length}個書いてください。", "Write at least {min_length}."),
    "literal_error": ("使える語は {expected} です。この中から選んでください。", "Choose one of {expected}."),
    "string_type": ("ここには文字だけを書いてください。", "Write plain text here."),
    "tuple_type": (
        "ここは行ごとに「- 」で始める並びにしてください。",
        "Write a list here, one item a line after a dash.",
    ),
    "list_type": (
        "ここは行ごとに「- 」で始める並びにしてください。",
        "Write a list here, one item a line after a dash.",
    ),
    "dict_type": ("ここは「項目: 値」の形で書いてください。", "Write key: value lines here."),
    "model_type": ("ここは「項目: 値」の形で書いてください。", "Write key: value lines here."),
    "model_attributes_type": ("ここは「項目: 値」の形で書いてください。", "Write key: value lines here."),
    "string_pattern_mismatch": (
        "書き方が決まった形と違います。見本のファイルの同じ項目を見て、形をそろえてください。",
        "The shape differs from what is expected: follow the same key in the example files.",
    ),
    "less_than_equal": ("{le} 以下の数で書いてください。", "Write a number up to {le}."),
    "greater_than_equal": ("{ge} 以上の数で書いてください。", "Write a number from {ge}."),
    "int_parsing": ("数字で書いてください。", "Write a whole number."),
    "float_parsing": ("数字で書いてください。", "Write a number."),
}
MISSING_FIELDS = {"alt": ALT_ADVICE}
"""What to say of a missing field where its name alone does not tell what to write."""
OTHER = (
    "この項目の書き方を、見本のファイルの同じ項目にそろえてください。",
    "Follow the same key in the example files.",
)
_HIGHEST_LATITUDE = 90


def explain(detail: ErrorDetails) -> tuple[str, str]:
    """Return what to write instead, in Japanese and in English, for one of pydantic's findings."""
    context = detail.get("ctx", {})
    if "ja" in context:
        return str(context["ja"]), str(context.get("en", OTHER[1]))
    if detail["type"] == "missing" and detail["loc"][-1] in MISSING_FIELDS:
        return MISSING_FIELDS[str(detail["loc"][-1])]
    if detail["type"] in SCHEDULE_MESSAGES:
        ja, en = SCHEDULE_MESSAGES[detail["type"]]
        return f"{ja}。", f"{en}."
    if detail["type"] in MESSAGES:
        ja, en = MESSAGES[detail["type"]]
        if detail["type"] == "literal_error":
            expected = str(context["expected"]).replace("'", "")
            return ja.format(expected=expected.replace(" or ", "・").replace(", ", "・")), en.format(expected=expected)
        ja, en = ja.format(**context), en.format(**context)
        if context.get("le") == _HIGHEST_LATITUDE:
            # Japan lies at 122 to 154 degrees east: a latitude beyond 90 is a longitude.
            return f"{ja}緯度（lat）と経度（lon）が入れ替わっていませんか。", f"{en} Are lat and lon swapped?"
        return ja, en
    return OTHER
