"""Compares an incremental build with a clean one."""

from collections.abc import Mapping, Sequence

from build_process import KILLED, Outcome
from editing import FOLDER, Snapshot


class Difference(AssertionError):
    """How an incremental build differs from a clean one, and in which files."""


def compare(
    outcome: Outcome, expected: Outcome, before: Snapshot, after: Snapshot, clean: Snapshot, *, in_order: bool
) -> None:
    """The same site, or the same refusal, as the clean build's; what did not change keeps its time."""
    if outcome.refused == KILLED:
        differ("neither the old site nor the new one", _unlike(_data(after), _data(clean)) if after != before else [])
        return
    differ("refused", _two(outcome.refused, expected.refused))
    if in_order:  # else another page may be the first that a template fails at
        differ("problems", _two(outcome.problems, expected.problems))
    if outcome.refused:
        differ("changed by a build that was refused", _unlike(before, after))
        return
    differ("not what a clean build makes", _unlike(_data(after), _data(clean)))
    same = after.keys() - _unlike(_data(before), _data(after))
    differ("given another time", [path for path in sorted(same) if before[path] != after[path]])
    files, changed = {path for path in after if after[path] != FOLDER}, set(_unlike(_data(before), _data(after)))
    counts = (outcome.files, outcome.size, outcome.changed, outcome.removed)
    gone = {path for path in before if before[path] != FOLDER} - files
    differ("counted", _two(counts, (expected.files, expected.size, len(files & changed), len(gone))))


def differ(what: str, where: Sequence[object]) -> None:
    if where:
        raise Difference(what, where)


def _two(one: object, other: object) -> list[object]:
    return [] if one == other else [one, other]


def _unlike(one: Mapping[str, object], other: Mapping[str, object]) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def _data(site: Snapshot) -> dict[str, bytes]:
    return {path: data for path, (data, _) in site.items()}
