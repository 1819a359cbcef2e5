"""The linter of やさしい日本語: what to write otherwise for readers who are learning Japanese.

Source of the rules: 出入国在留管理庁・文化庁「在留支援のためのやさしい日本語ガイドライン」 (August 2020), and for dates and times
弘前大学社会言語学研究室「『やさしい日本語』作成のためのガイドライン」 (2013).
It looks at the letters only: whether a text is understood, readers must say.
"""

from generator.japanese.plain.fault import Advice, Fault
from generator.japanese.plain.find_faults import advise, find_faults

__all__ = ["Advice", "Fault", "advise", "find_faults"]
