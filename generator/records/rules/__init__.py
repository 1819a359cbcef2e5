"""The rules of the register: each a function whose docstring is the rule. They know records, nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from generator.problems import Problem
from generator.records.read import Register
from generator.records.rules.appearance import check_colours, check_logo
from generator.records.rules.completeness import (
    check_hotline_hours,
    check_summaries,
    check_ways_to_go,
)
from generator.records.rules.dates import check_date_order, check_event_dates, check_future_dates
from generator.records.rules.demo import check_demo_entries, check_demo_marks, check_demo_numbers
from generator.records.rules.desks import check_desk_areas, check_desk_overlaps, check_desks_without_phone
from generator.records.rules.duplicates import check_duplicates
from generator.records.rules.freshness import check_confirmations, check_hotline_sources
from generator.records.rules.hidden_places import check_hidden_places
from generator.records.rules.late_hours import check_late_hours
from generator.records.rules.municipality import (
    check_bounds,
    check_municipality_code,
    check_placeholders,
    check_site_address,
    check_yearly_closures,
)
from generator.records.rules.notes import check_untold_notes
from generator.records.rules.personal_numbers import check_mobiles_in_texts, check_personal_traces
from generator.records.rules.phones import (
    check_mobile_contacts,
    check_phone_contacts,
    check_phone_costs,
    check_phones_in_texts,
)
from generator.records.rules.pictures import (
    check_photos_of_hidden_places,
    check_picture_files,
    check_picture_positions,
)
from generator.records.rules.places import (
    check_block_places,
    check_coordinates,
    check_places_reachable,
    check_sensitive_kinds,
    check_shared_points,
)
from generator.records.rules.plain_words import (
    check_easy_terms,
    check_easy_translations,
    check_missing_summaries,
)
from generator.records.rules.references import (
    check_references,
    check_references_shown,
    check_replacements,
    check_unique_ids,
)
from generator.records.rules.schedules import check_impossible_schedules, check_schedule_contradictions
from generator.records.rules.statement import check_statement_days
from generator.records.rules.translations import (
    check_missing_words,
    check_translation_languages,
    check_translations_of_nothing,
)
from generator.records.rules.vocabulary_terms import check_area_parents, check_neutral_pages, check_tile_worries
from generator.records.rules.vocabulary_words import check_vocabulary_words
from generator.records.rules.warned_numbers import check_borrowed_hours, check_known_numbers, check_near_hotlines
from generator.records.rules.yearless_dates import check_yearless_dates

Rule = Callable[[Register, date], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    check_municipality_code,
    check_placeholders,
    check_bounds,
    check_yearly_closures,
    check_site_address,
    check_statement_days,
    check_colours,
    check_logo,
    check_area_parents,
    check_tile_worries,
    check_neutral_pages,
    check_vocabulary_words,
    check_missing_words,
    check_translation_languages,
    check_translations_of_nothing,
    check_easy_terms,
    check_easy_translations,
    check_missing_summaries,
    check_unique_ids,
    check_references,
    check_references_shown,
    check_replacements,
    check_phone_contacts,
    check_mobile_contacts,
    check_phone_costs,
    check_phones_in_texts,
    check_known_numbers,
    check_near_hotlines,
    check_borrowed_hours,
    check_mobiles_in_texts,
    check_personal_traces,
    check_demo_entries,
    check_demo_marks,
    check_demo_numbers,
    check_date_order,
    check_event_dates,
    check_future_dates,
    check_yearless_dates,
    check_late_hours,
    check_impossible_schedules,
    check_schedule_contradictions,
    check_untold_notes,
    check_coordinates,
    check_shared_points,
    check_hidden_places,
    check_block_places,
    check_sensitive_kinds,
    check_places_reachable,
    check_desk_areas,
    check_desk_overlaps,
    check_desks_without_phone,
    check_duplicates,
    check_confirmations,
    check_hotline_sources,
    check_summaries,
    check_ways_to_go,
    check_hotline_hours,
    check_picture_files,
    check_picture_positions,
    check_photos_of_hidden_places,
)

# The register may be read by anyone, drafts too: these stop a build whatever the status.
FOR_DRAFTS_TOO = frozenset(
    {
        *("hidden-place-in-text", "hidden-place-in-link", "duplicate-id", "demo-entry"),
        *("photo-sensitive", "photo-shows-place", "photo-hidden-position"),
        *("mobile-in-text", "my-number", "birth-date", "case-number"),
    }
)


def check(register: Register, today: date, rules: tuple[Rule, ...] = RULES) -> list[Problem]:
    """Run every rule over the register as of `today` and return all problems, sorted by file and line.

    What is wrong with a draft is a warning, unless it already leaks. A rule that breaks down becomes a problem itself
    (`internal-rule`, an error: what was not looked at must not be published) and hides none of the others.
    """
    drafts = {entry.file for entry in register.listings() if entry.record.status == "draft"}
    found: list[Problem] = []
    for rule in rules:
        try:
            for problem in rule(register, today):
                spared = problem.file in drafts and problem.code not in FOR_DRAFTS_TOO
                found.append(replace(problem, severity="warning") if spared else problem)
        except Exception as error:  # a rule's own mistake must not take the others' findings with it
            found.append(_broken(rule, error))
    return sorted(found)


def _broken(rule: Rule, error: Exception) -> Problem:
    """Name the rule and the kind of mistake; its message may hold a value and stays out."""
    name, kind = getattr(rule, "__name__", "rule"), type(error).__name__
    return Problem(
        "(rules)",
        0,
        "internal-rule",
        f"点検の決まりの1つ（{name}）が途中で止まりました（{kind}）。登録の書き方のせいではありません。"
        "この行を、プログラムを直す担当に知らせてください。",
        f"The rule {name} broke down ({kind}). This is a fault of the program: please report this line.",
    )
