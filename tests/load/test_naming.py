"""Every message about a value names its key: each key of the schema is given values that are invalid for it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel

from faulty import CONFIG, make
from pressgen.build import examine
from pressgen.cli.printer import Printer
from pressgen.load.format import schema
from pressgen.load.format.editor_schemas import KINDS
from pressgen.problems import Problem, Text, text

NOW = datetime(2024, 6, 1, tzinfo=UTC)
FILES = {
    "release": "content/releases/bro.yaml",
    "contact": "content/contacts/bo.yaml",
    "organisation": "content/organisations/tallmora.yaml",
    "banner": "content/banners/is.yaml",
    "boilerplate": "content/boilerplates/om.md",
    "page": "content/pages/om.md",
    "pressgen": "pressgen.yaml",
}
SOUND: dict[str, dict[str, Any]] = {
    "release": {"id": "r-1", "title": "Ny bro", "type": "news", "published": "2024-05-02", "body": "Bron öppnar."},
    "contact": {"name": "Bo Alm"},
    "organisation": {"name": "Tallmora kommun"},
    "banner": {"severity": "info", "to": "2024-12-24", "text": "Isen är svag."},
    "boilerplate": {"title": "Om kommunen"},
    "page": {"title": "Om oss"},
    "pressgen": yaml.safe_load(CONFIG),
}
WITHIN: dict[str, dict[str, Any]] = {
    "Address": {},
    "Role": {"title": "byggchef"},
    "Department": {"name": "Kultur"},
    "Contact": {"name": "Bo Alm"},
    "ContactUse": {"contact": "ada-ek"},
    "Image": {"src": "bro.png", "alt": "En bro"},
    "Portrait": {"src": "ada.png"},
    "Attachment": {"src": "bro.pdf"},
    "Change": {"date": "2024-05-03", "note": "Rättat."},
    "Withdrawal": {"date": "2024-05-03", "reason": "Fel."},
    "Event": {"start": "2024-05-12"},
    "Pin": {"until": "2024-07-01"},
    "AnnounceOptions": {},
    "OrganisationCodes": {},
    "MailOptions": {"from": "press@lindvallsjo.example"},
    "Identity": {"authority": "lindvallsjo.example"},
    "Feedback": {},
    "FeedOptions": {},
    "SubscribeOptions": {},
    "Theme": {},
}
"""The required keys of mappings within another one."""
IMPOSSIBLE: tuple[Any, ...] = ("a\n\nb", [["x"]], {"x y": {"z": ["!"]}}, "//::<å>")
"""At least one of these is invalid for any key: several lines, wrong types, odd characters."""
FREE = {("lead",), ("body",)}
"""Keys that allow any text, but not the wrong types."""

Way = tuple[str | int, ...]


def ways(shape: type[BaseModel], around: Way = ()) -> Iterator[tuple[Way, list[dict[str, Any]]]]:
    """Every key of a kind of file, including nested ones, with the required keys of each mapping on the way to it."""
    for name, field in shape.model_fields.items():
        way = (*around, field.alias or name)
        yield way, []
        for inner in _inner(field.annotation):
            listed = "tuple" in str(field.annotation) or (field.alias or name) in ("contacts", "press_contacts")
            keyed = "dict" in str(field.annotation)
            step: Way = (*way, 0) if listed else (*way, "kultur") if keyed else way
            for deeper, needs in ways(inner, ()):
                yield (*step, *deeper), [WITHIN[inner.__name__], *needs]


def _inner(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        return
    for part in getattr(annotation, "__args__", ()):
        yield from _inner(part)


def places() -> Iterator[tuple[str, Way, list[dict[str, Any]]]]:
    for kind in FILES:
        for way, needs in ways(KINDS[kind]):
            yield kind, way, needs


PLACES = list(places())


def with_value(kind: str, way: Way, needs: list[dict[str, Any]], value: Any) -> str:
    """A file of a kind that is valid except for the value at one place."""
    data: Any = dict(SOUND[kind])
    top, mappings = data, list(needs)
    for at, part in enumerate(way[:-1]):
        following = way[at + 1]
        if isinstance(following, int):
            top[part] = [None]
        elif following == "kultur":
            top[part] = {}
        else:
            top[part] = dict(mappings.pop(0))
        top = top[part]
    top[way[-1]] = value
    written = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    return f"---\n{written}---\nText.\n" if FILES[kind].endswith(".md") else written


def problems(root: Path, kind: str, content: str) -> list[Problem]:
    return [one for one in examine(make(root, {FILES[kind]: content}), NOW)[1] if one.path == FILES[kind]]


def test_the_walk_finds_every_key_that_the_help_knows() -> None:
    assert len(PLACES) >= 120
    assert {str(way[-1]) for _, way, _ in PLACES} >= {"alt", "phone", "postcode", "published", "accent", "authority"}
    assert {one.__name__ for one in vars(schema).values() if isinstance(one, type) and issubclass(one, schema.Strict)} <= {
        *WITHIN, "Strict", "Term", "TermCodes", "CodedTerm", "Release", "ReleaseFile", "PlainPage", "Boilerplate", "Organisation", "Banner", "Config", "ContactFile"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "way", "needs"), PLACES, ids=lambda one: ".".join(map(str, one)) if isinstance(one, tuple) else ""
)
def test_an_impossible_value_gives_a_message_with_its_key(
    kind: str, way: Way, needs: list[dict[str, Any]], tmp_path: Path
) -> None:
    key, refused = str(way[-1]), 0
    for number, value in enumerate(IMPOSSIBLE):
        form = [
            one
            for one in problems(tmp_path / str(number), kind, with_value(kind, way, needs, value))
            if one.code[:3] == "PG1"
        ]
        refused += bool(form)
        assert all(key in str(one.message) or "x y" in str(one.message) for one in form), [
            str(one.message) for one in form
        ]
    assert refused >= (2 if way in FREE else 1)


def message_for(way: list[str], value: str, tmp_path: Path, language: str = "en") -> str:
    """The first message about a line of a release."""
    lines = "\n".join([*way]).replace("VALUE", value)
    content = f"---\nid: r-1\ntitle: Ny bro\ntype: news\npublished: 2024-05-02\n{lines}\n---\nBron öppnar.\n"
    found = examine(make(tmp_path, {"content/releases/bro.md": content}), NOW)[1]
    return next(Printer(language).text(one.message) for one in found if one.code.startswith("PG1"))


class TestWithin:
    def test_a_list_says_which_entry(self, tmp_path: Path) -> None:
        images = ["images:", "- {src: a.png, alt: En bro}", "- {src: b.png, alt: VALUE}"]
        assert message_for(images, "' '", tmp_path / "a") == "picture 2, alt: There is nothing here."
        assert message_for(images, "' '", tmp_path / "b", "sv") == "bild 2, alt: Här står ingenting."

    def test_a_mapping_says_what_it_belongs_to(self, tmp_path: Path) -> None:
        assert message_for(["withdrawn: {date: VALUE, reason: Fel}"], "i maj", tmp_path).startswith(
            "withdrawn, date: The date"
        )

    def test_a_word_in_a_list_is_named_by_its_list(self, tmp_path: Path) -> None:
        assert message_for(["aliases: [VALUE]"], "gammal", tmp_path).startswith("aliases: “gammal”")

    def test_a_missing_key_says_where_it_is_missing(self, tmp_path: Path) -> None:
        assert message_for(["changes:", "- {date: 2024-05-03}"], "", tmp_path) == "change 1: The key “note” is missing."


def test_what_a_message_is_about_is_translated_with_it() -> None:
    sentence = Text(
        "It is {size}.", {"size": "1"}, about=(text("picture {number}", number=3), Text("{key}", {"key": "alt"}))
    )
    spoken = {"It is {size}.": "Den är {size}.", "picture {number}": "bild {number}"}
    assert sentence.translated(lambda msgid: spoken.get(msgid, msgid)) == "bild 3, alt: Den är 1."
