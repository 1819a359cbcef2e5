"""What is said of each thing that may not leave: what it is, and what to do next. Never a value."""

from __future__ import annotations

from generator.audit.finding import Fault

_TAKE_OUT = "消すか、担当課の番号や宛先に書きかえてください。"


def _say(code: str, ja: str, en: str) -> tuple[str, Fault]:
    return code, Fault(code, ja, en)


FAULTS: dict[str, Fault] = dict(
    (
        _say(
            "mobile",
            f"携帯電話の番号があります。{_TAKE_OUT}団体が公開に同意した番号は、登録の contacts の value に書きます。",
            "A mobile number: remove it. One that may be public belongs into value of contacts.",
        ),
        _say(
            "personal-mail",
            f"個人のものらしいメールアドレスがあります。{_TAKE_OUT}団体の公開のアドレスは、登録の contacts の value に書きます。",
            "A mail address that may be somebody's own: remove it. A public one belongs into value of contacts.",
        ),
        _say(
            "my-number",
            "マイナンバー（個人番号）らしい12けたの数字があります。消してください。法律で、公開はもちろん、ここに置くこともできません。",
            "Twelve digits that look like a My Number: remove them.",
        ),
        _say("birth-date", "生年月日らしい日付があります。消してください。", "A date of birth: remove it."),
        _say(
            "case-number",
            "相談やケースの番号らしいものがあります。消してください。",
            "The number of a case: remove it.",
        ),
        _say(
            "person-name",
            "人の名前らしいものがあります。消すか、「担当」「会長」などの役割の名で書いてください。",
            "Somebody's name, it seems: remove it, or write a role.",
        ),
        _say(
            "house-address",
            "番地や部屋番号らしいものがあります。メモや変更の説明には、住所を書かないでください。",
            "An address down to the house: do not write it into comments or descriptions of a change.",
        ),
        _say(
            "private-key",
            "鍵や合言葉（secret）があります。取り除き、その鍵はもう使わず、新しい鍵に替えてください。",
            "A secret key or token: remove it, and replace it by a new one.",
        ),
        _say(
            "council-file",
            "協議会だけの情報の置き場所のファイル（暗号のもの、メンバーの一覧、指紋）です。この git からは外し、公開するフォルダーの外に移してください。",
            "A file of a council store: take it out of this repository and move it outside every published folder.",
        ),
        _say(
            "document",
            "Word・Excel・PDF などの書類です。見えないシートや前の版、書いた人の名前が入っていることがあるので、送れません。"
            "表は tsunagari import で登録に取り込み、文章は Markdown に書き写してください。",
            "An office document or PDF, which may hold hidden sheets, earlier versions and names: import tables, retype texts.",
        ),
        _say(
            "table",
            "CSV などの表です。名簿が混ざりやすいので、送れません。tsunagari import で登録に取り込み、表は外の場所に置いてください。",
            "A table (CSV and the like): take it in with `tsunagari import` and keep the table itself elsewhere.",
        ),
        _say(
            "mail",
            "メールや連絡先の書き出しです。この git から外してください。",
            "Exported mail or contacts: take it out of this repository.",
        ),
        _say(
            "packed",
            "圧縮ファイルやデータベースです。中が見えないので、送れません。この git から外してください。",
            "An archive or a database, whose inside cannot be seen: take it out of this repository.",
        ),
        _say(
            "media",
            "動画・音声か、開いて調べられない形の画像です。撮った場所などが入っていることがあります。"
            "写真は JPEG・PNG・WebP にし、動画は外してください。",
            "Video, sound, or a kind of picture that cannot be looked into: use JPEG, PNG or WebP; leave videos out.",
        ),
        _say(
            "leftover",
            "編集ソフトの控えや、途中の作業の残りです。消して、.gitignore に書き足してください。",
            "A leftover of an editor or a program: remove it and add it to .gitignore.",
        ),
        _say(
            "photo-position",
            "写真に、撮った場所の記録（GPS）が入っています。Windows のプロパティの「個人情報を削除」や、"
            "スマートフォンの共有の「位置情報なし」で消して、置き直してください。",
            "The photo holds where it was taken: save it again without its position.",
        ),
        _say(
            "photo-thumbnail",
            "写真の中に、直す前の小さな写真（サムネイル）が残っています。ぼかしや切り抜きをした写真なら、画像の編集ソフトで保存し直してください。",
            "The photo holds a small copy of itself, perhaps from before it was cut or blurred: save it again.",
        ),
        _say(
            "unseen",
            "中を調べられないファイルです。何のファイルか確かめ、要らなければ外してください。",
            "A file that cannot be looked into: find out what it is, leave it out if it is not needed.",
        ),
        _say(
            "too-large",
            "大きすぎて調べられないファイルです。この git から外してください。",
            "A file too large to look into: take it out of this repository.",
        ),
        _say(
            "stray",
            "ここに置けない種類のファイルです。登録（directory）は .yml と images の画像、文章（content）は .md と画像だけです。"
            "使わないなら消し、使うなら外のフォルダーに移してください。",
            "Not a kind of file for this folder: the register holds .yml and pictures, content holds .md and pictures.",
        ),
        _say(
            "own-mail",
            "作った人として、個人のものらしいメールアドレスが残ります。git config user.email で、役所のアドレスか、"
            "GitHub の noreply のアドレスにしてください（もう作ったコミットは git commit --amend --reset-author --no-edit）。",
            "The author's address may be somebody's own: set user.email to an office or noreply address.",
        ),
    )
)
