"""Where a column's text may go in an entry, in words for those who write a mapping."""

from __future__ import annotations

import re
from collections.abc import Mapping

SLOTS: Mapping[str, str] = {
    "skip": "取り込まない",
    "name": "名前",
    "name_kana": "名前の読み",
    "summary": "初めての人にかける一文",
    "description": "くわしい説明（label を付けると「label：値」の行になる）",
    "kind": "居場所の種類（table で vocabulary/kinds.yml の語にする）",
    "role": "窓口の役割（table で vocabulary/desk-roles.yml の語にする）",
    "group": "団体の種類（table で vocabulary/groups.yml の語にする）",
    "status": "載せるか（draft か published）",
    "sensitive": "見たことを知られると困る内容なら yes",
    "audiences": "だれのためか（table で vocabulary/audiences.yml の語にする）",
    "worries": "困りごと（table で vocabulary/worries.yml の語にする）",
    "area": "地区（table で areas の語にするか、地区の名前のまま）",
    "areas_served": "受け持つ地区",
    "phone": "電話番号",
    "fax": "FAX番号",
    "mail": "メールアドレス",
    "form": "問い合わせフォームのアドレス",
    "sns": "LINE・SNS",
    "methods": "相談のしかた（電話・来所・メールなど）",
    "contact_purpose": "すぐ上の連絡先が何のためか",
    "extension": "内線番号",
    "website": "公式のページ",
    "postal_code": "郵便番号",
    "address": "住所（全部）",
    "address_prefecture": "住所の都道府県",
    "address_city": "住所の市区町村",
    "address_town": "住所の町名",
    "address_number": "住所の番地から後",
    "building": "建物名と階",
    "venue": "会場や場所のことば（番地があれば住所、なければ建物になる）",
    "latitude": "緯度",
    "longitude": "経度",
    "position": "緯度と経度を1つにした欄（34.34,134.04 のような形）",
    "directions": "行き方",
    "hours": "ひらく日と時間のことば",
    "weekdays": "ひらく曜日",
    "monthdays": "ひらく日（第2土曜日など）",
    "frequency": "ひらく頻度（table でことばにする）",
    "opens": "始まる時刻",
    "closes": "終わる時刻",
    "closed_days": "休みの日",
    "hours_note": "日時についての添え書き",
    "remark": "備考（休止中・非公開のことばも見る）",
    "fee": "料金（label にだれの料金かを書ける）",
    "fee_note": "料金の添え書き",
    "application": "申し込み方",
    "accessibility_note": "バリアフリーの備考",
    "without_phone": "電話のほかの連絡方法",
    "what_happens": "電話をかけると、どうなるか",
    "target": "だれが使えるか（制度）",
    "benefit": "何を受けられるか（制度）",
    "starts_on": "受付の始まり（制度）・初日（催し）",
    "ends_on": "受付の終わり（制度）・最終日（催し）",
    "deadline": "申し込みの締め切り（催し）",
    "confirmed_on": "確かめた日",
    "edited_on": "文を直した日",
    "source_title": "もとの資料の名前",
    "source_url": "もとの資料のアドレス",
    "source_seen_on": "資料を見た日",
}
ANSWERS = re.compile(r"(first_visit|accessibility)\.([a-z0-9-]+)")
"""Slots of the two tables of yes / no / unknown: `first_visit.drop-in`, `accessibility.wheelchair`."""

SETTINGS = frozenset({"confirmed_how", "confirmed_by_role", "course", "fee_cost"})
"""What only a mapping's `set` may give, never a column."""


def is_slot(name: str) -> bool:
    """Say whether a column may go to `name`."""
    return name in SLOTS or ANSWERS.fullmatch(name) is not None
