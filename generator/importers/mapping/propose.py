"""A mapping to complete, for a table no mapping fits: a guess for each column, shapes of its values, never the values."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from generator.importers.mapping.slots import SLOTS
from generator.importers.reading.headers import fold_header
from generator.importers.reading.table import Table
from generator.importers.register.emit import emit
from generator.japanese.widths import fold_width

# In this order: the first that fits a header wins.
_GUESSES = (
    ("name_kana", "カナ|かな|フリガナ|ふりがな|よみ"),
    ("fax", "fax|ファックス|ファクス"),
    ("mail", "mail|メール"),
    ("form", "フォーム|form"),
    ("latitude", "緯度|latitude|^lat$"),
    ("longitude", "経度|longitude|^(?:lon|lng)$"),
    ("postal_code", "郵便番号|〒|postal|zip"),
    ("extension", "内線"),
    ("phone", "電話|tel|phone|連絡先|問合せ先"),
    ("website", "url|ホームページ|hp|サイト"),
    ("building", "方書|建物"),
    ("address", "住所|所在地|場所|会場|address"),
    ("closed_days", "休館日|休業日|定休日|休み|閉館"),
    ("opens", "開始時[間刻]"),
    ("closes", "終了時[間刻]"),
    ("weekdays", "曜日"),
    ("frequency", "頻度"),
    ("hours", "時間|日時|開館|開所|営業|hours"),
    ("fee", "料金|参加費|費用|利用料"),
    ("application", "申込|予約|利用方法"),
    ("directions", "アクセス|交通|最寄"),
    ("remark", "備考|特記|注意|note"),
    ("area", "地区|地域|校区|学区"),
    ("description", "説明|内容|概要|目的|対象|サービス|description"),
    ("skip", "^(?:no|id|№|番号|連番)$|コード|面積|定員|法人番号|管理者|代表者|担当者|開設者"),
    ("name", "名称|施設名|団体名|窓口|名前|name|名$"),
)
_MOST_EXAMPLES = 3
_LONGEST_SHAPE = 24


def propose_mapping(tables: Sequence[Table], name: str) -> str:
    """Return a mapping file for the tables: complete but for the eyes of a person, who sets `to` where it is wrong."""
    rules = []
    for table in tables:
        taken: set[str] = set()
        columns = []
        for at, column in enumerate(table.columns):
            shapes = _shapes([row.cells[at] for row in table.rows[:400] if at < len(row.cells)])
            target = _guess(column.label, taken)
            taken.add(target)
            rule: dict[str, object] = {"from": column.label[:160], "to": target}
            if shapes:
                rule["examples"] = shapes
            columns.append(rule)
        if "name" not in taken and columns:
            columns[0]["to"] = "name"
        headers = [column.label[:160] for column in table.columns if not column.label.startswith("（見出し")][:6]
        rules.append(
            {
                "type": "place",
                "match": {"headers": headers},
                "set": {"kind": "public-space", "status": "draft"},
                "id": {
                    "prefix": name,
                    "hash": [str(rule["from"]) for rule in columns if rule["to"] in ("name", "address")],
                },
                "columns": columns,
            }
        )
    targets = "".join(f"#   {slot}: {meaning}\n" for slot, meaning in SLOTS.items())
    return _INTRODUCTION + targets + emit({"name": name, "title": f"{tables[0].file} の対応表"[:160], "tables": rules})


_INTRODUCTION = """# 見出しから作った対応表の案です。まだ何も取り込んでいません。
# 1. type を選びます: place 居場所・desk 相談窓口・organization 団体・programme 制度・event 催し
# 2. set の kind（居場所の種類）を選びます。desk なら role、organization なら group に書きかえます。
#    語は vocabulary フォルダーの表にあります。status を published にすると、取り込んだものが載ります。
# 3. それぞれの列の to を確かめます。取り込まない列は skip です。
#    examples は値の形です（あ かな・漢 漢字・A 英字・0 数字）。値そのものは書いていません。
# 4. このファイルを --mapping に付けて、もう一度取り込みます。
# 自治体を書いておくと municipality.yml もできます（まだないとき）:
#   municipality: {name: みほん市, name_kana: みほんし, code: "全国地方公共団体コード6桁"}
# to に書けることば（first_visit.〜 と accessibility.〜 も使えます）:
"""


def _guess(label: str, taken: set[str]) -> str:
    folded = fold_header(label)
    for target, words in _GUESSES:
        if re.search(fold_width(words), folded, re.IGNORECASE):
            repeatable = target in ("phone", "fax", "mail", "description", "remark", "skip", "fee")
            return target if target not in taken or repeatable else "description"
    return "skip"


def _shapes(cells: Sequence[str]) -> list[str]:
    shapes: list[str] = []
    for cell in cells:
        shape = _shape(cell)
        if shape and shape not in shapes:
            shapes.append(shape)
        if len(shapes) == _MOST_EXAMPLES:
            break
    return shapes


def _shape(cell: str) -> str:
    written = "".join(map(_class_of, cell[:200]))
    return re.sub(r"(漢|あ|A)\1{2,}", r"\1\1…", written)[:_LONGEST_SHAPE].strip()


def _class_of(character: str) -> str:
    category = unicodedata.category(character)
    if category in ("Nd", "No", "Nl"):
        return "0"
    if "\u3041" <= character <= "\u30fe" or "\uff66" <= character <= "\uff9f":
        return "あ"
    if category == "Lo":
        return "漢"
    if category.startswith("L"):
        return "A"
    return character if character in "-()（）:：～〜/.,、。@・" else " "
