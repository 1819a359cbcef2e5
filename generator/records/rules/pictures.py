"""Pictures: those named are there and can be used, those there are named, and none tells what the register hides."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.problems import Problem
from generator.records.model import Listing, Place
from generator.records.read import Entry, Register
from generator.records.rules.hidden_places import is_hidden
from generator.records.rules.report import report
from generator.records.vocabulary import Vocabulary

MISSING = (
    "image-missing",
    "この名前の画像が directory/images にありません。ファイルを置くか、名前の書き間違いを直してください（大文字と小文字も区別します）。",
    "No picture of this name lies in directory/images: put it there or mend the name.",
)


def check_picture_files(register: Register, today: date) -> Iterator[Problem]:
    """Every picture that is named is there; every picture that is there can be used and is named.

    A picture that nobody names is not published: that is said, and nothing else of it.
    """
    named: set[str] = set()
    for entry in register.listings():
        for number, photo in enumerate(entry.record.photos):
            named.add(photo.file)
            if photo.file not in register.pictures:
                yield report(entry, ("photos", number, "file"), *MISSING)
    town = register.municipality
    if town is not None and town.record.appearance is not None and town.record.appearance.logo is not None:
        named.add(town.record.appearance.logo)
    for file, picture in register.pictures.items():
        if file not in named:
            # Entries that could not be read may name it.
            if not register.unread and town is not None:
                yield Problem(
                    file,
                    0,
                    "image-unused",
                    "どの登録からも使われていない画像なので、公開しません。使うなら登録の photos に書き、使わないなら消してください。",
                    "No entry names this picture, so it is not published: name it in photos, or remove it.",
                    "warning",
                )
        elif picture.fault is not None:
            yield Problem(file, 0, picture.fault.code, picture.fault.ja, picture.fault.en)


def check_picture_positions(register: Register, today: date) -> Iterator[Problem]:
    """A photo does not hold where it was taken: the site's copy never does, but the register may be read by anyone."""
    for file, picture in register.pictures.items():
        if picture.has_position:
            yield Problem(
                file,
                0,
                "photo-position",
                "写真に、撮った場所の記録（GPS）が入っています。サイトに出す画像からは取り除きますが、このファイルもだれかに読まれることがあります。"
                "スマートフォンの共有で「位置情報なし」を選ぶか、Windows のプロパティの「個人情報を削除」で消して、置き直してください。",
                "The photo holds where it was taken. The published copy does not, but this file may be read too: save it without a position.",
                "warning",
            )


def check_photos_of_hidden_places(register: Register, today: date) -> Iterator[Problem]:
    """No photo for a sensitive entry; for a place told by its block or district or not at all, only what shows no place."""
    for entry in register.listings():
        for number, photo in enumerate(entry.record.photos):
            if is_sensitive(entry.record, register.vocabulary):
                yield report(
                    entry,
                    ("photos", number),
                    "photo-sensitive",
                    "見たことを知られると困る登録には、写真を載せません。photos を消し、画像のファイルも消してください。",
                    "A sensitive entry has no photos: remove photos, and the files too.",
                )
            elif is_hidden(entry.record, register) and photo.shows_place == "yes":
                yield report(
                    entry,
                    ("photos", number),
                    "photo-shows-place",
                    "くわしい場所を見せない登録です。写真の建物や景色から、場所がわかることがあります。写真とファイルを消すか、"
                    '手元の物だけなど場所のわからない写真なら shows_place: "no" と書いてください。',
                    "The place is not to be told, and a photo may show it: remove it and its file, or, if nothing in it shows "
                    'where it is, write shows_place: "no".',
                )
            elif _tells_position(entry, number, register):
                yield report(
                    entry,
                    ("photos", number),
                    "photo-hidden-position",
                    "くわしい場所を見せない登録なのに、写真のファイルに撮った場所の記録（GPS）が入っています。位置情報を消して置き直してください。"
                    "すでに公開の場所へ送ってしまったときは、担当課で相談してください。",
                    "The place is not to be told, yet the photo's file holds where it was taken: save it without a position.",
                )


def is_sensitive(record: Listing, vocabulary: Vocabulary) -> bool:
    """Say whether the door treats an entry as sensitive (`publication.entry.is_sensitive`; a test holds the two together)."""
    if record.sensitive == "yes":
        return True
    kind = vocabulary.kinds.get(record.kind) if isinstance(record, Place) else None
    worries = [
        vocabulary.worries[slug].guards_entries == "yes" for slug in record.worries if slug in vocabulary.worries
    ]
    audiences = [
        vocabulary.audiences[slug].sensitive == "yes" for slug in record.audiences if slug in vocabulary.audiences
    ]
    return bool(
        (kind is not None and kind.sensitive == "yes") or (worries and all(worries)) or (audiences and all(audiences))
    )


def _tells_position(entry: Entry[Listing], number: int, register: Register) -> bool:
    picture = register.pictures.get(entry.record.photos[number].file)
    return picture is not None and picture.has_position and is_hidden(entry.record, register)
