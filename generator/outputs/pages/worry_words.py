"""The first sentence on the page of each worry. On sensitive pages it names nothing that a bystander should not read."""

from __future__ import annotations

from generator.public import Worry

_FIRST_SENTENCES = {
    "talk": "だれかと話したいと思ったら、用事がなくても電話してかまいません。",
    "place-to-go": "行く先がひとつあると、一日が少し変わります。行くだけ、座っているだけでもかまいません。",
    "no-conversation": "だれとも話さない日が続いたら、短い電話からでもだいじょうぶです。",
    "neighbour": "気になる人がいるときは、ひとりで背負わずに話してください。名前を言いたくないことも、はじめに伝えてかまいません。",
    "withdrawn": "ご本人が来られなくても、ご家族だけで相談してかまいません。名前を言いたくないときは、はじめにそう伝えてください。",
    "school": "行けない日があっても、話せるところ、過ごせるところがあります。保護者だけの相談もできます。",
    "money-food": "今日の食べもののことから、これからの暮らしのことまで、いっしょに考えてくれるところがあります。",
    "rent-home": "家賃や住む所のことは、早いほど打つ手が多くなります。払えなくなる前でも相談できます。",
    "job": "仕事のこと、仕事がないあいだの暮らしのことを、まとめて相談できます。",
    "debt": "返せないお金のことは、相談すると道が見えてくることがあります。ひとりで抱えなくてだいじょうぶです。",
    "pregnancy-parenting": "つらいと言ってよいのです。赤ちゃんや子どものことを、いっしょに考えてくれるところがあります。",
    "single-parent": "お金のこと、仕事のこと、子どものこと。ひとつずつ、いっしょに考えてくれるところがあります。",
    "carer-time": "世話をしているあなたにも、休む時間がいります。あなた自身のことを相談できます。",
    "care": "介護のことは、はじめてでもだいじょうぶです。何から始めるかを、いっしょに考えてくれます。",
    "forgetful": "もの忘れが気になったら、ご本人でもご家族でも相談できます。",
    "disability-illness": "障害や病気といっしょに暮らすことを、相談できるところがあります。",
    "bereaved": "悲しみの形も、かかる時間も、人それぞれです。話したいときに話せるところがあります。",
    "contract": "おかしいと思ったら、お金を払う前でも、払ったあとでも相談できます。",
    "language": "日本語がむずかしいときも、相談できるところがあります。",
    "clutter": "片付けられないことには、わけがあります。ひとりで片付けようとしなくてだいじょうぶです。",
    "evacuated": "避難している間の暮らしのこと、これからの住まいのことを相談できます。",
    "not-sure": "うまく言えなくてもだいじょうぶです。話しているうちに、いっしょに整理してくれます。",
}
_SENSITIVE_SENTENCE = "話を聞いてくれるところを、ここにまとめました。うまく話せなくてもだいじょうぶです。"


def introduce(worry: Worry) -> str:
    """Return the sentence that opens the page of a worry."""
    if worry.sensitive:
        return _SENSITIVE_SENTENCE
    return _FIRST_SENTENCES.get(
        worry.slug, "相談できるところ、行けるところをまとめました。うまく話せなくてもだいじょうぶです。"
    )
