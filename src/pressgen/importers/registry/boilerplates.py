"""Finds the boilerplates of an archive: the text about an organisation with which many of its texts end, and its wordings over the years."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from pressgen.importers.known import KnownVersion
from pressgen.importers.registry.closing import Closing
from pressgen.importers.registry.evidence import Evidence
from pressgen.importers.registry.names import name_key
from pressgen.importers.registry.timeline import Period, periods
from pressgen.model.registry import BoilerplateFile, KeptApart, RegistryEntry, VersionFile
from pressgen.problems import text

_LEAST_TEXTS = 3
"""Texts that end with it: fewer may have it by chance."""
_LEAST_UNTITLED = 5
"""Texts that end with a paragraph about an organisation without a title above it."""
_LEAST_OF_VERSION = 2
_CHANGE = 1.9
"""Texts that must have a version at the end of the time; between two others, twice as many."""
_LONGEST_NAME = 6
"""Words."""
_SHOWN = 90
_OTHER_TIME = text("These words are repeated, too, but at a time at which others held: they stay in their texts.")
_OTHER_WORDS = text("The newsroom has a boilerplate with this title and other words: these stay in their texts. You can add a version.")  # fmt: skip


class Version(NamedTuple):
    """A wording, and since when it holds."""

    start: date
    wording: str


class FoundBoilerplates(NamedTuple):
    """The boilerplates of an archive."""

    versions: Mapping[str, tuple[Version, ...]]
    """By id, from the oldest on: also those of the newsroom."""
    ids: Mapping[str, tuple[str, ...]]
    """The boilerplates that have a wording."""
    files: Mapping[str, BoilerplateFile]
    """Those that the newsroom does not have yet."""
    entries: tuple[RegistryEntry, ...]
    apart: tuple[KeptApart, ...]

    def of(self, closing: Closing, day: date) -> str:
        """The boilerplate that says on that day, word for word, what a text ends with; empty when there is none."""
        for id_ in self.ids.get(closing.wording, ()):
            held = [one.wording for one in self.versions[id_] if one.start <= day]
            if held and held[-1] == closing.wording:
                return id_
        return ""

    def without(self, unsound: Iterable[str]) -> "FoundBoilerplates":
        """The same without some that are new: what they say stays in the texts."""
        left = set(unsound)
        return FoundBoilerplates(
            {id_: one for id_, one in self.versions.items() if id_ not in left},
            {words: tuple(id_ for id_ in ids if id_ not in left) for words, ids in self.ids.items()},
            {id_: one for id_, one in self.files.items() if id_ not in left},
            tuple(one for one in self.entries if one.id not in left),
            self.apart,
        )


class _Said(NamedTuple):
    closing: Closing
    text: Evidence
    title: str
    """That of the closing, or the name of an organisation with which one without a title begins."""


def find_boilerplates(
    evidence: Iterable[Evidence],
    known: Iterable[KnownVersion],
    organisations: Container[str],
    free_id: Callable[[str], str],
) -> FoundBoilerplates:
    """The boilerplates. `organisations` are the names of those that are known or found, by `name_key`. The same for any order of the texts."""
    found = _Finder(known, free_id)
    for _, said in sorted(_by_title(evidence, organisations).items()):
        found.look(said)
    ids: dict[str, tuple[str, ...]] = {}
    for id_, many in found.versions.items():
        for words in dict.fromkeys(version.wording for version in many):
            ids[words] = (*ids.get(words, ()), id_)
    return FoundBoilerplates(found.versions, ids, found.files, tuple(found.entries), tuple(found.apart))


class _Finder:
    """Looks at the closings of one title after the other."""

    def __init__(self, known: Iterable[KnownVersion], free_id: Callable[[str], str]) -> None:
        self._free_id = free_id
        self.versions: dict[str, tuple[Version, ...]] = {}
        self.files: dict[str, BoilerplateFile] = {}
        self.entries: list[RegistryEntry] = []
        self.apart: list[KeptApart] = []
        self._titles: dict[str, str] = {}
        for one in sorted(known, key=lambda version: (version.id, version.start or date.min)):
            self.versions[one.id] = (*self.versions.get(one.id, ()), Version(one.start or date.min, one.wording))
            self._titles[name_key(one.title)] = one.id
        self._had = {version.wording: id_ for id_, many in self.versions.items() for version in many}

    def look(self, said: list[_Said]) -> None:
        """Decide on the closings of one title."""
        id_ = self._known(said) or self._new(said)
        if not id_:
            return
        words = {version.wording for version in self.versions[id_]}
        same = [one for one in said if one.closing.wording in words]
        path, is_new = boilerplate_path(id_, len(self.versions[id_])), id_ in self.files
        self.entries.append(_entry(id_, same, said, path, is_new=is_new))
        self.apart += _apart(said, words, is_new=is_new)

    def _known(self, said: list[_Said]) -> str:
        """The newsroom's boilerplate with one of the wordings, else with the title."""
        same = {self._had[one.closing.wording] for one in said if one.closing.wording in self._had}
        return min(same, default=self._titles.get(name_key(said[0].title), ""))

    def _new(self, said: list[_Said]) -> str:
        held = _held(said)
        if not held:
            return ""
        id_ = self._free_id(_best(one.title for one in said))
        self.files[id_], self.versions[id_] = _file(id_, said, held), _versions(held)
        return id_


def _by_title(evidence: Iterable[Evidence], organisations: Container[str]) -> dict[str, list[_Said]]:
    found: dict[str, list[_Said]] = {}
    for one in evidence:
        title = _title(one.closing, organisations) if one.closing else ""
        if one.closing and title:
            found.setdefault(name_key(title), []).append(_Said(one.closing, one, title))
    return found


def _title(closing: Closing, organisations: Container[str]) -> str:
    """The title; of one without, the longest name of an organisation with which its words begin, else nothing."""
    said = closing.plain.split()
    names = (" ".join(said[:count]) for count in range(_LONGEST_NAME, 0, -1))
    return closing.title or next((one for one in names if name_key(one) in organisations), "")


def _held(said: list[_Said]) -> list[Period]:
    """The wordings one after the other; none when too few texts have them."""
    dated = [(one.closing.wording, one.text.day) for one in said if one.text.day]
    held = periods(dated, _CHANGE)
    least = _LEAST_TEXTS if any(one.closing.title for one in said) else _LEAST_UNTITLED
    return held if sum(one.times for one in held) >= least else []


def _versions(held: list[Period]) -> tuple[Version, ...]:
    return tuple(Version(one.first if number else date.min, one.key) for number, one in enumerate(held))


def _file(id_: str, said: list[_Said], held: list[Period]) -> BoilerplateFile:
    bodies: dict[str, list[str]] = {}
    for one in said:
        bodies.setdefault(one.closing.wording, []).append(one.closing.body)
    versions = [
        VersionFile(_best(bodies[one.key]), one.key, one.first if number else None) for number, one in enumerate(held)
    ]
    return BoilerplateFile(id_, _best(one.title for one in said), tuple(versions))


def _best(written: Iterable[str]) -> str:
    """What is written most often."""
    counts = Counter(written)
    return max(counts, key=lambda one: (counts[one], one))


def boilerplate_path(id_: str, versions: int) -> str:
    """Where a boilerplate lies: in a file, or in a folder with a file for each version."""
    return f"content/boilerplates/{id_}{'.md' if versions == 1 else '/'}"


def _entry(id_: str, same: list[_Said], said: list[_Said], path: str, *, is_new: bool) -> RegistryEntry:
    by_wording: dict[str, list[_Said]] = {}
    for one in sorted(same, key=lambda one: one.text.day or date.min):
        by_wording.setdefault(one.closing.wording, []).append(one)
    return RegistryEntry(
        kind="boilerplate",
        id=id_,
        label=_best(one.title for one in said),
        path=path,
        is_new=is_new,
        certainty="sure",
        details=tuple(f"{_period(many)}: {_shown(many[0].closing)}" for many in by_wording.values()),
        why=(text("The same words at the end of {count} texts.", count=len(same)),) if same else (),
        texts=tuple(one.text.place for one in same),
    )


def _apart(said: list[_Said], words: set[str], *, is_new: bool) -> Iterator[KeptApart]:
    """Other wordings under the same title that are repeated."""
    others: dict[str, list[_Said]] = {}
    for one in said:
        if one.closing.wording not in words:
            others.setdefault(one.closing.wording, []).append(one)
    for _, many in sorted(others.items()):
        if len(many) >= _LEAST_OF_VERSION:
            label = f"{many[0].title} · {_period(many)}: {_shown(many[0].closing)}"
            places = tuple(one.text.place for one in many)
            yield KeptApart("boilerplate", (label,), _OTHER_TIME if is_new else _OTHER_WORDS, places)


def _period(many: list[_Said]) -> str:
    days = sorted(one.text.day for one in many if one.text.day)
    return f"{days[0].isoformat()} – {days[-1].isoformat()} ({len(many)})" if days else f"({len(many)})"


def _shown(closing: Closing) -> str:
    plain = " ".join(closing.plain.partition("\n")[2].split())
    return plain if len(plain) <= _SHOWN else f"{plain[:_SHOWN]} …"
