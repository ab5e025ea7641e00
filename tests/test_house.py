"""The house of the design: who may know whom."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "pressgen"
ROOMS = (
    "load",
    "text",
    "check",
    "plan",
    "render",
    "state",
    "picture_making",
    "write",
    "theme",
    "serve",
    "importers",
    "exporters",
    "forms",
    "edit",
    "compare",
)
SHARED = {
    "addresses",
    "archived_schemas",
    "bodies",
    "characters",
    "cldr",
    "collation",
    "css_references",
    "digests",
    "disk_errors",
    "embargo_lines",
    "errors",
    "ids",
    "instants",
    "languages",
    "lazy_names",
    "model",
    "paths",
    "patterns",
    "observer",
    "picture_cleaning",
    "soft_breaks",
    "picture_libraries",
    "problems",
    "tool_page",
}
MAY_USE = {"load": {"text"}, "picture_making": {"state"}, "write": {"state"}}
"""Rooms that know another one."""
FLOORS = ("format", "disk", "cache")
"""The rooms within `load`: each may use those before it."""


def modules(path: Path) -> set[str]:
    """What a file imports of pressgen: {"pressgen.model", "pressgen.load.format"}, modules and packages alike."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            whole = {f"{node.module}.{alias.name}" for alias in node.names}
            inside = {name for name in whole if is_module(name)}
            found |= inside | ({node.module} if inside != whole else set())
    return {name for name in found if name.startswith("pressgen.")}


def is_module(name: str) -> bool:
    """Whether a dotted name stands for a file or a folder here, and not for a function."""
    place = SOURCE.parent.joinpath(*name.split("."))
    return place.with_suffix(".py").exists() or (place / "__init__.py").exists()


def imported(path: Path) -> set[str]:
    """The parts of pressgen that a file imports: {"model", "text"}."""
    return {name.split(".")[1] for name in modules(path)}


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_no_other_room(room: str) -> None:
    allowed = SHARED | {room} | MAY_USE.get(room, set())
    for path in (SOURCE / room).rglob("*.py"):
        assert imported(path) <= allowed, path


@pytest.mark.parametrize("shared", sorted(SHARED))
def test_what_rooms_share_knows_no_room(shared: str) -> None:
    paths = [SOURCE / f"{shared}.py"] if (SOURCE / f"{shared}.py").exists() else (SOURCE / shared).rglob("*.py")
    for path in paths:
        assert not imported(path) & set(ROOMS), path


def test_the_line_fits_on_one_screen() -> None:
    assert len((SOURCE / "build.py").read_text("utf-8").splitlines()) <= 70


@pytest.mark.parametrize("room", ["check", "plan", "render", "compare", "exporters"])
def test_the_middle_neither_opens_files_nor_asks_the_clock(room: str) -> None:
    for path in (SOURCE / room).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
            assert called not in {"open", "datetime.now", "time.time", "date.today", "Path.cwd"}, path


def test_only_the_front_door_prints() -> None:
    for path in SOURCE.rglob("*.py"):
        if "cli" not in path.relative_to(SOURCE).parts:
            text = path.read_text("utf-8")
            assert "print(" not in text, path
            assert "sys.stdout" not in text, path


@pytest.mark.parametrize("floor", FLOORS)
def test_the_rooms_within_load_know_one_another_in_one_direction_only(floor: str) -> None:
    later = FLOORS[FLOORS.index(floor) + 1 :]
    for path in (SOURCE / "load" / floor).rglob("*.py"):
        for name in modules(path):
            assert not any(name.startswith(f"pressgen.load.{other}") for other in later), path
            assert name != "pressgen.load", path


@pytest.mark.parametrize("floor", FLOORS)
def test_whoever_is_not_in_a_room_within_load_comes_in_by_its_door(floor: str) -> None:
    own = SOURCE / "load" / floor
    for path in SOURCE.rglob("*.py"):
        if own not in path.parents:
            assert not {name for name in modules(path) if name.startswith(f"pressgen.load.{floor}.")}, path


def test_imports_go_round_in_no_circle() -> None:
    known = {
        ".".join(("pressgen", *path.relative_to(SOURCE).with_suffix("").parts)): path for path in SOURCE.rglob("*.py")
    }
    named = {name.removesuffix(".__init__"): path for name, path in known.items()}
    after = {name: {one for one in modules(path) if one in named} - {name} for name, path in named.items()}
    assert set(TopologicalSorter(after).static_order()) == set(named), "CycleError names the circle"
