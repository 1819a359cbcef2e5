"""`new`: start an entry as a draft, with every field explained."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from generator.commands.parser import EXIT_CODES, EXIT_INPUT, EXIT_OK, EXIT_USAGE, add_places
from generator.commands.places import settle
from generator.commands.report import report_problems, say
from generator.records.draft import draft_entry
from generator.records.model import Desk, Event, Listing, Organization, Place, Programme
from generator.records.read_yaml import read_yaml
from generator.records.validate import validate
from generator.records.vocabulary import Vocabulary, read_vocabulary

TYPES: dict[str, tuple[str, type[Listing]]] = {
    "place": ("places", Place),
    "desk": ("desks", Desk),
    "organization": ("organizations", Organization),
    "programme": ("programmes", Programme),
    "event": ("events", Event),
}


def add_new(commands: Any) -> None:
    """Add `new` to the command line."""
    parser = commands.add_parser(
        "new",
        help="新しい登録の下書きを作ります",
        description="下書き（status: draft）のファイルを1つ作ります。書き終えたら status を published にすると載ります。",
        epilog=EXIT_CODES,
    )
    parser.add_argument(
        "type",
        choices=tuple(TYPES),
        metavar="種類",
        help="place 居場所・desk 窓口・organization 団体・programme 制度・event 催し",
    )
    parser.add_argument(
        "id", metavar="名前", help="ずっと変えない名前。半角の英小文字・数字・ハイフン（例: midori-salon）"
    )
    parser.add_argument("--name", required=True, metavar="表示名", help="サイトに出る名前")
    parser.add_argument("--kind", metavar="語", help="居場所の種類（place で要ります）")
    parser.add_argument("--role", metavar="語", help="窓口の役割（desk で要ります）")
    parser.add_argument("--group", metavar="語", help="団体の種類（organization で要ります）")
    parser.add_argument("--target", metavar="文", help="だれが使えるか（programme で要ります）")
    parser.add_argument("--date", metavar="YYYY-MM-DD", help="開く日（event で要ります）")
    add_places(parser, ("directory", "content"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the draft, unless an entry of that name exists or a value is missing or unknown."""
    settings = settle(args)
    vocabulary, _ = read_vocabulary(settings.directory, settings.standard)
    folder, model = TYPES[args.type]
    needed, choices = _needed(args.type, vocabulary)
    given = getattr(args, needed)
    if given is None or (choices and given not in choices):
        say(
            f"--{needed} に、次のどれかを書いてください。\n{_list(choices)}"
            if choices
            else f"--{needed} を書いてください。"
        )
        return EXIT_USAGE
    path = settings.directory / folder / f"{args.id}.yml"
    if path.exists():
        say("同じ名前の登録があります。別の名前にするか、そのファイルを直してください。")
        return EXIT_USAGE
    values: dict[str, str | list[Mapping[str, str]]] = {"id": args.id, "name": args.name, "status": "draft"}
    values |= {"dates": [{"date": given}]} if needed == "date" else {needed: given}
    text = draft_entry(model, values, f"{args.type}.schema.json")
    document = read_yaml(text.encode(), f"{folder}/{args.id}.yml")
    if validate(model, document, f"{folder}/{args.id}.yml") is None:
        report_problems(document.problems, args.lang)
        return EXIT_INPUT
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    say(f"下書きを作りました: {path}")
    return EXIT_OK


def _needed(type_: str, vocabulary: Vocabulary) -> tuple[str, dict[str, str]]:
    """Return the option a type cannot do without, and the words it takes (empty: any text)."""
    match type_:
        case "place":
            return "kind", {slug: term.label for slug, term in vocabulary.kinds.items()}
        case "desk":
            return "role", {slug: term.label for slug, term in vocabulary.desk_roles.items()}
        case "organization":
            return "group", {slug: term.label for slug, term in vocabulary.groups.items()}
        case "programme":
            return "target", {}
        case _:
            return "date", {}


def _list(choices: dict[str, str]) -> str:
    return "\n".join(f"  {slug}  {label}" for slug, label in choices.items())
