"""The editors' schemas are current, are JSON Schemas, and say the same as the reader."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.records.read import FOLDERS
from generator.records.schema import make_schemas
from generator.records.vocabulary import Vocabulary, read_vocabulary
from generator.settings import CHECKOUT
from tests.registers import AREAS, DESK, PLACE, write_register

REGISTER = CHECKOUT / "directory"
SCHEMA_OF = {
    **{folder: model.__name__.lower() for folder, model in FOLDERS.items()},
    "hotlines": "hotline",
}


class EditorLoader(yaml.SafeLoader):
    """YAML as editors read it (YAML 1.2 core schema): 10:30, 2026-04-01 and no are text, 35.1 is a number."""


EditorLoader.yaml_implicit_resolvers = {}
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[-+]?(?:0|[1-9]\d*)$"), list("-+0123456789"))
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"[-+]?\d+\.\d+$"), list("-+0123456789"))
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(?:true|false)$"), list("tf"))
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"(?:~|null|)$"), ["~", "n", ""])


def standard_vocabulary() -> Vocabulary:
    """Return the vocabularies of the demo municipality."""
    vocabulary, problems = read_vocabulary(REGISTER, REGISTER)
    assert problems == []
    return vocabulary


def validator(name: str) -> Draft202012Validator:
    """Return the validator of one schema on disk."""
    return Draft202012Validator(json.loads((REGISTER / "schema" / f"{name}.schema.json").read_text(encoding="utf-8")))


def small_validator(name: str, root: Path) -> Draft202012Validator:
    """Return the validator of one schema made for the small register of the tests."""
    vocabulary, _ = read_vocabulary(write_register(root), REGISTER)
    return Draft202012Validator(json.loads(make_schemas(vocabulary)[f"{name}.schema.json"]))


def faults(checker: Draft202012Validator, value: object) -> list[str]:
    """Return where a value parts from the schema."""
    return [f"{error.json_path}: {error.message}" for error in checker.iter_errors(value)]


def demo_files() -> Iterator[Path]:
    """Yield every entry of the demo municipality."""
    for folder in SCHEMA_OF:
        yield from sorted((REGISTER / folder).glob("*.yml"))


def test_schemas_on_disk_are_current() -> None:
    """The files are those of today's models and vocabularies; `bin/tsunagari schema` writes them."""
    made = make_schemas(standard_vocabulary())
    on_disk = {path.name: path.read_bytes() for path in (REGISTER / "schema").iterdir()}
    assert sorted(on_disk) == sorted(made)
    assert [name for name, content in made.items() if on_disk[name] != content] == []


def test_schemas_follow_the_json_schema_standard() -> None:
    """Each file is a valid JSON Schema of the dialect it names."""
    for name, content in make_schemas(standard_vocabulary()).items():
        schema = json.loads(content)
        assert schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"], name
        Draft202012Validator.check_schema(schema)


def test_every_field_is_explained() -> None:
    """An editor shows a Japanese sentence for each field of each schema."""
    for name, content in make_schemas(standard_vocabulary()).items():
        schema = json.loads(content)
        for part in (schema, *schema.get("$defs", {}).values()):
            for field, meaning in part.get("properties", {}).items():
                assert re.search(r"[ぁ-んァ-ヶ一-龠]", meaning.get("description", "")), (name, field)


def test_every_demo_entry_agrees_with_its_schema() -> None:
    """An officer's editor marks nothing in the demo municipality's entries."""
    checkers = {folder: validator(name) for folder, name in SCHEMA_OF.items()}
    files = list(demo_files())
    assert len(files) >= 90
    for file in files:
        value = yaml.load(file.read_text(encoding="utf-8"), EditorLoader)
        assert faults(checkers[file.parent.name], value) == [], file.name


def test_municipality_and_areas_agree_with_their_schemas() -> None:
    """The files that every register needs are helped along too."""
    for name, file in (("municipality", "municipality.yml"), ("areas", "vocabulary/areas.yml")):
        value = yaml.load((REGISTER / file).read_text(encoding="utf-8"), EditorLoader)
        assert faults(validator(name), value) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"colour": "blue"},
        {"kind": "saloon"},
        {"area": "minami"},
        {"audiences": ["everybody"]},
        {"first_visit": {"come-alone": "maybe"}},
        {"first_visit": {"come-along": "yes"}},
        {"location": {"precision": "roughly"}},
        {"location": {"precision": "exact", "point": {"lat": 142.1, "lon": 33.1}}},
        {"contacts": [{"channel": "pigeon"}]},
        {"schedule": {"hours": "confirmed"}},
        {"id": "Midori Salon"},
    ],
    ids=lambda wrong: next(iter(wrong)),
)
def test_wrong_value_is_marked(tmp_path: Path, wrong: dict[str, Any]) -> None:
    """An entry that the reader refuses is marked in the editor as well."""
    entry = copy.deepcopy(PLACE) | {"location": {"precision": "district"}}
    checker = small_validator("place", tmp_path)
    assert faults(checker, entry) == []
    assert faults(checker, entry | wrong) != []


def test_required_fields_are_required(tmp_path: Path) -> None:
    """A desk without its role is marked."""
    checker = small_validator("desk", tmp_path)
    assert faults(checker, DESK) == []
    assert faults(checker, {key: value for key, value in DESK.items() if key != "role"}) != []


def test_words_come_from_the_register(tmp_path: Path) -> None:
    """An editor offers the areas of this register, and no others."""
    vocabulary, _ = read_vocabulary(write_register(tmp_path), REGISTER)
    schema = json.loads(make_schemas(vocabulary)["place.schema.json"])
    areas = schema["properties"]["area"]["anyOf"][0]["enum"]
    assert areas == sorted(str(area["slug"]) for area in AREAS)


def test_same_words_give_the_same_bytes() -> None:
    """Writing the schemas twice changes nothing."""
    assert make_schemas(standard_vocabulary()) == make_schemas(standard_vocabulary())
