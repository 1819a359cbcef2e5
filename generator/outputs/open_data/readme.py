"""The text file that lies beside the data and explains it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.languages import JAPANESE
from generator.languages.dates import write_date
from generator.outputs.open_data.csv_tables import GUARD
from generator.outputs.open_data.json_files import HOTLINE_FIELDS, LISTING_FIELDS
from generator.outputs.open_data.tables import Table
from generator.public import PublicDirectory

_FILES = (
    ("places / desks / organizations / programmes / events / hotlines", "種類ごとの表（.csv）とJSON（.json）"),
    ("directory.json", "すべてを一つにまとめたJSON。言葉の一覧（vocabulary）も入っています"),
    ("places.geojson", "居場所の位置（GeoJSON）。precision が district のものは、地区の決まった点です"),
    ("hsds.json", "Open Referral HSDS 3.0 の一部にそったJSON"),
    ("index.json", "ファイルの一覧と大きさ、SHA-256、項目の説明"),
)
_NOTES = (
    "空らんや、JSONにない項目は「分からない」という意味です。「ない」「無料」という意味ではありません。",
    "住所や緯度・経度がないものがあります。来る人を守るために出していません。割り出して公開することはしないでください。",
    "情報は変わります。使うときは、確認日をいっしょに示してください。",
    f"CSVで、文が = + - @ などの記号ではじまるときは、式とまちがわれないように前に「{GUARD}」をつけています。",
    "CSVは、UTF-8（BOM付き）、改行はCRLFです。電話番号や郵便番号は、文字列として読み込んでください。",
    "一つの項目に値がいくつもあるときは、「；」でつないでいます。",
)


def write_readme(directory: PublicDirectory, tables: Sequence[Table]) -> bytes:
    """Return `README.txt` (UTF-8 with a byte order mark, CRLF): files, licence, notes, every column and field."""
    municipality = directory.municipality
    lines = [
        f"{municipality.site_name} オープンデータ",
        "",
        f"公開している自治体：{municipality.name}（担当：{municipality.department}）",
        f"データを作った日：{write_date(directory.today, JAPANESE)}",
        f"使うときの約束：{municipality.licence}",
    ]
    if municipality.demo:
        lines.append("このデータは見本です。全国の電話相談のほかは、場所も団体も電話番号も、実際にはありません。")
    lines += ["", "■ ファイル", *_explain(_FILES)]
    lines += ["", "■ 読むときに", *(f"・{note}" for note in _NOTES)]
    entry_tables = [table for table in tables if table.stem != "hotlines"]
    common = [field for field in entry_tables[0].fields if all(field in table.fields for table in entry_tables)]
    lines += ["", "■ CSVの列（電話などの相談先のほかは共通）", *_explain(common)]
    for table in tables:
        lines += ["", f"■ {table.title}のCSV（{table.stem}.csv）だけの列"]
        lines += _explain(field for field in table.fields if field not in common)
    lines += ["", "■ JSONの項目", *_explain(LISTING_FIELDS.items())]
    lines += [
        "",
        "■ 電話などの相談先（hotlines.json）の項目",
        *_explain(HOTLINE_FIELDS.items()),
    ]
    return b"\xef\xbb\xbf" + "".join(f"{line}\r\n" for line in lines).encode()


def _explain(names: Iterable[tuple[str, str]]) -> list[str]:
    return [f"・{name}：{says}" for name, says in names]
