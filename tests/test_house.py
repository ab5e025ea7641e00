"""The house of the design: who may know whom."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "pressgen"
ROOMS = ("load", "text", "check", "plan", "render", "write", "theme", "preview", "importers", "edit")
SHARED = {"addresses", "characters", "collation", "model", "problems", "errors", "instants", "languages", "paths"}


def imported(path: Path) -> set[str]:
    """The parts of pressgen that a file imports: {"model", "text"}."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module == "pressgen":
            names = [f"pressgen.{alias.name}" for alias in node.names]
        found |= {name.split(".")[1] for name in names if name.startswith("pressgen.")}
    return found


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_no_other_room(room: str) -> None:
    allowed = SHARED | {room} | ({"text"} if room == "load" else set()) | ({"build"} if room == "preview" else set())
    for path in (SOURCE / room).rglob("*.py"):
        assert imported(path) <= allowed, path


@pytest.mark.parametrize("shared", sorted(SHARED))
def test_what_rooms_share_knows_no_room(shared: str) -> None:
    paths = [SOURCE / f"{shared}.py"] if (SOURCE / f"{shared}.py").exists() else (SOURCE / shared).rglob("*.py")
    for path in paths:
        assert not imported(path) & set(ROOMS), path


def test_the_line_fits_on_one_screen() -> None:
    assert len((SOURCE / "build.py").read_text("utf-8").splitlines()) <= 70


@pytest.mark.parametrize("room", ["check", "plan", "render"])
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
