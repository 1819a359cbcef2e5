"""What a language is called in another one."""

from __future__ import annotations

import pytest

from generator.languages import JAPANESE
from generator.languages.called import name_language_in
from tests.sample_languages import EASY, ENGLISH


@pytest.mark.parametrize(
    ("code", "japanese", "easy", "english"),
    [
        ("vi", "ベトナム語", "ベトナム{語|ご}", "Vietnamese"),
        ("zh", "中国語", "{中国語|ちゅうごくご}", "Chinese"),
        ("zh-Hans", "簡体中国語", "{簡体中国語|かんたいちゅうごくご}", "Simplified Chinese"),
        ("pt-BR", "ポルトガル語", "ポルトガル{語|ご}", "Brazilian Portuguese"),
        ("jsl", "手話", "手話", "手話"),
        ("xx", "xx", "xx", "xx"),
    ],
)
def test_a_language_is_called_as_the_reader_calls_it(code: str, japanese: str, easy: str, english: str) -> None:
    """The name is that of the reader's language, with readings in easy Japanese; what is not known stays a code."""
    assert name_language_in(code, JAPANESE) == japanese
    assert name_language_in(code, EASY) == easy
    assert name_language_in(code, ENGLISH) == english
