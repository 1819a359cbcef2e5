"""The certificate as one page of A4 for the files of the office: plain HTML, no script, nothing loaded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

CHECKS: tuple[tuple[str, int | None], ...] = (
    ("input", 0),
    ("manifest", 0),
    ("pages-and-links", 0),
    ("public-values", 0),
    ("third-parties", 0),
    ("pictures", 0),
    ("council-values", None),
)
"""What was looked at, and how much was found; None: not looked at in a build. A release with findings never goes live."""

CHECK_NAMES = {
    "input": "登録と文章の点検（直すところ）",
    "manifest": "ファイルの一覧と、できあがりの中身が同じか",
    "pages-and-links": "ページの形とリンク",
    "public-values": "電話・メール・郵便番号・位置が、公開の登録のものか",
    "third-parties": "よそのサイトからの読み込み",
    "pictures": "画像に残る撮影の記録",
    "council-values": "協議会だけの情報との見比べ",
}
REASON_NAMES = {
    "draft": "下書き",
    "withheld": "載せないことにしたもの",
    "consent-expired": "同意の期限が過ぎたもの",
    "not-yet-valid": "まだ始まっていないもの",
    "no-longer-valid": "期間が終わったもの",
    "demo": "見本",
    "window-closed": "受付期間の外のもの",
}
INPUT_NAMES = {
    "register": "登録",
    "content": "文章と設定",
    "theme": "見た目",
    "code": "プログラムと共通の語",
    "locked": "組み合わせた部品の一覧",
}
VERSION_NAMES = {"tsunagari": "つながり", "python": "Python", "pagefind": "Pagefind（検索）"}

STYLE = """@page{size:A4;margin:12mm 16mm}
body{font:9pt/1.35 sans-serif;color:#000;background:#fff;max-width:178mm;margin:auto}
h1{font-size:15pt;margin:0 0 2mm}h2{font-size:10.5pt;margin:2.5mm 0 .8mm}p{margin:0}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #000;padding:.3mm 2mm;text-align:left;vertical-align:top;font-weight:normal}
th{width:38%}code{font-size:7.5pt;overflow-wrap:anywhere}
.stamp td{height:16mm}"""


def write_page(document: Mapping[str, Any]) -> bytes:
    """Return the printable page of a certificate."""
    manifest, entries = document["manifest"], document["entries"]
    kept_back = [(REASON_NAMES[reason], _say_count(count)) for reason, count in entries["kept_back"].items()]
    total = entries["kept_back_total"]
    parts = [
        _write_table("公開したもの", _list_site(document)),
        _write_table(
            "件数",
            [
                ("載せた登録", f"{entries['published']:,}件"),
                ("載せた電話の線", f"{entries['lines']:,}件"),
                *((f"載せなかった登録: {name}", count) for name, count in kept_back),
                (
                    "載せなかった登録の合計",
                    f"{total:,}件" if total is not None else "出しません（少ない件数がわかるため）",
                ),
            ],
        ),
        _write_table(
            "点検", [(CHECK_NAMES[row["check"]], _say_findings(row["findings"])) for row in document["checks"]]
        ),
        _write_table(
            "できあがり全体の印（SHA-256）",
            [
                ("ファイルの一覧（manifest.json）", _write_digest(manifest["sha256"])),
                ("ファイルの数と大きさ", f"{manifest['files']:,}個、{manifest['bytes']:,}バイト"),
            ],
        ),
        _write_table(
            "もとにしたものの印（SHA-256）", [(INPUT_NAMES[n], _write_digest(d)) for n, d in document["inputs"].items()]
        ),
        _write_table(
            "版", [(VERSION_NAMES[n], escape(v) if v else "記録なし") for n, v in document["versions"].items()]
        ),
    ]
    return f"""<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>公開の証明書 {escape(document["today"])}</title>
<style>
{STYLE}
</style>
<h1>公開の証明書</h1>
<p>この紙は、サイトが何からできているか、何を確かめたかの記録です。登録の名前と番号は書いていません。
あとから確かめるときは、同じ名前の .json を tsunagari verify-certificate に渡してください。</p>
{"".join(parts)}
<h2>庁内の確認</h2>
<table class="stamp"><tr><th>確かめた日・役職</th><td></td></tr></table>
</html>
""".encode()


def _list_site(document: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    yield "自治体", escape(f"{document['municipality']}（{document['code']}）")
    yield "担当", escape(document["department"])
    yield "サイトの名前", escape(document["site_name"])
    yield "アドレス", escape(document["site_url"] or "登録に書いていません")
    yield "いつの内容か", escape(document["today"])


def _write_table(title: str, rows: Iterable[tuple[str, str]]) -> str:
    """Return a heading and a table; the first of each pair is ours, the second is safe HTML."""
    body = "".join(f"<tr><th scope=row>{name}</th><td>{value}</td></tr>\n" for name, value in rows)
    return f"<h2>{title}</h2>\n<table>\n{body}</table>\n"


def _write_digest(digest: str) -> str:
    return f"<code>{escape(digest)}</code>"


def _say_count(count: int | None) -> str:
    return "5件未満" if count is None else f"{count:,}件"


def _say_findings(findings: int | None) -> str:
    return "作るときには行いません（tsunagari audit で別に行います）" if findings is None else f"{findings}件"
