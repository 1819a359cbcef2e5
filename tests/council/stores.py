"""Stores and records for tests; everybody and everything in them is invented."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.council.age import Key, make_key
from generator.council.record import CouncilRecord
from generator.council.store import Store, create_store, make_member, make_record_id, save_record
from tests.sample import TODAY

TREE: dict[str, Any] = {
    "listing": "midori",
    "name": "みどりの奥の部屋",
    "telephones": [
        {"line": "direct", "number": "0000-11-2233", "note": "係長の席です"},
        {"line": "mobile", "number": "090-0000-4455"},
        {"line": "fax", "number": "0000-11-2299"},
    ],
    "mails": ["kakari@example.jp"],
    "people": [{"name": "見本 花子", "kana": "みほん はなこ", "role": "世話人", "phone": "0000-55-6677"}],
    "key_holders": [{"name": "見本 太郎", "mail": "taro@example.jp"}],
    "sites": [
        {
            "use": "shelter",
            "name": "つばめホーム",
            "kana": "つばめほーむ",
            "postal_code": "000-0042",
            "address": "みずほ見本市奥町5丁目13番24号",
            "room": "301号室",
            "point": {"lat": "33.54321", "lon": "142.98765"},
            "note": "裏の入り口から\n呼び鈴は2回",
        }
    ],
    "meeting_links": ["https://example.jp/kaigi/abc123"],
    "capacity": "夜は2人まで泊まれます",
    "waiting": "2週間ほど待ちます",
    "referral": "先に電話で空きを聞きます",
    "do_not_send": "夜に一人で行かせないでください",
    "note": "鍵は隣の店が預かっています",
}
LEAVES = frozenset(
    {
        *(TREE[name] for name in ("name", "capacity", "waiting", "referral", "do_not_send", "note")),
        *(one["number"] for one in TREE["telephones"]),
        *("係長の席です", "kakari@example.jp", "見本 花子", "みほん はなこ", "世話人", "0000-55-6677", "見本 太郎"),
        *("taro@example.jp", "つばめホーム", "つばめほーむ", "000-0042", "みずほ見本市奥町5丁目13番24号", "301号室"),
        *("33.54321", "142.98765", "裏の入り口から", "呼び鈴は2回", "https://example.jp/kaigi/abc123"),
    }
)
"""Every value of the record, none of which may be seen anywhere."""


def make_record(**changes: Any) -> CouncilRecord:
    """Return the record of `TREE` with some fields changed (None leaves one out)."""
    tree = {name: value for name, value in (TREE | changes).items() if value is not None}
    return CouncilRecord.model_validate(tree)


def make_store(folder: Path, *records: CouncilRecord) -> tuple[Store, Key]:
    """Make a store of one member that holds these records."""
    key = make_key()
    store = create_store(folder, "990001", make_member("見本課", key.recipient, TODAY))
    for record in records:
        store = save_record(store, make_record_id(), record, key, None)
    return store, key


def read_all(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder by its path, except the lock."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }
