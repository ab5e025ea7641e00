"""Lists every file of the program with the first sentence of its docstring: docs/files.md, made by `make docs`."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "pressgen"
PAGE = ROOT / "docs" / "files.md"
HEAD = """\
# Every file

Each file of `src/pressgen/` with what is in it. `make docs` makes this page from the first line of each file's docstring.
[Architecture](architecture.md) says how the rooms go together. The rules of the check stand in [What pressgen checks](rules.md).
"""


def page() -> str:
    """The whole page."""
    return HEAD + "".join(_room(folder) for folder in _folders())


def _folders() -> Iterator[Path]:
    yield SOURCE
    rooms = (path.parent for path in SOURCE.rglob("__init__.py") if path.parent != SOURCE)
    yield from sorted(room for room in rooms if room.name != "rules")


def _room(folder: Path) -> str:
    name = folder.relative_to(SOURCE).as_posix()
    rows = "".join(
        f"| `{path.name}` | {_first_line(path)} |\n" for path in sorted(folder.glob("*.py")) if _says_more(path)
    )
    about = "" if folder == SOURCE else f"{_first_line(folder / '__init__.py')}\n\n"
    heading = "Beside the rooms" if folder == SOURCE else f"{name}/"
    return f"\n## {heading}\n\n{about}| file | what it is |\n| --- | --- |\n{rows}" if rows else ""


def _says_more(path: Path) -> bool:
    return not path.name.startswith("__")


def _first_line(path: Path) -> str:
    text = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    return " ".join(text.partition("\n\n")[0].split()).replace("|", "\\|")
