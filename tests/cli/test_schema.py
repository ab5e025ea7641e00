"""The schemas that editors use: one for each kind of file, with the newsroom's ids, and help in both languages."""

import json
from pathlib import Path
from typing import Any

import pytest

from faulty import make, release
from pressgen.cli.commands import schema
from pressgen.cli.printer import Printer
from pressgen.load.format.editor_schemas import KINDS
from pressgen.load.format.editor_schemas import schemas as make_schemas
from pressgen.load.format.key_help import HELP


def written(root: Path, language: str) -> dict[str, Any]:
    files = schema.write_schemas(
        make(root, {"content/releases/bro.md": release()}), root / "schemas", Printer(language)
    )
    return {file.stem: json.loads(file.read_text("utf-8")) for file in files}


def test_every_kind_of_file_has_a_schema_of_2020_12(tmp_path: Path) -> None:
    found = written(tmp_path, "sv")
    assert set(found) == {*KINDS, "vocabulary"}
    assert {schema["$schema"] for schema in found.values()} == {"https://json-schema.org/draft/2020-12/schema"}


def test_the_newsrooms_own_ids_are_to_choose_from(tmp_path: Path) -> None:
    release_keys = written(tmp_path, "sv")["release"]["properties"]
    assert release_keys["topics"]["items"]["enum"] == ["skola", "trafik"]
    assert release_keys["organisation"]["enum"] == ["lindvallsjo"]
    assert release_keys["contacts"]["items"]["anyOf"][0]["enum"] == ["ada-ek"]
    assert "press-release" in release_keys["type"]["enum"]


@pytest.mark.parametrize(("language", "title"), [("sv", "Rubrik"), ("en", "Title")])
def test_titles_are_in_the_readers_language(tmp_path: Path, language: str, title: str) -> None:
    assert written(tmp_path, language)["release"]["properties"]["title"]["title"] == title


@pytest.mark.parametrize("name", KINDS)
def test_every_key_has_help_and_no_help_is_without_a_key(name: str) -> None:
    def keys(node: Any) -> set[str]:
        if not isinstance(node, dict):
            return set()
        return set(node.get("properties", {})).union(*map(keys, node.values()))

    made = make_schemas({}, str)
    assert keys(made[name]) <= set(HELP) | {"number", "kind"}


def test_the_editors_settings_name_schemas_that_are_written() -> None:
    settings = json.loads((Path(__file__).parents[2] / ".vscode" / "settings.json").read_text("utf-8"))
    assert {Path(name).stem for name in settings["yaml.schemas"]} <= {*KINDS, "vocabulary"}
