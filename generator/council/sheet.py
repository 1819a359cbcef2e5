"""The sheet a member edits: a record as YAML, every field explained, those left empty as comments to be filled in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.council.record import CouncilRecord
from generator.council.values import open_record
from generator.problems import Problem

NAME = "record"
"""What problems call the sheet: its file lies in a folder that is gone by then."""

HEAD = """# 協議会だけの情報です。保存して閉じると、暗号にしてしまいます。この文は、どこにも残りません。
# 要る行の頭の「# 」を消して書きます。要らない行は、そのままで構いません。番号は " で囲みます。
# 相談した人のこと（事例・名簿・議事）は、ここには書きません。
"""
FIELDS: Mapping[str, tuple[str, str]] = {
    "listing": ("公開している登録の id。公開しない場所なら書きません", "listing: midori-salon"),
    "name": ("公開しない場所の呼び名", "name: ○○の家"),
    "telephones": (
        "公開していない電話。line は direct 直通・mobile 携帯・night 夜間・fax のどれか",
        'telephones:\n  - line: direct\n    number: "0000-12-3456"\n    note: 係長の席',
    ),
    "mails": ("公開していないメール", "mails:\n  - kakari@example.jp"),
    "people": (
        "連絡する人",
        'people:\n  - name: 見本 花子\n    kana: みほん はなこ\n    role: 世話人\n    phone: "0000-12-3456"\n    mail: hanako@example.jp',
    ),
    "key_holders": ("鍵を持っている人（書き方は people と同じ）", "key_holders:\n  - name: 見本 太郎"),
    "sites": (
        "公開していない場所。use は shelter シェルター・home 個人の家・other そのほか のどれか",
        "sites:\n  - use: shelter\n    name: ○○ホーム\n    kana: まるまるほーむ\n"
        '    postal_code: "000-0000"\n    address: ○○市中町1丁目2番3号\n    room: 101号室\n'
        '    point:\n      lat: "35.12345"\n      lon: "139.12345"\n    note: 裏の入り口から',
    ),
    "meeting_links": ("会議のアドレス", "meeting_links:\n  - https://example.jp/kaigi"),
    "capacity": ("受け入れられる人数など", "capacity: 夜は2人まで"),
    "waiting": ("待っている人数や期間", "waiting: 2週間ほど"),
    "referral": ("つなぐときの決まり", "referral: 先に電話で空きを聞く"),
    "do_not_send": ("つないではいけない場合", "do_not_send: 夜に一人で行かせない"),
    "note": ("ほかに知っておくこと", "note: |\n  何行でも書けます。"),
}
MESSAGES = {
    "missing": "この項目が要ります。書き足してください。",
    "extra_forbidden": "知らない項目名です。説明の行にある項目名に直すか、行ごと消してください。",
    "string_too_long": "長すぎます。2000字までにしてください。",
    "string_too_short": "空のままです。書くか、項目ごと消してください。",
    "string_type": "ここには文字だけを書いてください。",
    "tuple_type": "ここは行ごとに「- 」で始める並びにしてください。",
    "too_long": "多すぎます。30個までにしてください。",
    "model_type": "ここは「項目: 値」の形で書いてください。",
}
OTHER = "書き方を、説明の行の見本にそろえてください。"
CHOICES = "使える語は {} です。この中から選んでください。"


class _Dumper(yaml.SafeDumper):
    """Text of several lines as a block, as people write it."""


def _represent(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _represent)


def write_sheet(record: CouncilRecord | None, listing: str | None = None) -> str:
    """Return the sheet of a record, or an empty one with the listing filled in."""
    tree: dict[str, Any] = {"listing": listing} if listing else {}
    if record is not None:
        tree = open_record(record)
    parts = [HEAD]
    for field, (said, example) in FIELDS.items():
        body = _dump({field: tree[field]}) if field in tree else "".join(f"# {row}\n" for row in example.split("\n"))
        parts.append(f"# {said}\n{body}")
    return "\n".join(parts)


def show_record(record: CouncilRecord) -> str:
    """Return a record as YAML for a member's screen: filled fields only."""
    return _dump(open_record(record))


def check_sheet(tree: object, line: Callable[[tuple[str | int, ...]], int]) -> CouncilRecord | list[Problem]:
    """Return the record that a tree of texts holds, or what is wrong with it, line by line, no value repeated.

    `line` gives the line of a path in the tree.
    """
    try:
        return CouncilRecord.model_validate(tree)
    except ValidationError as error:
        found = error.errors(include_input=False, include_url=False)
    return [
        Problem(NAME, line(loc), one["type"].replace("_", "-"), _explain(one), "Follow the example in the comments.")
        for one in found
        for loc in [tuple(part for part in one["loc"] if part != "[key]")]
    ]


def _explain(detail: ErrorDetails) -> str:
    context = detail.get("ctx", {})
    if detail["type"] == "literal_error":
        return CHOICES.format(str(context["expected"]).replace("'", "").replace(" or ", "・").replace(", ", "・"))
    return str(context["ja"]) if "ja" in context else MESSAGES.get(detail["type"], OTHER)


def _dump(tree: object) -> str:
    return str(yaml.dump(tree, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100_000))
