"""Reads the examples of a page of the documentation, and acts on them as a reader would.

An example is a fenced block. The line before it names the file that it is, or with "In" (Swedish "I") the file that
its keys belong to; a file in `output/` holds the example once the site is built, and one in `src/` as it stands. Console
examples run every `pressgen` command and hold what it prints. Blocks marked `text` are only to be read.
"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PIL import Image

ROOT = Path(__file__).parents[2]
_FENCE = re.compile(r"```(\w*)$")
_NAMED = re.compile(r"(?P<part>In |I )?`(?P<path>[\w./-]+\.\w+)`[^`]*:$")
_SRC = re.compile(r"(?:src|logo|logo_dark): ?['\"]?([\w./-]+)|!\[[^\]]*\]\(([\w./-]+)\)")
_KEY = re.compile(r"([\w-]+):")


class Example(NamedTuple):
    language: str
    text: str
    line: int
    path: str = ""
    """The file that it is, from the newsroom's folder."""
    part: bool = False
    """Only keys of the file's front matter, or of the file when it is YAML."""


def examples(page: Path) -> Iterator[Example]:
    """The examples of a page, in its order."""
    lines = page.read_text("utf-8").splitlines()
    at = 0
    while at < len(lines):
        fence = _FENCE.match(lines[at])
        if fence:
            end = lines.index("```", at + 1)
            named = _NAMED.search(next((line for line in reversed(lines[:at]) if line), ""))
            text = "\n".join(lines[at + 1 : end]) + "\n"
            path, part = (named["path"], bool(named["part"])) if named else ("", False)
            yield Example(fence[1], text, at + 1, path, part)
            at = end
        at += 1


def write(example: Example, root: Path) -> None:
    """Puts the example into the newsroom, with the pictures and attachments that it names."""
    path = root / example.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_with_keys(path.read_text("utf-8"), example.text) if example.part else example.text, "utf-8")
    for found in _SRC.finditer(example.text):
        beside = (root if path.name == "pressgen.yaml" else path.parent) / (found[1] or found[2])
        _invent(beside)


def _with_keys(text: str, keys: str) -> str:
    """The file with these keys of its front matter (of all of it, when there is none) replaced where they stand, or added."""
    opening, front, rest = ("---\n", *text[4:].split("---\n", 1)) if text.startswith("---\n") else ("", text, "")
    merged = _by_key(front) | _by_key(keys)
    return opening + "".join(merged.values()) + (f"---\n{rest}" if opening else "")


def _by_key(text: str) -> dict[str, str]:
    """The lines of each key at the top, by its name."""
    found: dict[str, str] = {}
    name = ""
    for line in text.splitlines(keepends=True):
        key = _KEY.match(line)
        name = key[1] if key else name
        found[name] = found.get(name, "") + line
    return found


def _invent(path: Path) -> None:
    if path.exists() or path.suffix in {".md", ".yaml"}:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix in {".png", ".jpg"}:
        Image.new("RGB", (8, 5), "teal").save(path)
    else:
        path.write_bytes(b"%PDF-1.4\n")


def commands(example: Example) -> Iterator[tuple[str, str]]:
    """Each command of a console example, with what it prints; none but pressgen's own."""
    for part in example.text.removeprefix("$ ").split("\n$ "):
        command, _, printed = part.partition("\n")
        if command.startswith(("pressgen ", ".venv/bin/pressgen ")):
            yield command, printed


DAY = "2026-03-02"
"""When the pages' new releases are written: their days are still to come."""


def run(command: str, root: Path, language: str) -> tuple[int, str]:
    """The command's exit code, and what it prints on both streams, with what differs from run to run masked."""
    words = shlex.split(command)[1:]
    if "--published" in words and "--now" not in words:
        words += ["--now", DAY]
    program = [sys.executable, "-c", "from pressgen.cli import main; main()", *words]
    environment = os.environ | {"LC_ALL": f"{language}.UTF-8", "COLUMNS": "100", "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        program, cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, timeout=60
    )
    return done.returncode, masked(done.stdout.decode())


def masked(printed: str) -> str:
    """Without the figures of a build, and without the spaces that a terminal leaves at the end of a line."""
    lines = (re.sub(r"\d+(?:[.,]\d+)?", "N", line) if " MB" in line else line for line in printed.splitlines())
    return "\n".join(line.rstrip() for line in lines).strip()
