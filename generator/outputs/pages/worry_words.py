"""The first sentence on the page of each worry. On sensitive pages it names nothing that a bystander should not read."""

from __future__ import annotations

from generator.languages import Language
from generator.public import Worry


def introduce(worry: Worry, language: Language) -> str:
    """Return the sentence that opens the page of a worry."""
    say = language.say
    if worry.sensitive:
        return say("話を聞いてくれるところを、ここにまとめました。うまく話せなくてもだいじょうぶです。")
    sentences = _say_first_sentences(language)
    return sentences.get(worry.slug) or say(
        "相談できるところ、行けるところをまとめました。うまく話せなくてもだいじょうぶです。"
    )


def _say_first_sentences(language: Language) -> dict[str, str]:
    say = language.say
    return {
        "talk": say("だれかと話したいと思ったら、用事がなくても電話してかまいません。"),
        "place-to-go": say("行く先がひとつあると、一日が少し変わります。行くだけ、座っているだけでもかまいません。"),
        "no-conversation": say("だれとも話さない日が続いたら、短い電話からでもだいじょうぶです。"),
        "neighbour": say(
            "気になる人がいるときは、ひとりで背負わずに話してください。名前を言いたくないことも、はじめに伝えてかまいません。"
        ),
        "withdrawn": say(
            "ご本人が来られなくても、ご家族だけで相談してかまいません。名前を言いたくないときは、はじめにそう伝えてください。"
        ),
        "school": say("行けない日があっても、話せるところ、過ごせるところがあります。保護者だけの相談もできます。"),
        "money-food": say(
            "今日の食べもののことから、これからの暮らしのことまで、いっしょに考えてくれるところがあります。"
        ),
        "rent-home": say("家賃や住む所のことは、早いほど打つ手が多くなります。払えなくなる前でも相談できます。"),
        "job": say("仕事のこと、仕事がないあいだの暮らしのことを、まとめて相談できます。"),
        "debt": say(
            "返せないお金のことは、相談すると道が見えてくることがあります。ひとりで抱えなくてだいじょうぶです。"
        ),
        "pregnancy-parenting": say(
            "つらいと言ってよいのです。赤ちゃんや子どものことを、いっしょに考えてくれるところがあります。"
        ),
        "single-parent": say(
            "お金のこと、仕事のこと、子どものこと。ひとつずつ、いっしょに考えてくれるところがあります。"
        ),
        "carer-time": say("世話をしているあなたにも、休む時間がいります。あなた自身のことを相談できます。"),
        "care": say("介護のことは、はじめてでもだいじょうぶです。何から始めるかを、いっしょに考えてくれます。"),
        "forgetful": say("もの忘れが気になったら、ご本人でもご家族でも相談できます。"),
        "disability-illness": say("障害や病気といっしょに暮らすことを、相談できるところがあります。"),
        "bereaved": say("悲しみの形も、かかる時間も、人それぞれです。話したいときに話せるところがあります。"),
        "contract": say("おかしいと思ったら、お金を払う前でも、払ったあとでも相談できます。"),
        "language": say("日本語がむずかしいときも、相談できるところがあります。"),
        "clutter": say("片付けられないことには、わけがあります。ひとりで片付けようとしなくてだいじょうぶです。"),
        "evacuated": say("避難している間の暮らしのこと、これからの住まいのことを相談できます。"),
        "not-sure": say("うまく言えなくてもだいじょうぶです。話しているうちに、いっしょに整理してくれます。"),
    }
