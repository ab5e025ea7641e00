"""Plants several faults in one text, and counts how many times one must run the check until all of them are told.

    python benchmarks/plant_faults.py [TEXTS] [SEED]

The faults are those of tests/invalid, each as what it changes in a sound release. What a run tells is put right, and the check
is run again. Told means: with its code, on the very line if that is one of its own. One run for all is what pressgen promises; every text that needs more
is listed.
"""

import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from difflib import SequenceMatcher
from functools import cached_property
from pathlib import Path
from shutil import rmtree
from typing import NamedTuple

from pressgen.build import examine
from pressgen.errors import BadContentError
from pressgen.problems import Problem

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "check")]

from cases import CASES, Case  # noqa: E402 -- they lie among the tests

import faulty  # noqa: E402 -- as above

NOW = datetime(2024, 6, 1, tzinfo=UTC)
RELEASE = "content/releases/bro.md"
SOUND = faulty.release().encode().splitlines(keepends=True)
_CLOSING, _BODY = 5, 6
"""The places of the second line --- and of the text in it."""
_KEY = re.compile(rb"([^\W\d]\w*)\s*[:=;]", re.IGNORECASE)
_FIRST_WORD = re.compile(rb"[ -]*([^\W\d]\w*)")
"""What may be a key among the keys, also when its colon is missing or wrong, or when it is indented."""
_RESTS_ON = {
    "PG211": {b"id", b"language"},
    "PG218": {b"contacts", b"press_contacts", b"organisation"},
    "PG305": {b"lead"},
    "PG306": {b"lead"},
    "PG313": {b"lead", b"status"},
    "PG321": {b"title"},
}
"""What is no fault any more when another fault changes one of these keys."""
_ALSO = {b"image": b"images", b"ingress": b"lead", b"rubrik": b"title"}
"""Keys that are another's, in the end."""
_SIZES = (2, 2, 2, 3, 3, 3, 5)
_MOST_RUNS = 6

Tag = tuple[int, int, int]
"""A line: the number of its fault (-1: of the sound text), of the change within it, and of the line within that."""
Told = frozenset[tuple[str, Tag]]


class Change(NamedTuple):
    """The sound lines from `start` to before `end`, and what stands in their place."""

    start: int
    end: int
    lines: tuple[bytes, ...]


class Fault(NamedTuple):
    """What makes one fault of a sound text, what else lies in the newsroom, and how it is told when it is alone."""

    name: str
    code: str
    changes: tuple[Change, ...]
    beside: Mapping[str, str | bytes]
    told: Told = frozenset()

    @property
    def keys(self) -> set[bytes]:
        """The keys that it writes or takes away, and those without which it would be none."""
        lines = [
            (_FIRST_WORD if change.start < _BODY else _KEY, line)
            for change in self.changes
            for line in (*change.lines, *SOUND[change.start : change.end])
        ]
        written = {found[1].lower() for pattern, line in lines if (found := pattern.match(line))}
        return {_ALSO.get(key, key) for key in written} | _RESTS_ON.get(self.code, set())


class Text(NamedTuple):
    """A text with faults: its lines, and where each comes from."""

    lines: list[bytes]
    tags: list[Tag]

    def tag(self, line: int) -> Tag:
        """Where a line comes from; what is behind the last one belongs to none."""
        return self.tags[line - 1] if line <= len(self.tags) else (-1, -1, -1)


class Room:
    """One newsroom on disk, whose text is exchanged for each run."""

    def __init__(self, folder: Path) -> None:
        self._root = folder

    def told(self, faults: Sequence[Fault]) -> Told:
        """What a run tells of the text with these faults, by code and line."""
        text = planted(faults)
        beside = {path: data for fault in faults for path, data in fault.beside.items()}
        rmtree(self._root, ignore_errors=True)
        faulty.make(self._root, {**beside, RELEASE: b"".join(text.lines)})
        return frozenset((one.code, text.tag(one.line)) for one in self._problems() if one.path == RELEASE)

    def _problems(self) -> tuple[Problem, ...]:
        try:
            return examine(self._root, NOW)[1]
        except BadContentError as error:
            return error.problems

    def runs(self, faults: Sequence[Fault]) -> tuple[int, list[str]]:
        """How many runs it takes until all are told, and which the first one did not tell."""
        left, hidden = list(faults), []
        for run in range(1, _MOST_RUNS + 1):
            found = self.told(left)
            untold = [fault for number, fault in enumerate(left) if not _is_told(fault, number, found)]
            if run == 1:
                hidden = [fault.name for fault in untold]
            if not untold:
                return run, hidden
            if len(untold) == len(left):
                return _MOST_RUNS, hidden
            left = untold
        return _MOST_RUNS, hidden


def _is_told(fault: Fault, number: int, found: Told) -> bool:
    """Whether a run told all of a fault; what is told at a sound line may be told at the one that stands there instead."""
    codes = {code for code, _ in found}
    return all((code, (number, *tag[1:])) in found if tag[0] >= 0 else code in codes for code, tag in fault.told)


def planted(faults: Sequence[Fault]) -> Text:
    """The sound text with these faults, whose changes must not overlap.

    Of several at one place, keys come above running text, since a key below a paragraph would be no key.
    """
    changes = [
        (change.start, change.end, change.start < _BODY and b"\n" in change.lines, number, part, change.lines)
        for number, fault in enumerate(faults)
        for part, change in enumerate(fault.changes)
    ]
    text, at = Text([], []), 0
    for start, end, _, number, part, lines in sorted(changes, key=lambda change: change[:3]):
        for line in range(at, max(at, start)):
            text.lines.append(SOUND[line])
            text.tags.append((-1, 0, line))
        text.lines.extend(lines)
        text.tags.extend((number, part, line) for line in range(len(lines)))
        at = max(at, end)
    text.lines.extend(SOUND[at:])
    text.tags.extend((-1, 0, line) for line in range(at, len(SOUND)))
    return text


class Catalogue:
    """The faults that can be planted: those that a run tells when they are alone."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._standing: dict[tuple[str, ...], bool] = {}

    @cached_property
    def faults(self) -> list[Fault]:
        """All of them, in the order of the catalogue."""
        cases = [case for case in CASES if case.expected and RELEASE in case.files]
        return [fault for case in cases if (fault := self._alone(case))]

    def _alone(self, case: Case) -> Fault | None:
        """The fault in the form that lets the most others in; None when it is of another file, or changes too much."""
        for changes in _forms(case.files[RELEASE]):
            beside = {path: data for path, data in case.files.items() if path != RELEASE}
            fault = Fault(case.name, case.code, changes, beside)
            told = frozenset(one for one in self._room.told([fault]) if one[0] == case.code)
            if told:
                return fault._replace(told=told)
        return None

    def texts(self, count: int, seed: int) -> Iterator[list[Fault]]:
        """Random faults that fit into one text, of different kinds."""
        dice = random.Random(seed)
        while count:
            wanted = dice.choice(_SIZES)
            chosen: list[Fault] = []
            for fault in dice.sample(self.faults, k=40):
                if len(chosen) < wanted and all(_fit(fault, other) for other in chosen):
                    chosen.append(fault)
            if len(chosen) == wanted and self._stand(chosen):
                count -= 1
                yield chosen

    def _stand(self, faults: Sequence[Fault]) -> bool:
        """Whether each would be one with all that lies beside the text for the others."""
        beside = {path: data for fault in faults for path, data in fault.beside.items()}
        return all(self._stands(fault, beside) for fault in faults if len(fault.beside) < len(beside))

    def _stands(self, fault: Fault, beside: Mapping[str, str | bytes]) -> bool:
        known = (fault.name, *sorted(beside))
        if known not in self._standing:
            self._standing[known] = fault.told <= self._room.told([fault._replace(beside=beside)])
        return self._standing[known]


def _forms(data: str | bytes) -> Iterator[tuple[Change, ...]]:
    """What makes the sound text this one: with its body apart from the sound one, and as it is."""
    data = data.encode() if isinstance(data, str) else data
    lines = data.splitlines(keepends=True)
    steps = SequenceMatcher(None, SOUND, lines, autojunk=False).get_opcodes()
    changes = [Change(a, b, tuple(lines[c:d])) for kind, a, b, c, d in steps if kind != "equal"]
    if sum(change.end - change.start for change in changes) > len(SOUND) // 2:
        return
    front = [change for change in changes if change.start < _BODY]
    body = [line for change in changes if change.start >= _BODY for line in change.lines]
    if body:  # a paragraph of its own below the text, if the fault lives there too
        yield (*front, Change(len(SOUND), len(SOUND), (b"\n", *body, b"\n", b"Den har kostat 20 miljoner kronor.\n")))
    yield tuple(changes)


def _fit(one: Fault, other: Fault) -> bool:
    """Whether the two can stand in one text without one being the other's end."""
    pairs = [(a, b) for a in one.changes for b in other.changes]
    if one.code == other.code or one.keys & other.keys or any(_overlap(a, b) for a, b in pairs):
        return False
    return all(other.beside.get(path, data) == data for path, data in one.beside.items())


def _overlap(one: Change, other: Change) -> bool:
    if one.start >= _BODY and other.start >= _BODY:
        return not (one.start == one.end == other.start == other.end)
    if one.start == one.end or other.start == other.end:
        return (
            one.start <= other.end and other.start <= one.end and not (one.start == one.end == other.start == other.end)
        )
    return one.start < other.end and other.start < one.end


def counted(room: Room, texts: Iterable[Sequence[Fault]]) -> tuple[Counter[int], list[str]]:
    """How many texts needed how many runs, and a line for each that needed more than one."""
    runs, listed = Counter[int](), []
    for faults in texts:
        needed, hidden = room.runs(faults)
        runs[needed] += 1
        if needed > 1:
            listed.append(f"{needed} runs: {' + '.join(one.name for one in faults)}; first hidden: {', '.join(hidden)}")
    return runs, listed


def main(count: int, seed: int) -> None:
    """Plants, counts, prints."""
    with tempfile.TemporaryDirectory() as folder:
        room = Room(Path(folder) / "room")
        catalogue = Catalogue(room)
        codes = {fault.code for fault in catalogue.faults}
        print(f"{len(catalogue.faults)} faults of {len(codes)} kinds")
        runs, listed = counted(room, catalogue.texts(count, seed))
    print("\n".join(listed))
    for needed, texts in sorted(runs.items()):
        print(f"{texts} of {count} texts: all told in {needed} run{'s' if needed > 1 else ''}")


if __name__ == "__main__":
    main(*[*map(int, sys.argv[1:]), 2000, 1][:2] if len(sys.argv) < 3 else map(int, sys.argv[1:3]))
