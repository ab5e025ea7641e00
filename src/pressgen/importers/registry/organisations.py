"""Finds the organisations that an archive names: those who sent its texts, and those in which its contacts work, where a title says so."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from pressgen.importers.registry.names import name_key
from pressgen.model.registry import KeptApart, RegistryEntry
from pressgen.problems import text

_LEGAL = re.compile(
    r"[A-ZÅÄÖÉ0-9].{1,70} (?:AB|HB|KB|Aktiebolag|ek\. för\.|ekonomisk förening|kommun|kommunalförbund|Ltd\.?|Inc\.?|GmbH|AS|A/S|Oy)"
)
"""A name that says that it is one of an organisation."""
_FORM = re.compile(r"\b(?:ab|hb|kb|aktiebolag|ltd|inc|gmbh|as|oy)\b|\W+")
_FROM_EXPORT = text("The export names it as an organisation.")
_FROM_TITLE = text("It stands in the titles of contacts.")
_SIMILAR = text("The names differ in little: perhaps they are one organisation.")


class NamedOrganisation(NamedTuple):
    """An organisation as a text names it."""

    name: str
    place: str
    from_title: bool = False


class FoundOrganisations(NamedTuple):
    """The organisations of an archive."""

    ids: Mapping[str, str]
    """By `name_key` of their names: also those of the newsroom."""
    files: Mapping[str, str]
    """The names of those that the newsroom does not have yet, by id."""
    entries: tuple[RegistryEntry, ...]
    apart: tuple[KeptApart, ...]


def find_organisations(
    named: Iterable[NamedOrganisation], known: Mapping[str, tuple[str, ...]], free_id: Callable[[str], str]
) -> FoundOrganisations:
    """The organisations with ids; the same for any order. One that differs in cases and spaces only is the same."""
    ids = {name_key(name): id_ for id_, names in reversed(list(known.items())) for name in names}
    by_key: dict[str, list[NamedOrganisation]] = {}
    for one in named:
        by_key.setdefault(name_key(one.name), []).append(one)
    files: dict[str, str] = {}
    entries = []
    for key, said in sorted(by_key.items()):
        label = max({one.name for one in said}, key=lambda name: (sum(one.name == name for one in said), name))
        is_new = key not in ids
        if is_new:
            ids[key] = free_id(label)
            files[ids[key]] = label
        entries.append(_entry(ids[key], label, said, is_new=is_new))
    return FoundOrganisations(ids, files, tuple(entries), tuple(_similar(entries)))


def organisation_in(title: str, ids: Mapping[str, str]) -> tuple[str, str]:
    """The title without the organisation that it names behind or before a comma, and the organisation's id."""
    parts = [one.strip() for one in title.split(",")]
    for at in (-1, 0):
        found = ids.get(name_key(parts[at]))
        if found:
            return ", ".join(parts[:at] if at else parts[1:]), found
    return title, ""


def named_in_title(title: str) -> str:
    """The name of an organisation at the end of a title, when it says itself that it is one: "vd, Storköpings Vatten AB"."""
    last = title.rpartition(",")[2].strip()
    return last if _LEGAL.fullmatch(last) else ""


def _entry(id_: str, label: str, said: list[NamedOrganisation], *, is_new: bool) -> RegistryEntry:
    spellings = sorted({one.name for one in said})
    from_export = [one for one in said if not one.from_title]
    return RegistryEntry(
        kind="organisation",
        id=id_,
        label=label,
        path=f"content/organisations/{id_}.yaml",
        is_new=is_new,
        certainty="sure" if from_export else "likely",
        spellings=tuple(spellings) if len(spellings) > 1 else (),
        why=(_FROM_EXPORT if from_export else _FROM_TITLE,),
        texts=tuple(dict.fromkeys(one.place for one in said)),
    )


def _similar(entries: list[RegistryEntry]) -> Iterable[KeptApart]:
    found: dict[str, list[RegistryEntry]] = {}
    for one in entries:
        found.setdefault(_FORM.sub("", name_key(one.label)), []).append(one)
    for several in found.values():
        if len({one.id for one in several}) > 1:
            places = tuple(dict.fromkeys(place for one in several for place in one.texts))
            yield KeptApart("organisation", tuple(one.label for one in several), _SIMILAR, places)
