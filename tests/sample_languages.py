"""Two languages beside Japanese, with words for a few messages: what a tree of another language is tested with."""

from __future__ import annotations

from generator.languages import JAPANESE, Language

ENGLISH = Language(
    "en",
    "en",
    "English",
    "en/",
    {
        message: (words,)
        for message, words in {
            "ことば": "Languages",
            "{name}（{language}）": "{name} ({language})",
            "{number}（{name}）": "{number} ({name})",
            "{language}で話したいです": "I would like to speak {language}",
            "日本語がむずかしいときも、相談できます。ことばを選んでください。": "You can get advice.",
            "{language}で話せる電話、窓口、居場所です。話せる人がいる日や時間が決まっているところもあります。": "Who speaks {language}.",
            "意味: {sentence}": "It means: {sentence}",
            "今すぐ助けがいるときは、{numbers}に電話してください。": "If you need help now, call {numbers}.",
            "、": ", ",
            "居場所": "Places to go",
            "{count}件": "{count} found",
            "{department}に聞く": "Ask {department}",
            "名前や説明は日本語のままのものがあります。": "Some names and texts are in Japanese only.",
            "どんなことで困っていますか": "What is troubling you?",
            "だれかと話したいと思ったら、用事がなくても電話してかまいません。": "You may call just to talk.",
        }.items()
    },
)
EASY = Language(
    "easy",
    "ja",
    "やさしい日本語",
    "easy/",
    {"居場所": ("{居場所|いばしょ}",), "{language}で話したいです": ("{language}で {話|はな}したいです",)},
)

LANGUAGES = (JAPANESE, EASY, ENGLISH)
