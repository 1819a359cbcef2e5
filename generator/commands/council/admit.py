"""`council grant` and `council revoke`: who can read, and what taking that back does not undo."""

from __future__ import annotations

import argparse

from generator.commands.council.opening import confirm, day_of, keep, open_store
from generator.commands.parser import EXIT_OK
from generator.commands.report import say
from generator.council.age import check_recipient
from generator.council.members import Member
from generator.council.store import Store, make_member, save_members
from generator.council.trouble import CouncilError

LEAVER = (
    "外した人は、これから書くものを読めません。けれども、前に写した控えや、置き場所の git の履歴は、その人の鍵で開けます。"
    "知られて困る値そのものを変えてください。会議のアドレスと直通電話を新しくし、鍵を預けた人に知らせ、"
    "シェルターの場所は、運営する団体と相談してください。指紋は council fingerprints --rotate で新しくします。"
)


def run_grant(args: argparse.Namespace) -> int:
    """Add a member and encrypt everything anew."""
    recipient = check_recipient(args.recipient)
    store, key = open_store(args)
    member = make_member(args.member, recipient, day_of(args))
    for one in store.roll.members:
        if one.recipient == recipient or one.name == member.name:
            raise CouncilError(
                "同じ公開鍵か、同じ名前のメンバーが、もういます。名前を変えて、もう一度動かしてください。"
            )
    say("公開鍵が本人のものか、電話か対面で、初めと終わりの数文字を読み合わせてください。")
    _say_change(store, [*store.roll.members, member])
    confirm("この人に、いままでの記録も全部読めるようにします。よいですか。", args)
    keep(save_members(store, [*store.roll.members, member], key))
    say("しまい直しました。新しいメンバーに、置き場所（または private のリポジトリ）を渡してください。")
    return EXIT_OK


def run_revoke(args: argparse.Namespace) -> int:
    """Take a member off and encrypt everything anew; say what the leaver may still hold."""
    store, key = open_store(args)
    rest = [member for member in store.roll.members if args.member not in (member.name, member.recipient)]
    if len(rest) == len(store.roll.members):
        raise CouncilError("その名前のメンバーはいません。council.yml で名前を確かめてください。")
    if not rest:
        raise CouncilError(
            "最後のメンバーは外せません。外すと、だれも開けなくなります。先に council grant で加えてください。"
        )
    _say_change(store, rest)
    say(LEAVER)
    confirm("外して、全部をしまい直します。よいですか。", args)
    keep(save_members(store, rest, key))
    say(
        "しまい直しました。"
        + ("" if key.recipient in [one.recipient for one in rest] else "この鍵では、もう開けません。")
    )
    return EXIT_OK


def _say_change(store: Store, after: list[Member]) -> None:
    before = {member.recipient: member for member in store.roll.members}
    now = {member.recipient: member for member in after}
    for recipient in [*before, *(one for one in now if one not in before)]:
        mark = "＋" if recipient not in before else "－" if recipient not in now else "　"
        member = now.get(recipient) or before[recipient]
        say(f"{mark} {member.name}（{recipient[:12]}…{recipient[-6:]}）")
    say(f"しまい直す記録: {len(store.records)}件")
