"""Characters that feeds cannot carry are refused at their place, in every value and key of every file, and in file names."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from faulty import BASE, CONFIG, make, problems, release
from pressgen.build import examine
from pressgen.errors import BadContentError
from pressgen.load.format import characters, schema, yaml_document
from pressgen.problems import Problem

ESCAPES = {
    "\\x00": "0000", "\\0": "0000", "\\a": "0007", "\\x07": "0007", "\\b": "0008", "\\v": "000B", "\\f": "000C", "\\e": "001B",
    "\\x02": "0002", "\\x03": "0003", "\\x04": "0004", "\\x05": "0005", "\\x06": "0006", "\\x1f": "001F", "\\x7f": "007F",
    "\\x80": "0080", "\\x9F": "009F", "\\uFDD0": "FDD0", "\\ufdef": "FDEF", "\\uFFFE": "FFFE", "\\uffff": "FFFF",
    "\\U0001FFFE": "1FFFE", "\\U0010ffff": "10FFFF", "\\uD800": "D800", "\\udfff": "DFFF", "\\U00110000": "110000",
}  # fmt: skip
KINDS: dict[str, tuple[type[BaseModel], str]] = {
    "content/releases/ny.md": (schema.Release, "---\n{}---\nOrd.\n"),
    "content/releases/ny.yaml": (schema.ReleaseFile, "{}"),
    "content/contacts/bo-alm.yaml": (schema.Contact, "{}"),
    "content/organisations/ny.yaml": (schema.Organisation, "{}"),
    "content/boilerplates/om.md": (schema.Boilerplate, "---\n{}---\nOrd.\n"),
    "content/banners/is.yaml": (schema.Banner, "{}"),
    "content/pages/om.md": (schema.PlainPage, "---\n{}---\nOrd.\n"),
    "pressgen.yaml": (schema.Config, "{}"),
}


def keys(shape: dict[str, Any], whole: dict[str, Any], depth: int = 0) -> Iterator[str]:
    """A value of every form that a schema allows, as YAML in flow style, with a forbidden character wherever text is allowed."""
    if "$ref" in shape:
        shape = whole["$defs"][shape["$ref"].rsplit("/", 1)[-1]]
    for one in (*shape.get("anyOf", ()), *shape.get("oneOf", ())):
        yield from keys(one, whole, depth)
    if "properties" in shape and depth < 4:
        for name, inner in shape["properties"].items():
            yield from (f"{{{name}: {value}}}" for value in keys(inner, whole, depth + 1))
    elif isinstance(shape.get("additionalProperties"), dict):
        yield '{"a\\x07": b}'
        yield from (f"{{a: {value}}}" for value in keys(shape["additionalProperties"], whole, depth + 1))
    elif "items" in shape or shape.get("type") == "array":
        yield from (f"[{value}]" for value in keys(shape.get("items", {}), whole, depth + 1))
    elif not ({"anyOf", "oneOf"} & shape.keys()):
        yield '"a\\x07b"'


def written() -> Iterator[tuple[str, str]]:
    for path, (shape, frame) in KINDS.items():
        whole = shape.model_json_schema(by_alias=True)
        for name, inner in whole["properties"].items():
            yield from ((path, frame.format(f"{name}: {value}\n")) for value in keys(inner, whole))


WRITTEN = sorted(set(written()))


def character_problems(root: Path) -> list[Problem]:
    try:
        found = examine(root)[1]
    except BadContentError as error:
        found = error.problems
    return [one for one in found if one.code in {"PG103", "PG123"}]


def test_the_walk_finds_every_text_of_the_schema() -> None:
    assert len(WRITTEN) > 200
    for key in ("alt", "reason", "street", "departments", "note", "verbs", "subject", "aliases"):
        assert any(key in text for _, text in WRITTEN), key


@pytest.mark.parametrize("path", KINDS)
def test_a_value_with_an_odd_character_is_refused_at_its_place_in_every_key(path: str) -> None:
    for text in (text for name, text in WRITTEN if name == path):
        document = yaml_document.read(text.replace("---\n", "").replace("Ord.\n", ""), path)
        (problem,) = [one for one in document.problems if one.code == "PG103"]
        line = text.replace("---\n", "").split("\n")[problem.line - 1]
        assert line[problem.column - 1 : problem.end_column - 1] == "\\x07"
        assert "\x07" not in str(document.data)


@pytest.mark.parametrize("path", KINDS)
def test_the_newsroom_is_refused_with_it(path: str, tmp_path: Path) -> None:
    name, text = next((name, text) for name, text in WRITTEN if name == path)
    files = {**BASE, "pressgen.yaml": CONFIG} | {name: text}
    for one, content in files.items():
        (tmp_path / one).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / one).write_text(str(content), "utf-8")
    assert [(one.path, one.level) for one in character_problems(tmp_path)] == [(path, "error")]


@pytest.mark.parametrize(
    "label", ['skola: "Sk\\x07la"', '"sk\\x07la": Skola', 'skola: {sv: "Sk\\x07la"}', 'skola: {"s\\x07v": Skola}']
)
def test_vocabularies_hold_none_in_ids_labels_and_languages(label: str, tmp_path: Path) -> None:
    found = problems(tmp_path, {"content/vocabularies/regions.yaml": f"{label}\n"})
    assert [(one.line, one.column) for one in found if one.code == "PG103"] == [(1, label.index("\\x07") + 1)]


@pytest.mark.parametrize("escape", ESCAPES)
def test_each_escape_is_refused_where_it_stands(escape: str, tmp_path: Path) -> None:
    found = problems(tmp_path, {"content/releases/bro.md": release(title=f'"Ny {escape}bro"')})
    places = [(one.line, one.column, one.end_column, one.message.args["code"]) for one in found if one.code == "PG103"]
    assert places == [(3, 12, 12 + len(escape), ESCAPES[escape])]


@pytest.mark.parametrize(
    "text",
    ["'Ny \\x07bro'", '"Ny \\\\x07bro"', "Ny \\x07bro", '"Ny \\u00f6 bro"', '"Ny \\U0001F389 bro"', '"Ny\\_bro"'],
)
def test_other_escapes_are_accepted(text: str, tmp_path: Path) -> None:
    assert [
        one for one in problems(tmp_path, {"content/releases/bro.md": release(title=text)}) if one.level == "error"
    ] == []


def test_all_are_reported_in_one_run_and_the_rest_is_checked_too(tmp_path: Path) -> None:
    files = {"content/releases/bro.md": release("topics: [skolla]\n", title='"\\x02a\\uD83Db\\x06"')}
    codes = [(one.code, one.column) for one in problems(tmp_path, files) if one.level == "error"]
    assert codes == [("PG103", 9), ("PG103", 14), ("PG103", 21), ("PG201", 10)]


def test_line_ends_and_letters_written_as_escapes_are_normalised() -> None:
    document = yaml_document.read('lead: "A\\r\\nb\\u2028c a\\u030a"\n', "a.yaml")
    assert document.data == {"lead": "A\nb c å"}
    assert document.problems == []


@pytest.mark.parametrize(
    "name", ["a\x04b.png", "a\nb.png", "a\tb.pdf", "a\u2028b.png", "a\ufdd0b.png", "mapp\x07/a.png", "a\x9fb.md"]
)
def test_a_file_with_such_a_name_is_refused(name: str, tmp_path: Path) -> None:
    root = make(tmp_path, {f"content/releases/{name}": b""})
    assert [(one.code, one.level) for one in character_problems(root)] == [("PG123", "error")]


@pytest.mark.parametrize("name", ["ny bro.png", "ny\xa0bro.png", "år.png", "мост.png", "🎉.png", "a\u0308.png"])
def test_other_letters_are_fine_in_names(name: str) -> None:
    assert characters.is_name(name)


def test_templates_hold_none_either(tmp_path: Path) -> None:
    root = make(tmp_path, {"templates/404.html": "Hej\x04 {{ page.title }}"})
    assert [(one.code, one.path, one.column) for one in character_problems(root)] == [
        ("PG103", "templates/404.html", 4)
    ]
