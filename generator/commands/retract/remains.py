"""What a machine here cannot take back, said plainly, with the step to take for each."""

from __future__ import annotations

from collections.abc import Sequence

REMAINS = """
この機械の外に残るものは、ここからは消せません。次の順に手を打ってください。
1. 公開の場所: サーバーや GitHub Pages に置いているときは、今すぐ新しいサイトを送り直します（withheld を足したファイルを commit して push し、公開の作業が終わったことを画面で見ます）。ミラーや CDN には、削除（purge）を頼みます。
2. git の履歴と写し: ファイルにも前の版にも中身が残ります。見せてはいけない行をファイルから消し、情報担当に履歴の書き換え（git filter-repo）を頼みます。GitHub には、サポート窓口（https://support.github.com/）に古い画面と pull request の写しの削除を頼みます。フォークや clone を持つ人には、1人ずつ連絡します。
3. 検索サイト: Google は「古いコンテンツの削除」（https://search.google.com/search-console/remove-outdated-content）、Bing は「コンテンツの削除」（https://www.bing.com/webmasters/tools/contentremoval）から、登録のページと一覧のアドレスを申請します。
4. アーカイブ: Internet Archive には info@archive.org へ、国立国会図書館の WARP には問い合わせ先へ、アドレスを書いて頼みます。
5. オープンデータを使っている先: CSV や JSON を取り込んだ団体・アプリに、その登録を消すよう電話で頼みます。
6. 紙: 印刷した一覧や「わたしのメモ」を配った窓口・民生委員・掲示板に知らせ、回収して差し替えます。
7. 見た人の端末: ブラウザーの控えとカレンダーの取り込みは、次にサイトを開くか読み直すまで残ります。こちらからは消せません。
8. 本人と関係機関: 安全にかかわるときは、まず電話で本人に知らせ、警察や配偶者暴力相談支援センターなど、かかわっている機関にも知らせます。場所を移すことまで含めて相談します。
9. 庁内: 上司と個人情報の担当課に電話し、いつ、何が、どれくらいの間、出ていたかを書き残します。報告が要るかは、個人情報の担当課と決めます。"""


def say_shared(called: str, holders: Sequence[str]) -> str:
    """Return the line for a value that stays because others hold it too."""
    shown = "、".join(holders[:5]) + (f" など{len(holders)}か所" if len(holders) > 5 else "")
    return f"{called}は、公開しているほかのところにもあるので、そこには残っています: {shown}"
