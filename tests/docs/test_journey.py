"""The journey of one title, as docs/architecture.md tells it, is the one that a title makes in a build."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

import msgspec
from examples import ROOT, examples

from newsroom import NOON, newsroom
from pressgen.build import build

PAGE = ROOT / "docs" / "architecture.md"
SOURCE = ROOT / "src" / "pressgen"
_ROW = re.compile(r"^\| \d+ \| `(?P<file>[\w/]+\.py)` \| `(?P<function>\w+)` \| `(?P<value>.+?)` \|", re.MULTILINE)


class Step(NamedTuple):
    """A function that gives the title on, and the form in which it does."""

    file: str
    function: str
    value: str


def steps() -> list[Step]:
    """The rows of the table."""
    return [Step(**found.groupdict()) for found in _ROW.finditer(PAGE.read_text("utf-8"))]


def text_of(value: Any) -> str:
    """A value with all that is in it, as Python writes it."""
    if isinstance(value, msgspec.Struct):
        fields = {name: getattr(value, name) for name in value.__struct_fields__}
        return f"{type(value).__name__}({', '.join(f'{name}={text_of(one)}' for name, one in fields.items())})"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key!r}: {text_of(one)}' for key, one in value.items())}}}"
    if isinstance(value, list | tuple) and not hasattr(value, "_fields"):
        return f"[{', '.join(map(text_of, value))}]"
    return value if isinstance(value, str) else repr(value)


def returned(root: Path, wanted: set[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """What these functions return while the newsroom is built, in order."""
    found: list[tuple[str, str, str]] = []

    def look(frame: FrameType, event: str, value: Any) -> None:
        code = frame.f_code
        if event == "return" and code.co_filename.startswith(str(SOURCE)):
            key = (Path(code.co_filename).relative_to(SOURCE).as_posix(), code.co_name)
            if key in wanted:
                found.append((*key, text_of(value)))

    sys.setprofile(look)
    try:
        build(root, root / "output", root / ".pressgen", NOON)
    finally:
        sys.setprofile(None)
    yield from found


def test_the_title_passes_each_file_of_the_table_in_its_order_and_as_it_says(tmp_path: Path) -> None:
    release = next(one for one in examples(PAGE) if one.path.startswith("content/"))
    root = newsroom(tmp_path, {release.path: release.text})
    told = steps()
    found = returned(root, {(step.file, step.function) for step in told})
    for step in told:
        assert any((file, function) == step[:2] and step.value in value for file, function, value in found), step


def test_no_file_is_entered_twice() -> None:
    files = [step.file for step in steps()]
    assert len(files) > 9
    assert len(set(files)) == len(files)
