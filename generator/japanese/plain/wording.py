"""Turns of phrase that a learner reads the wrong way round or has never met.

Sources: 出入国在留管理庁・文化庁「在留支援のためのやさしい日本語ガイドライン」 (August 2020): no double negatives, as few
loanwords as possible, です and ます. The lists are short on purpose: what is named here is hard in every text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.japanese.plain.bare_text import BareText
from generator.japanese.plain.fault import Advice, Fault

DOUBLE_NEGATIVE = Advice(
    "plain-double-negative",
    "「ない」が2つ重なった言い方です。「できないことはありません」なら「できます」のように、一つにまとめてください。",
    "A double negative: say it without ない (できます instead of できないことはありません).",
)
MUST = Advice(
    "plain-must",
    "「しなければなりません」の形です。「してください」か「する必要があります」と書くと、よく伝わります。",
    "Write してください instead of しなければなりません.",
)
HONORIFIC = Advice(
    "plain-honorific",
    "敬語（相手を高める言い方や、へりくだる言い方）です。「見てください」「来てください」「します」のように、"
    "ふつうの「です・ます」で書いてください。",
    "An honorific or humble form: use plain です and ます, such as 見てください, 来てください.",
)
PASSIVE = Advice(
    "plain-passive",
    "「行われます」のような受け身です。「市が 行います」「あります」のように、だれがするかがわかる言い方にしてください。",
    "A passive: say who does it, such as 市が行います.",
)
LOANWORD = Advice(
    "plain-loanword",
    "むずかしいカタカナのことばです。「ニーズ」は「必要な こと」のように、日本語で言いかえてください。",
    "A loanword of the offices: say it in plain Japanese.",
)

_NOT = r"(?:ない|ありません|なかった)(?!です?か|か)"
# 少ない and 危ない end in ない but deny nothing; わからないことはありませんか is a question.
_DOUBLE_NEGATIVE = re.compile(
    rf"(?<![少危])(?<!すく)(?<!あぶ)(?:ない(?:わけ(?:では|じゃ)|こと[はも]|もの[はも]){_NOT}|なく[はも]{_NOT}"
    r"|ないとは(?:限|かぎ)(?:らない|りません)|ないとは(?:言|い)え(?:ない|ません)"
    r"|(?:ない|なく)では?いられ|ずにはいられ|ざるを(?:得|え)(?:ない|ません))"
)
# しなければならない仕事 tells of a duty and asks for nothing: only what ends a sentence can become してください.
_MUST = re.compile(
    r"(?:なければ(?:なりません|いけません)|なくては(?:なりません|いけません)|ないと(?:いけません|なりません))"
    r"|(?:なければ|なくては|ないと)(?:ならない|いけない)(?=です|[。、！？!?\n]|$)"
)
_HONORIFIC = re.compile(
    r"(?:御|ご)覧|ごらん|いらっしゃ|お越し|おこしください|[させ]て(?:頂|いただ)|[てで](?:頂|いただ)[かきくけこ]|差し?上げ|さしあげ"
    r"|ございま|ております|ておりません|ておりました|申し?上げ|もうしあげ|伺[いうえっ]|うかが[いうえっ]|(?<!墓)参ります|まいります"
    r"|(?:致し|いたし)ま|承[らりるっ]|うけたまわ|存じ(?:ます|ません|上げ)|なさいます|なさって|召し?上が|めしあが|拝見|くださいませ"
    r"|(?:御|ご)[^をはがのにてで。、]{1,5}ください|お[^おをはがのにてでいな。、]{1,5}ください"
)
_PASSIVE = re.compile(
    r"(?:行わ|おこなわ|(?:開催|実施|支給|発行|設置|提供|予定|変更|中止|掲載)さ|定めら|設けら|求めら|用いら|義務付けら)れ"
)
_LOANWORD = re.compile(
    r"ワンストップ|アウトリーチ|ピアサポート|アセスメント|エンパワ[ー]?メント|インクルーシブ|ダイバーシティ|コンシェルジュ"
    r"|コーディネーター|ファシリテーター|ケースワーカー|ニーズ|ヒアリング|スキーム|セーフティネット|ガイダンス"
    r"|フォローアップ|ネットワークづくり|レスパイト|グリーフケア|アドバイザー|パブリックコメント"
)


def find_wording_faults(close: BareText) -> Iterator[Fault]:
    """Yield turns of phrase to write otherwise. `close` is the text without the spaces between its words."""
    yield from close.find(_DOUBLE_NEGATIVE, DOUBLE_NEGATIVE)
    yield from close.find(_MUST, MUST)
    yield from close.find(_HONORIFIC, HONORIFIC)
    yield from close.find(_PASSIVE, PASSIVE)
    yield from close.find(_LOANWORD, LOANWORD)
