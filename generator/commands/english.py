"""The English of every text of the command line, by its Japanese. `Parser.speak_english` puts it in place."""

from __future__ import annotations

from collections.abc import Mapping

from generator.commands.parser import BAD_DATE, BAD_PORT, EXIT_CODES

ENGLISH: Mapping[str, str] = {
    "つながり — 居場所と相談窓口の登録から、だれもが使えるサイトを作ります。": "Tsunagari makes an accessible site from a register of gathering places and help desks.",
    EXIT_CODES: """exit codes:
  0  done
  1  the input has something to mend
  2  the command line is not understood
  3  a confirmation is needed to go on (such as --allow-shrink)
  4  the site that was made has a fault and was not published (the old site is as it was)
  5  this machine cannot go on (disk space, permissions, ...)""",
    BAD_DATE: "Please write the date like 2026-04-01.",
    BAD_PORT: "Please write a number up to 65535, like 8001.",
    "できること": "commands",
    "書くもの": "what to give",
    "選べるもの": "options",
    "コマンド": "COMMAND",
    "フォルダー": "DIR",
    "ファイル": "FILE",
    "名前かファイル": "NAME|FILE",
    "番号": "PORT",
    "種類": "TYPE",
    "名前": "ID",
    "表示名": "NAME",
    "語": "WORD",
    "文": "TEXT",
    "YYYY-MM-DD": "YYYY-MM-DD",
    "この説明を出して終わります": "show this help and exit",
    "説明と知らせの言葉（ja 日本語・en English）": "language of help and findings (ja or en)",
    "版を出して終わります": "show the version and exit",
    "登録のフォルダー（書かなければ directory）": "folder of the register (otherwise ./directory)",
    "文章のフォルダー（書かなければ content）": "folder of the hand-written pages (otherwise ./content)",
    "できあがりを置くところ（書かなければ site）": "where the site goes (otherwise ./site)",
    "今日とみなす日（書かなければ今日）": "the day to take for today (otherwise today)",
    "知らせの形（json は機械向け）": "form of the findings (json for machines)",
    "サイトを作ります": "make the site",
    "登録（directory）と文章（content）からサイトを作ります。直すところがあれば、前のサイトはそのまま残ります。": (
        "Make the site from the register (directory) and the pages (content). If there is something to mend, the old site stays."
    ),
    "登録と文章に直すところがないか見ます": "look for what is to be mended",
    "サイトは作らずに、直すところを「ファイル:行: 内容」の形で全部出します。": (
        "Print everything to be mended as `file:line: message`, without making the site."
    ),
    "作ったサイトをこの機械で見ます": "show the site on this machine",
    "サイトを作り、この機械だけで見られるようにします。ファイルを直すと、作り直して画面も新しくなります。": (
        "Make the site and serve it on this machine alone; on a change it is made again and open pages reload."
    ),
    "つなぐ番号（書かなければ 8000）": "port to serve on (otherwise 8000)",
    "CSV・Excel・JSON の表を登録に取り込みます": "take a CSV, Excel or JSON table into the register",
    "表を1行ずつ登録のファイルにします。使えない行も確かめたい行も、わけを付けて残します。": (
        "Make one file of each row. Rows that cannot be used and rows to look at are kept, with the reason."
    ),
    "取り込む表（いくつでも）": "tables to take in",
    "取り込み先の登録のフォルダー": "folder of the register to take them into",
    "列の対応表（書かなければ見出しから選びます）": "mapping of columns (otherwise chosen by the headers)",
    "何も書かずに、どうなるかだけ見ます": "write nothing, only show what would be",
    "登録が5分の1より多く減っても進めます": "go on even if the register shrinks by more than a fifth",
    "新しい登録の下書きを作ります": "start a new entry as a draft",
    "下書き（status: draft）のファイルを1つ作ります。書き終えたら status を published にすると載ります。": (
        "Make one draft (status: draft). When it is ready, set its status to published."
    ),
    "place 居場所・desk 窓口・organization 団体・programme 制度・event 催し": "place, desk, organization, programme or event",
    "ずっと変えない名前。半角の英小文字・数字・ハイフン（例: midori-salon）": (
        "permanent name: lower-case letters, digits and hyphens (such as midori-salon)"
    ),
    "サイトに出る名前": "name shown on the site",
    "居場所の種類（place で要ります）": "kind of place (needed for place)",
    "窓口の役割（desk で要ります）": "role of the desk (needed for desk)",
    "団体の種類（organization で要ります）": "group of the body (needed for organization)",
    "だれが使えるか（programme で要ります）": "who may use it (needed for programme)",
    "開く日（event で要ります）": "date (needed for event)",
    "編集ソフトのための手引き（JSON Schema）を書きます": "write the JSON Schemas for editors",
    "登録のフォルダーの schema に、項目の説明と使える語を書きます。語や地区を増やしたら、もう一度動かします。": (
        "Write fields and words into the register's schema folder. Run again when words or areas were added."
    ),
    "項目の一覧（Markdown）も、このファイルに書きます": "write the tables of all fields (Markdown) to this file too",
    "書かずに、今のものが新しいかだけ見ます": "write nothing, only say whether they are current",
    "画面のことばの表（翻訳の元）を新しくします": "bring the tables of the site's words (gettext) up to date",
    "theme/languages の表に、新しくなった画面のことばを書き足します。訳は、表の msgstr に書きます。": (
        "Add new words of the pages to the catalogues in theme/languages; translations go into msgstr."
    ),
    "自分のまちのサイトのもとを作ります": "start a municipality's own folder",
    "登録・文章・設定・自動公開の手順がそろったフォルダーを作ります。作ったその日からサイトにできます。": (
        "Make a folder with register, pages, settings and publishing workflows, ready to be built."
    ),
    "作る場所（まだないか、空のフォルダー）": "where to make it (a new or empty folder)",
}
