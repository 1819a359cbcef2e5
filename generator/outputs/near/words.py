"""What `theme/assets/near.js` says, in the page's language, as JSON in one attribute of its tag (as `now/words.py`).

`{count}` and `{area}` are filled by the script; what differs for one stands in pairs, for many and for one. A third form is
for what ends in 0, 1, 3, 4, 6 or 8: with these 分 is read ぷん, with others ふん.
"""

from __future__ import annotations

import json

from generator.languages import Language
from generator.languages.clock import read_sharp
from generator.outputs.near.data import write_ruby


def list_words(language: Language, area_word: str) -> str:
    """Return the JSON of all that the script says; `area_word` is what areas are called."""
    say = language.say
    count = "{count}"
    words = {
        "asking": say("いまいる場所を調べています。"),
        "found": [
            say("{count}件あります。近いところから出しています。", count=count),
            say("{count}件あります。近いところから出しています。", count=1),
        ],
        "today": [
            say("今日ひらいているところは、{count}件あります。近いところから出しています。", count=count),
            say("今日ひらいているところは、{count}件あります。近いところから出しています。", count=1),
        ],
        "none": say("今日ひらいているとわかっているところは、もうありません。"),
        "rough": say("いまいる場所は、おおよそしかわかりませんでした。順番がちがうことがあります。"),
        "missing": say(
            "このブラウザーでは、いまいる場所を調べられません。{area_word}の一覧から選ぶか、{area_word}の中心から近い順に並べてください。",
            area_word=area_word,
        ),
        "denied": say(
            "いまいる場所を使わない設定になっています。そのままでも、{area_word}の一覧から選ぶか、{area_word}の中心から近い順に並べられます。",
            area_word=area_word,
        ),
        "lost": say(
            "いまいる場所がわかりませんでした。しばらくしてもう一度押すか、{area_word}の一覧から選んでください。",
            area_word=area_word,
        ),
        "far": say(
            "いまいる場所の近くには、のせているところがありません。{area_word}の一覧から選んでください。",
            area_word=area_word,
        ),
        "broken": say("一覧を読み込めませんでした。通信の状態を確かめて、もう一度ボタンを押してください。"),
        "here": say("いまいる場所から近い順"),
        "area": say("{area}の中心から近い順", area="{area}"),
        "metres": say("約{count}メートル", count=count),
        "kilometres": [say("約{count}キロ", count=count), say("約{count}キロ", count=1)],
        "minutes": _write_minutes(say("歩いて約{count}分", count=count), say("歩いて約{count}分", count=1)),
        "around": say("この近くの地区"),
        "district": say("およその場所です。くわしい場所はおたずねください。"),
        "phone": say("電話 {number}", number="{number}"),
        "comma": "、" if language.is_japanese else ", ",
    }
    return write_ruby(json.dumps(words, ensure_ascii=False, separators=(",", ":")))


def _write_minutes(many: str, one: str) -> list[str]:
    """Return the forms of a number of minutes; only where the reading stands over 分 is there a third."""
    sharp = read_sharp(many)
    return [many, one] if sharp == many else [many, sharp, sharp]
