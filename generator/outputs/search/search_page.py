"""The search page and the words its script needs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from generator.japanese.bigrams import fold_table
from generator.languages import Language
from generator.outputs.index import DirectoryIndex
from generator.outputs.own_words import speak
from generator.outputs.render import Renderer
from generator.outputs.search.thesaurus import WordGroup, read_thesaurus
from generator.public import Article, Artifact, Audience, Kind, Page, Vocabulary, Worry

WORDS_PATH = "assets/search/words.json"

IN_EVERY_TREE = frozenset(
    {"place", "desk", "organization", "programme", "event", "k", "worry", "find", "urgent", "platform"}
    | {"places", "desks", "organizations", "programmes", "events", "calendar", "map"}
    | {"accessibility", "languages", "list", "near", "print"}
)
"""Folders of pages that are made for every language; what lies elsewhere is written by hand, perhaps in Japanese only."""

_ALERT = frozenset({"worry:want-to-die", "worry:home-safety", "worry:sexual-harm"})
"""Whoever types words of these worries is shown police, ambulance and the urgent page in one quiet line."""

_VOICE = frozenset({"worry:talk", "worry:no-conversation", "worry:want-to-die", "worry:mind-body"})
"""Of these worries somebody may need a voice now: help lines come before places."""

STOP_WORDS = (
    "について", "に関する", "のこと", "ところ", "場所", "してほしい", "ほしいです", "ほしい", "したいです", "したい", "されたい", "たいです",
    "できますか", "できる", "ありますか", "ある", "あります", "教えてください", "教えて", "ください", "下さい", "知りたい", "探している",
    "探しています", "探す", "どこですか", "どこ", "どうしたら", "どうすれば", "いい", "よい", "ですか", "です", "ます", "ません", "ない", "から",
    "まで", "とか", "など", "ための", "ため", "している", "しています", "した", "する", "なった", "なって", "という", "って", "いる", "います",
    "私", "わたし", "自分", "人", "方", "時", "とき", "なんか", "みたいな", "ような", "やりたい", "行きたい", "使いたい", "もらいたい", "もらえる",
    "もらえますか", "受けたい", "けど", "ので", "のに", "だけ", "でも", "すぎて", "そう", "かも", "かな", "一番", "誰か", "だれか",
    "i", "im", "am", "is", "are", "a", "an", "the", "my", "me", "we", "our", "you", "your", "to", "for", "of", "in", "on", "at", "and", "or",
    "with", "have", "has", "do", "does", "dont", "don", "can", "cant", "cannot", "t", "s", "m", "need", "want", "help", "where", "how", "what",
    "who", "there", "it", "not", "be", "get", "any", "some", "about", "please", "so", "very", "too", "when", "will", "from",
)  # fmt: skip
"""Words that say nothing about what is looked for; dropped only from sentences, never when they are all there is."""


def make_search_page(index: DirectoryIndex, render: Renderer, articles: Sequence[Article] = ()) -> list[Page]:
    """Return the search page: a form, a live count, an ordered list; without script, links to the lists.

    The index is one for all languages. Results lead into the page's own tree, to `articles` too: the hand-written pages
    that are there in this language; to others they lead in Japanese.
    """
    say = render.language.say
    title = say("ことばで探す")
    body = render(
        "search.html",
        title=title,
        lists=_list_lists(render.language),
        help_line=index.help_line,
        folders=sorted(IN_EVERY_TREE),
        written=[article.url for article in articles],
        today=index.today,
    )
    return [
        Page(
            url="search/",
            kind="search",
            mould="search",
            title=title,
            description=say("居場所、相談窓口、制度、読みものを、ことばで探せます。"),
            body=body,
        )
    ]


def _list_lists(language: Language) -> list[tuple[str, str]]:
    """Return the lists offered below the search: what one turns to without script, or when nothing is found."""
    say = speak(language)
    return [
        (say("困りごと"), "find/"),
        (say("居場所"), "places/"),
        (say("相談窓口"), "desks/"),
        (say("団体"), "organizations/"),
        (say("制度"), "programmes/"),
        (say("催しと講座"), "events/"),
        (say("読みもの"), "articles/"),
    ]


def make_search_files(vocabulary: Vocabulary) -> list[Artifact]:
    """Return what the search script loads at first use: the folds, and words to search and suggest with.

    The JSON object holds `fold` (two texts of equal length: from, to), `stop` (words to skip) and `groups`, each with
    `find` (searched, shown as other words on pages of its `language`, Japanese where it has none), `said` (recognised) and
    `labels` (searched, never shown). `first` are the pages to put before all else; a sensitive (`quiet`) group's words
    are never shown. With `voice`, help lines come next: whoever types so may need somebody to talk to at once. With `alert`,
    one line above the results names police, ambulance and the urgent page.
    """
    folds = sorted(fold_table().items())
    content = {
        "fold": ["".join(source for source, _ in folds), "".join(target for _, target in folds)],
        "stop": STOP_WORDS,
        "groups": list(_describe_groups(read_thesaurus(), vocabulary)),
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return [Artifact(WORDS_PATH, f"{text}\n".encode(), "search")]


def _describe_groups(groups: Iterable[WordGroup], vocabulary: Vocabulary) -> Iterator[dict[str, object]]:
    members: dict[str, Sequence[Worry | Kind | Audience]] = {
        "worry": vocabulary.worries,
        "kind": vocabulary.kinds,
        "audience": vocabulary.audiences,
    }
    terms = {f"{name}:{term.slug}": term for name, known in members.items() for term in known}
    for group in groups:
        meant = [terms[reference] for reference in group.of if reference in terms]
        row: dict[str, object] = {"find": group.find, "said": group.said}
        worries = [term for term in meant if isinstance(term, Worry)]
        if meant:
            row["labels"] = [term.label for term in meant]
        if group.language != "ja":
            row["language"] = group.language
        if group.quiet:
            row |= {"quiet": True, "first": [worry.url for worry in worries if worry.sensitive]}
        elif worries:
            row["first"] = [worry.url for worry in worries]
        if _VOICE.intersection(group.of):
            row["voice"] = True
        if _ALERT.intersection(group.of):
            row["alert"] = True
        yield row
