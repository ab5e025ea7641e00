"""A newsroom in a folder, from a mapping of path to text, visible in the test that uses it."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from pressgen.build import build

CONFIG = """\
title: Pressrum Storköping
url: https://press.storkoping.example/
language: sv
timezone: Europe/Stockholm
"""
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


def release(*lines: str, body: str = "Bron öppnar på måndag.", **keys: str) -> str:
    """A release as a Markdown file: sound by default, with keys replaced, removed (by an empty value) or added."""
    front = {"id": "r-1", "title": "Bron öppnar", "type": "news", "published": "2026-04-01"} | keys
    return "\n".join(["---", *(f"{key}: {value}" for key, value in front.items() if value), *lines, "---", body, ""])


def newsroom(folder: Path, files: Mapping[str, str | bytes], config: str = CONFIG) -> Path:
    """The folder, now holding the files and a pressgen.yaml."""
    (folder / "content").mkdir(parents=True, exist_ok=True)
    for name, content in ({"pressgen.yaml": config} | dict(files)).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def built(folder: Path, files: Mapping[str, str | bytes], config: str = CONFIG, now: datetime = NOON) -> dict[str, str]:
    """The site that the newsroom becomes: text by output path; what is no text by its bytes in hexadecimal."""
    root = newsroom(folder, files, config)
    build(root, root / "output", root / ".pressgen", now)
    return site(root / "output")


def site(output: Path) -> dict[str, str]:
    """Every file of a built site."""
    return {path.relative_to(output).as_posix(): _text(path) for path in sorted(output.rglob("*")) if path.is_file()}


def _text(path: Path) -> str:
    data = path.read_bytes()
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.hex()
