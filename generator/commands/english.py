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
    "協議会だけの情報を、暗号にしてしまいます": "keep what only council members may know, encrypted",
    "直通電話、シェルターの場所、連絡する人など、公開しないことを、メンバーだけが読める形でしまいます。"
    "置き場所は、公開するフォルダーの外です。": (
        "Keep direct lines, shelter addresses, contact persons and the like so that members alone can read them, "
        "outside every folder that is published."
    ),
    "置き場所（書かなければ ~/tsunagari-council）": "the store (otherwise ~/tsunagari-council)",
    "自分の鍵（書かなければ ~/.config/tsunagari/council.key）": "your key (otherwise ~/.config/tsunagari/council.key)",
    "置き場所と自分の鍵を作ります": "make a store and your own key",
    "公開するフォルダーの外に置き場所を作り、自分だけの鍵を作ります。置き場所がもうあって、"
    "メンバーに加えてもらうときは --only-key を付けます。": (
        "Make a store outside every published folder, and a key of your own. Where a store exists already and you are "
        "to be let in, give --only-key."
    ),
    "自治体のコード（6桁）": "municipality code (six digits)",
    "自分の名前か役割。ほかのメンバーにわかるもの": "your name or role, as other members know it",
    "鍵に合言葉を付けます（使うたびに聞きます）": "protect the key with a passphrase (asked for at each use)",
    "鍵だけを作り、ほかのメンバーに渡す公開鍵を出します": "make the key alone and print the public key to hand on",
    "記録を1つ書きます": "write one record",
    "いつもの編集ソフト（環境変数 VISUAL か EDITOR）で、記録を1つ開きます。閉じると暗号にしてしまい、平文は残しません。": (
        "Open one record in your editor (VISUAL or EDITOR). On closing it is encrypted and no plaintext stays."
    ),
    "公開している登録の id か、記録の番号": "id of the public listing, or of the record",
    "公開の登録がない場所の、新しい記録を書きます": "begin a record of a place that has no public listing",
    "その記録を消します": "remove the record",
    "確かめずに進めます": "go on without asking",
    "記録を1つ、画面に出します": "show one record on the screen",
    "記録を1つ、画面に出します。ファイルやほかのプログラムへは出しません。": (
        "Show one record on the screen; not into a file or another program."
    ),
    "何の記録があるかを出します": "show which records there are",
    "記録のある登録の id と、何の種類の値が入っているかを画面に出します。値は出しません。": (
        "Show the ids of listings that have a record, and the kinds of value in each; no value."
    ),
    "画面でなくても出します（ファイルに残ります）": "print even where it is no screen (it stays in the file)",
    "読める人を増やします": "let a member in",
    "新しいメンバーの公開鍵を加え、全部をしまい直します。": "Add a member's public key and encrypt everything anew.",
    "新しいメンバーの名前か役割": "name or role of the new member",
    "公開鍵": "RECIPIENT",
    "その人の公開鍵（age1 から始まるもの）": "the member's public key (age1...)",
    "読める人を減らします": "take a member off",
    "メンバーを外し、残る人だけが読めるように、全部をしまい直します。前の写しは、その人の手元に残ることがあります。": (
        "Take a member off and encrypt everything anew for the others. Earlier copies may stay with the leaver."
    ),
    "外すメンバーの名前か役割、または公開鍵": "name, role or public key of the member to take off",
    "公開してよい値だと書き残します": "note that a value may be public",
    "公開の登録にも正しく載っている値（窓口の代表電話など）を、点検で止めないようにします。だれがいつ認めたかを残します。"
    "項目を書かなければ、その記録の項目の名前を出します。": (
        "Let the audit pass a value that rightly stands in the public register too; who allowed it and when is kept. "
        "Without a field, show the names of the record's fields."
    ),
    "項目": "FIELD",
    "項目の名前（例: telephones.1.number）": "name of the field (such as telephones.1.number)",
    "認めた人の名前か役割": "name or role of whoever allows it",
    "認めたことを取り消します": "take the note back",
    "自動の点検（CI）に渡す指紋を作ります": "make fingerprints for the checks in CI",
    "しまってある値の、鍵付きの指紋を作ります。指紋の鍵がなければ作ります。指紋も鍵も、公開するフォルダーの外に置きます。": (
        "Make keyed fingerprints of the values kept, and their key if there is none. Both lie outside every "
        "published folder."
    ),
    "指紋を書くファイル": "file for the fingerprints",
    "指紋の鍵のファイル": "file of their key",
    "指紋の鍵を新しくします": "renew their key",
    "置き場所がきちんとしているか見ます": "look whether the store is sound",
    "全部のファイルが開けるか、一覧と合うか、ほかの人に読めないか、終わった登録の記録が残っていないかを見ます。": (
        "Look whether every file opens and agrees with the index, is closed to others, and is of a listing that exists."
    ),
    "比べる公開の登録のフォルダー": "folder of the public register to compare with",
    "できあがったサイトに、出てはいけないものがないか見ます": "examine a finished site for what must not come out",
    "できあがりのファイルを1つずつ開き、どんな書き方や入れ物でも、協議会だけの情報がないかを見ます。値は出しません。"
    "鍵がなくても、ファイルの一覧、リンク、ほかのサイトからの読み込みを見ます。": (
        "Open every file of the site and look for council values in any spelling and any container; no value is printed. "
        "Without a key the manifest, the links and what is loaded from elsewhere are examined."
    ),
    "見比べる公開の登録のフォルダー（電話番号などを確かめます）": "folder of the public register, to trace telephone numbers and the like",
    "指紋のファイル（--key もつけます）": "file of fingerprints (with --key)",
    "協議会の情報の置き場所": "the council store",
    "指紋の鍵か、自分の鍵のファイル": "file of the fingerprints' key, or of your own",
    "訓練に使う値（1行に1つの JSON）": "values for a drill (JSON Lines)",
    "訓練に使う値（1行に1つの JSON。公開してよい行には excused）": "values for a drill (JSON Lines; excused where one may be public)",
    "だれでも見られる記録には、よしあしだけを書きます": "say only whether it passed, for logs that anyone can read",
    "公開の証明書の写しを、このフォルダーにも置きます": "put a copy of the publication certificate into this folder too",
    "公開の証明書を、サイトにも載せます（certificate.json）": "publish the certificate with the site (certificate.json)",
    "公開の証明書が、サイトやもとの登録と合うか確かめます": "check a publication certificate against site and inputs",
    "証明書（.json）の印を計算し直して、合うか合わないかを出します。--directory などを書かなければ、サイトだけを見ます。": (
        "Compute the digests of a certificate (.json) anew and say what matches. Without --directory and the like, "
        "only the site is looked at."
    ),
    "証明書": "CERTIFICATE",
    "証明書の .json（同じ名前の .html でもかまいません）": "the certificate's .json (or the .html of the same name)",
    "比べるサイト（書かなければ site）": "site to compare with (otherwise ./site)",
    "もとの登録とも比べます": "compare with this register too",
    "もとの文章とも比べます": "compare with these hand-written pages too",
    "この機械のプログラム・見た目・部品の一覧とも比べます": "compare with the program, theme and pinned packages here too",
    "登録を1件、すぐに取り下げます": "take one entry out at once",
    "登録に「載せない」の印（withheld）を付け、サイトを作り直し、前のサイトの控えも消して、残っていないことを確かめます。"
    "ほかの登録に直すところがあっても、その登録だけは必ず外します。": (
        "Mark the entry as withheld, make the site again, purge earlier releases, and search for what is left. "
        "The entry goes out even if another entry has something to mend."
    ),
    "登録の id（同じ id がほかにもあるときは places/midori-salon の形）": "id of the entry (places/midori-salon if it stands twice)",
    "わけ。organizer-asked 申し出・safety 安全のため・under-review 確認中・other その他": (
        "why: organizer-asked, safety, under-review or other"
    ),
    "コミットと push の前の見張りを入れます": "watch over commits and pushes",
    "git のコミットと push の前に、出してはいけないものがないかを見る見張りを入れます。"
    "ほかの見張りがあるときは消さずに、続けて動かします。": (
        "Install git hooks that look through what is about to leave. Hooks of others are kept and run first."
    ),
    "すること": "ACTION",
    "install 入れる・remove 外す・status 入っているか見る": "install, remove or status",
    "git で送るものに、出してはいけないものがないか見ます": "look through what is about to be pushed",
    "まだ送っていないコミットの全部（途中で消したファイル、変更の説明、作った人、名前も）を見ます。値は出しません。"
    "ふだんは hooks で入れた見張りが、コミットと push の前に動かします。": (
        "Look through every new commit: files, also those taken out again, messages, authors, names. No value is printed. "
        "The hooks that `hooks` installs run this before each commit and push."
    ),
    "git の見張りから動くとき": "when run by a git hook",
    "送り先": "REMOTE",
    "送り先の名前とアドレス（git が渡します）": "name and address of the remote (given by git)",
    "コミット": "COMMIT",
    "ここまでは見たものとします（自動の点検で使います）": "take everything up to here as looked through (for CI)",
    "見る人を守る設定を、サイトのいちばん上に入れます（apache・netlify・cloudflare）": (
        "put the HTTP headers for this host at the root of the site (apache, netlify or cloudflare)"
    ),
    "サーバー": "HOST",
    "サイトを置くサーバーに渡す、見る人を守る設定を書きます": "write the HTTP headers for the host of the site",
    "サーバーの設定（HTTP ヘッダー）を書きます。--to を書かなければ、画面に出します。サイトは作りません。": (
        "Write the HTTP headers as the host wants them; shown on the screen without --to. No site is made."
    ),
    "nginx・apache・netlify・cloudflare のどれか": "nginx, apache, netlify or cloudflare",
    "設定を書くファイル（サイトの外に置いてください）": "file to write (outside the site)",
    "「次からは https だけで開く」という設定を入れません（同じホストに https でないページがあるとき）": (
        "leave out Strict-Transport-Security (when the host also has pages without https)"
    ),
}
