"""`accessibility/`: the municipality's policy and the results of the tests, in the wording of the WAIC.

「準拠」, 「一部準拠」 and 「配慮」 have set meanings (ウェブアクセシビリティ基盤委員会, ウェブコンテンツの JIS X 8341-3:2016
対応度表記ガイドライン): the first two rest on a test after annex JB of the standard, which no program can do alone; 「配慮」
asks for a published policy and the list of criteria referred to, and for no test. So the page says 「配慮」, whatever the
programs found, and gives the list.
"""

from __future__ import annotations

from generator.outputs.accessibility.checks import count_families, list_results, list_tried
from generator.outputs.accessibility.criteria import find_results, list_guidelines
from generator.outputs.index import DirectoryIndex
from generator.outputs.own_words import speak
from generator.outputs.render import Renderer
from generator.public import Page, RecordedRun


def make_accessibility(index: DirectoryIndex, render: Renderer, run: RecordedRun | None) -> list[Page]:
    """Return `accessibility/`; without a recorded run it says that nothing has been recorded yet."""
    say, speaking, statement = index.language.say, speak(index.language), index.directory.statement
    guidelines = list_guidelines(speaking)
    results, left_out = list_results(run, speaking) if run else ([], [])
    body = render(
        "accessibility.html",
        town=index.directory.municipality,
        statement=statement,
        run=run,
        results=results,
        left_out=left_out,
        families=count_families(run.sheets, speaking) if run else [],
        guidelines=[(guideline, find_results(guideline, run)) for guideline in guidelines],
        criteria=sum(len(guideline.jis) for guideline in guidelines),
        tried=list_tried(statement.by_hand, index.language),
        jis_done=any(tried.check == "jis" for tried in statement.by_hand),
        others=len(index.languages) > 1,
        help_line=index.help_line,
    )
    return [
        Page(
            url="accessibility/",
            kind="accessibility",
            mould="standard",
            title=say("アクセシビリティについて"),
            description=say(
                "このサイトの使いやすさの目標と、確かめたこと、まだ確かめられていないこと、困ったときの連絡先です。"
            ),
            body=body,
            trail=((say("このサイトについて"), "about/"),),
        )
    ]
