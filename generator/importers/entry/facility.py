"""Whether a row of a list of a town's facilities is a place people gather at, as far as its name tells.

Lists of facilities hold halls and libraries beside schools, pumping stations and cemeteries. What is not plainly a
gathering place becomes a draft: it is kept and reported, and nobody is sent there before a person has looked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.importers.entry.draft import Draft
from generator.importers.mapping.mapping import TableRule

_ANOTHER_PURPOSE = re.compile(
    "墓地公[園苑]|斎場公園|学校|大学|学園|高専|消防|分署|屯所|機庫|詰所|交番|駐在所|警察|駐車場|駐輪場|自転車|サイクルポート|パーキング|トイレ|便所|公衆便|"
    "墓|霊園|斎場|火葬|納骨|浄水|配水|給水|水道|水源|下水|排水|雨水|汚水|ポンプ|浄化|クリーン|処理|処分|清掃|リサイクル|ごみ|ゴミ|衛生|"
    "焼却|給食|調理場|市営住宅|町営住宅|村営住宅|県営住宅|公営住宅|団地|住宅|宿舎|倉庫|車庫|書庫|備蓄|市場|食肉|卸売|土のう|避難|"
    "市役所|区役所|町役場|村役場|庁舎|支所|出張所|営業所|事務所|事務局|病院|医院|クリニック|診療|薬局|歯科|病児|訪問看護|刑務|"
    "変電|発電|基地局|アクセスポイント|ため池|トンネル|バス停|ターミナル|AED|人材センター|サービスセンター|店(?:$|[ 　（(])|商店|"
    "格納庫|待合所|加工|修理|スーパー|マート|コンビニ",
    re.IGNORECASE,
)
_FEWEST, _ONE_IN = 10, 8
_BRACKETS = re.compile("[（(【].*?[）)】]")
_GATHERING = re.compile(
    "公民館|コミュニティ|コミセン|市民センター|区民センター|町民センター|村民センター|住民センター|地区センター|地域センター|"
    "交流|ふれあい|つどい|集い|いきいき|図書|博物館|美術館|資料館|史料館|記念館|文学館|科学館|考古館|歴史館|郷土|民俗|文化|"
    "公園|広場|緑地|遊び場|体育|武道|プール|スポーツ|運動|グラウンド|グランド|球場|テニス|庭球|ゲートボール|弓道|アリーナ|キャンプ|"
    "温泉|の湯|浴場|銭湯|楽湯|福祉センター|福祉会館|福祉プラザ|福祉館|老人|高齢者|シニア|長寿|いこい|憩い|憩の家|"
    "集会|会館|公会堂|ホール|市民館|区民館|町民館|村民館|生涯学習|学習センター|学習館|青年|青少年|少年|自然の家|"
    "市民活動|男女共同|女性センター|婦人|寺$|神社|温浴|ミュージアム|道の駅|プラザ|研修センター|改善センター|集落センター|農村|伝承館|体験|"
    "サロン|カフェ|居場所|子ども|こども|児童|子育て|コミュニテイ|競技場|道場|セミナーハウス|休憩|館(?=[^ァ-ヶー一-龠]*$)"
)


def judge_facility(draft: Draft, rule: TableRule, *, other_list: bool = False) -> None:
    """Make a draft of an entry whose name does not tell of a gathering place, as strictly as the rule wants it.

    In an `other_list` (of shops, of fire stations) the odd name that would tell is a draft too.
    """
    name = str(draft.values.get("name", ""))
    if rule.facilities == "all" or not name or draft.values.get("status") == "draft":
        return
    gathering = says_gathering(name) and not other_list
    if gathering is False or (gathering is None and rule.facilities == "told"):
        draft.values["status"] = "draft"
        draft.doubt(
            "載せるか",
            "居場所ではないようです。下書き（draft）にしました。"
            if gathering is False
            else "居場所かどうかが名前からは分かりません。下書き（draft）にしました。",
            "居場所なら kind を選び、status を published にしてください。違うなら、このファイルを消してください。",
        )


def is_other_list(names: Iterable[str]) -> bool:
    """Say whether a list is plainly of something else: of ten names or more, not one in eight is of a gathering place."""
    told = [says_gathering(name) for name in names if name]
    return len(told) >= _FEWEST and told.count(True) * _ONE_IN < len(told)


def says_gathering(name: str) -> bool | None:
    """Say whether a name is that of a place to gather, None where it does not tell.

    The last word that tells is what the place is: 石橋小学校体育館 is a gymnasium, 文化会館駐車場 a car park.
    """
    for text in (_BRACKETS.sub("", name), name):
        ends = [
            max((found.end() for found in words.finditer(text)), default=0) for words in (_GATHERING, _ANOTHER_PURPOSE)
        ]
        if any(ends):
            return ends[0] > ends[1]
    return None
