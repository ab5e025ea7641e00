"""Reads the catalogue of faulty inputs, tests/invalid/CODE/NAME.case (see tests/invalid/README.md)."""

from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parents[1] / "invalid"


class Case(NamedTuple):
    """A faulty input, or a valid one that is close to it, and the problems that must be reported."""

    name: str
    code: str
    expected: list[str]
    """PATH:LINE:COLUMN-END_LINE:END_COLUMN of each problem with the code."""
    also: list[str]
    """Codes of other problems that follow from the fault."""
    fixed: str | None
    """The line after the fix."""
    files: dict[str, str | bytes]


def read(path: Path) -> Case:
    """One case."""
    head, *parts = path.read_bytes().split(b"=== ")
    lines = [line.partition(": ")[::2] for line in head.decode().splitlines()]
    values: dict[str, list[str]] = {"expect": [], "also": [], "fixed": [], "passes": [], "about": []}
    for key, value in lines:
        values[key].append(value)
    return Case(
        name=f"{path.parent.name}/{path.stem}",
        code=path.parent.name,
        expected=[value.partition(" ")[2] for value in values["expect"]],
        also=values["also"],
        fixed=values["fixed"][0] if values["fixed"] else None,
        files={name.decode(): content for name, _, content in (part.partition(b"\n") for part in parts)},
    )


CASES = [read(path) for path in sorted(FOLDER.rglob("*.case"))]
