"""`municipality.yml` of a register that has none: known facts, else what the rows say, else places to fill in."""

from __future__ import annotations

from generator.importers.mapping.mapping import KnownMunicipality
from generator.importers.register.areas import Areas
from generator.importers.register.prefectures import PREFECTURES
from generator.japanese.municipal_codes import check_digit
from generator.records.model import Contact, Department, Municipality

DEPARTMENT = "（担当課の名前）"
NAME = "（自治体の名前）"
KANA = "（よみがな）"
WHOLE_COUNTRY = "000001"
"""No municipality has it (00 with its check digit): a joint register of the whole country, or one still to be named."""


def make_municipality(known: KnownMunicipality | None, areas: Areas) -> Municipality:
    """Return the municipality a register is of. Several municipalities make a joint register.

    A joint register carries the code of their prefecture, or, over several prefectures, that of the whole country.
    """
    facts = known or _gather(areas)
    return Municipality(
        name=facts.name,
        name_kana=facts.name_kana,
        code=facts.code,
        joint=facts.joint,
        site_name=f"つながり {facts.name}"[:80],
        department=Department(name=DEPARTMENT, contacts=(Contact(channel="visit"),)),
        area_word=facts.area_word,
    )


def _gather(areas: Areas) -> KnownMunicipality:
    codes = sorted(areas.municipalities)
    if len(codes) == 1:
        name, kana = areas.municipalities[codes[0]]
        return KnownMunicipality(name=name, name_kana=kana or KANA, code=codes[0])
    prefectures = sorted({code[:2] for code in codes} & set(PREFECTURES))
    if len(prefectures) == 1:
        name, kana = PREFECTURES[prefectures[0]]
        return KnownMunicipality(
            name=name, name_kana=kana, code=_prefecture_code(prefectures[0]), joint="yes", area_word="市区町村"
        )
    if prefectures:
        return KnownMunicipality(
            name="全国", name_kana="ぜんこく", code=WHOLE_COUNTRY, joint="yes", area_word="市区町村"
        )
    return KnownMunicipality(name=NAME, name_kana=KANA, code=WHOLE_COUNTRY, joint="yes")


def _prefecture_code(number: str) -> str:
    return f"{number}000{check_digit(f'{number}000')}"
