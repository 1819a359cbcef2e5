"""The areas of a register: municipalities of a table and their prefectures, or districts a mapping names."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.importers.mapping.mapping import AreaRule, KnownMunicipality
from generator.importers.reading.tidy import tidy_line
from generator.importers.register.prefectures import PREFECTURES
from generator.japanese.municipal_codes import diagnose_municipality_code
from generator.japanese.widths import fold_width
from generator.records.model.terms import Area


@dataclass(frozen=True, slots=True)
class AreaFound:
    """A municipality (or prefecture) a row names. `doubt` says what was done where its code is damaged."""

    slug: str
    doubt: str = ""


@dataclass
class Areas:
    """Every area met while reading, by slug; those a mapping ships are there from the start."""

    terms: dict[str, Area] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    municipalities: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Six-digit code → name and reading of the municipalities rows belong to."""

    def ship(self, areas: Iterable[Area]) -> None:
        """Take over the areas a mapping names."""
        for area in areas:
            self.terms.setdefault(area.slug, area)

    def add_whole(self, known: KnownMunicipality) -> str:
        """Add the area of the one municipality a mapping is made for; return its slug."""
        self.terms.setdefault(known.code, Area(slug=known.code, label=known.name, kana=known.name_kana))
        return known.code

    def find(self, cells: dict[str, str]) -> AreaFound | None:
        """Return the area of a row from its cells by the names of AreaRule, None where it names none."""
        label, kana = _plain(tidy_line(cells.get("label", ""))), tidy_line(cells.get("kana", ""))
        code, doubt = _read_code(cells.get("code", ""))
        prefecture = self._find_prefecture(cells, code)
        label = _without_prefecture(label, prefecture)
        if not label and not code:
            return AreaFound(prefecture.slug, doubt) if prefecture else None
        if not label and code not in self.terms:
            return AreaFound(prefecture.slug, doubt) if prefecture else None
        slug = code or self._known(label, prefecture) or self._slug_by_label(label, prefecture)
        if slug not in self.terms:
            parent = prefecture.slug if prefecture else None
            self.terms[slug] = Area(slug=slug, label=label[:160], kana=(kana or label)[:160], parent=parent)
        self._use(slug)
        if code:
            self.municipalities.setdefault(code, (self.terms[slug].label, kana))
        return AreaFound(slug, doubt)

    def find_by_label(self, label: str) -> str:
        """Return the slug of a district by its name, adding it under no parent where it is new."""
        label = _plain(label)
        for area in self.terms.values():
            if area.label == label or area.slug == label:
                self._use(area.slug)
                return area.slug
        slug = self._slug_by_label(label, None)
        self.terms[slug] = Area(slug=slug, label=label[:160], kana=label[:160])
        self._use(slug)
        return slug

    def _use(self, slug: str) -> None:
        self.used.add(slug)
        parent = self.terms[slug].parent
        if parent is not None:
            self.used.add(parent)

    def mark_used(self, slugs: Iterable[str]) -> None:
        """Keep these areas, and what holds them, in the register's table."""
        for slug in slugs:
            if slug in self.terms:
                self._use(slug)

    def _find_prefecture(self, cells: dict[str, str], code: str) -> Area | None:
        number = fold_width(cells.get("prefecture_code", "")) or code[:2]
        number = number.zfill(2) if number.isascii() and number.isdigit() else ""
        label = tidy_line(cells.get("prefecture", "")) or tidy_line(cells.get("label", ""))
        if number not in PREFECTURES:
            number = next((at for at, (name, _) in PREFECTURES.items() if name and label.startswith(name)), "")
        if not number:
            return None
        name, kana = PREFECTURES[number]
        self.used.add(number)
        return self.terms.setdefault(number, Area(slug=number, label=name, kana=kana))

    def _known(self, label: str, prefecture: Area | None) -> str:
        """Return the area of that name in the prefecture, "" where there is none yet."""
        parent = prefecture.slug if prefecture else None
        names = {label, f"{label}（{prefecture.label}）"} if prefecture else {label}
        return next((slug for slug, area in self.terms.items() if area.parent == parent and area.label in names), "")

    def _slug_by_label(self, label: str, prefecture: Area | None) -> str:
        place = f"{prefecture.slug if prefecture else ''}/{label}"
        return f"area-{hashlib.sha256(place.encode()).hexdigest()[:8]}"


def tell_namesakes_apart(areas: Iterable[Area]) -> list[Area]:
    """Return the areas with the prefecture in brackets behind names that stand twice (府中市), holders first."""
    listed = list(areas)
    by_slug = {area.slug: area for area in listed}
    labels = [area.label for area in listed]
    told = []
    for area in listed:
        holder = by_slug.get(area.parent or "")
        if holder is not None and labels.count(area.label) > 1:
            area = area.model_copy(update={"label": f"{area.label}（{holder.label}）"})
        told.append(area)
    return sorted(told, key=lambda area: (area.parent is not None, area.slug))


def name_area(cells_of: AreaRule) -> dict[str, tuple[str, ...]]:
    """Return what `Areas.find` needs → the columns it comes from."""
    return {
        "code": cells_of.code,
        "label": cells_of.label,
        "kana": cells_of.kana,
        "prefecture": cells_of.prefecture,
        "prefecture_code": cells_of.prefecture_code,
    }


def _read_code(text: str) -> tuple[str, str]:
    """Return a municipality's six-digit code and, where it is damaged, what was done about it."""
    code = "".join(fold_width(text).split()).removesuffix(".0")
    faults = diagnose_municipality_code(code)
    if faults in (("empty",), ("prefecture-code",)):
        return "", ""
    if not faults:
        # xx000 is the prefecture itself, no municipality.
        return (code, "") if code[2:5] != "000" else ("", "")
    if faults == ("lost-zero",):
        return f"0{code}", "先頭の0が落ちていたので補いました（検査数字で確かめました）。"
    if faults == ("exponent",):
        return "", "表計算ソフトで壊れたコード（3.00002E+12 の形）なので、使いませんでした。"
    return "", "検査数字の合わないコードなので、使いませんでした。"


def _plain(label: str) -> str:
    """Return a name with full-width braces: the narrow ones mark readings."""
    return label.replace("{", "｛").replace("}", "｝")


def _without_prefecture(label: str, prefecture: Area | None) -> str:
    if prefecture is not None and label.startswith(prefecture.label):
        return label[len(prefecture.label) :]
    return label
