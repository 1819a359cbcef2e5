"""Photos and colours as they are written: what may be said, what is said instead, and which files are pictures."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.records.model import Municipality, Place
from generator.records.pictures import read_pictures
from generator.records.read import read_register
from generator.records.read_yaml import read_yaml
from generator.records.validate import validate
from tests.pictures.samples import draw_photo, draw_svg
from tests.records.planting import DEMO_TOWN, STANDARD, place


def _codes(photo: str) -> list[tuple[int, str, str]]:
    document = read_yaml(place(f"photos: [{photo}]").encode(), "a.yml")
    validate(Place, document, "a.yml")
    return [(problem.line, problem.code, problem.ja) for problem in document.problems]


@pytest.mark.parametrize(
    "alt", ["木の入り口と、その横のスロープ", "いろりの火", "犬2ひきとこたつ", "IMG社の看板の前の広場"]
)
def test_what_can_be_seen_is_taken(alt: str) -> None:
    """A few words on what is to be seen are enough."""
    assert _codes(f"{{file: images/a-1.jpg, alt: {alt}}}") == []


@pytest.mark.parametrize(
    "alt",
    [
        *(
            "写真",
            "写真です",
            "会場の写真",
            "外観の写真です。",
            "入り口の様子",
            "写真1・写真2",
            "イメージ画像",
            "入り口",
        ),
        *("IMG_2034", "DSC00012", "hall-photo.jpg", "ＩＭＧ＿２０３４", "photo 12", "a b c.PNG"),
    ],
)
def test_words_that_say_nothing_are_refused(alt: str) -> None:
    """A file name, 写真 and the like tell a reader who cannot see it nothing; the advice says what to write."""
    ((line, code, ja),) = _codes(f"{{file: images/a-1.jpg, alt: {alt!r}}}")
    assert (line, code) == (5, "alt")
    assert "何が写っているか" in ja
    assert "人の名前は書きません" in ja
    assert alt not in ja.replace("写真に何が", "").replace("木の入り口と", "")


def test_a_photo_without_words_gets_the_advice() -> None:
    """A missing text is asked for with the same advice."""
    ((_, code, ja),) = _codes("{file: images/a-1.jpg}")
    assert code == "missing"
    assert "何が写っているか" in ja


@pytest.mark.parametrize(
    ("file", "code"),
    [
        *((file, "image-path") for file in ("a.jpg", "images/A.jpg", "images/写真.jpg", "images/a.gif", "images/a")),
        *(
            (file, "image-path")
            for file in ("images/../a.jpg", "/etc/passwd", "images/b/a.jpg", "https://x.example/a.jpg")
        ),
        ("images/a.svg", "photo-svg"),
    ],
)
def test_files_are_named_in_one_way(file: str, code: str) -> None:
    """No path leads out of the folder, no name needs escaping, and a drawing is exported first."""
    assert [found for _, found, _ in _codes(f"{{file: {file!r}, alt: 木の入り口とスロープ}}")] == [code]


def test_three_photos_are_enough() -> None:
    """A fourth is refused."""
    photo = "{file: images/a.jpg, alt: 木の入り口とスロープ}"
    assert _codes(", ".join([photo] * 3)) == []
    assert [code for _, code, _ in _codes(", ".join([photo] * 4))] == ["too-long"]


@pytest.mark.parametrize(
    ("written", "read"),
    [("#006173", "#006173"), ("#ABCDEF", "#abcdef"), ("#06c", "#0066cc"), ("＃００６１７３", "#006173")],
)
def test_colours_are_read_as_people_write_them(written: str, read: str) -> None:
    """Capital letters, three digits and full-width letters are understood."""
    document = read_yaml(f'{DEMO_TOWN}appearance: {{primary: "{written}"}}\n'.encode(), "m.yml")
    record = validate(Municipality, document, "m.yml")
    assert record is not None
    assert record.appearance is not None
    assert record.appearance.primary == read


@pytest.mark.parametrize("written", ['"006173"', '"#00617"', "teal", '"#0061zz"', '"url(x)"', '"#006173;}"'])
def test_what_is_no_colour_is_refused_with_the_quotes_explained(written: str) -> None:
    """Without quotes YAML takes a colour for a comment: the message says so."""
    document = read_yaml(f"{DEMO_TOWN}appearance:\n  primary: {written}\n".encode(), "m.yml")
    assert validate(Municipality, document, "m.yml") is None
    assert [(problem.line, problem.code) for problem in document.problems] == [(8, "colour")]
    assert '" で囲んで' in document.problems[0].ja


def test_only_pictures_lie_in_the_folder(tmp_path: Path) -> None:
    """Other names, folders, links and other files are said; good pictures are judged, bad ones keep their fault."""
    folder = tmp_path / "images"
    (folder / "inner").mkdir(parents=True)
    (folder / "hall-1.jpg").write_bytes(draw_photo("jpeg", (90, 40), turn=8, position=True))
    (folder / "mark.svg").write_bytes(draw_svg())
    (folder / "memo.png").write_text("会議のメモ", encoding="utf-8")
    for name in ("Hall.jpg", "写真.png", "a.heic", "b"):
        (folder / name).write_bytes(b"x")
    (folder / ".DS_Store").write_bytes(b"x")
    (folder / "link.png").symlink_to(folder / "memo.png")
    pictures, problems = read_pictures(tmp_path)
    assert [(problem.file, problem.code) for problem in sorted(problems)] == [
        ("images/Hall.jpg", "image-name"),
        ("images/a.heic", "image-name"),
        ("images/b", "image-name"),
        ("images/inner", "image-name"),
        ("images/link.png", "link"),
        ("images/写真.png", "image-name"),
    ]
    assert sorted(pictures) == ["images/hall-1.jpg", "images/mark.svg", "images/memo.png"]
    hall, memo = pictures["images/hall-1.jpg"], pictures["images/memo.png"]
    assert (hall.width, hall.height, hall.has_position, hall.fault) == (40, 90, True, None)
    assert memo.fault is not None
    assert memo.fault.code == "picture-kind"


def test_a_file_in_the_folders_place_is_said(tmp_path: Path) -> None:
    """A file called images, or a link of that name, is not a folder of pictures."""
    (tmp_path / "municipality.yml").write_text(DEMO_TOWN, encoding="utf-8")
    (tmp_path / "images").write_bytes(b"x")
    assert "not-a-folder" in {problem.code for problem in read_register(tmp_path, STANDARD)[1]}
    (tmp_path / "images").unlink()
    (tmp_path / "images").symlink_to(tmp_path)
    assert "link" in {problem.code for problem in read_register(tmp_path, STANDARD)[1]}
