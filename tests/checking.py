"""Makes newsrooms for tests: a mapping from path to text, laid out in a folder."""

from collections.abc import Mapping
from pathlib import Path

from pressgen.build import examine
from pressgen.problems import Problem

CONFIG = """\
title: Pressrum Lindvallsjö
url: https://press.lindvallsjo.example/
language: sv
timezone: Europe/Stockholm
organisation: lindvallsjo
"""
RELEASE = """\
---
id: r-1
title: Ny bro öppnar i höst
type: news
published: 2024-05-02
---
Bron öppnar den 2 september.
"""
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"
)
"""A picture of one pixel, as PNG."""
BASE: Mapping[str, str | bytes] = {
    "pressgen.yaml": CONFIG,
    "content/organisations/lindvallsjo.yaml": "name: Lindvallsjö kommun\npress_contacts: [ada-ek]\n",
    "content/contacts/ada-ek.yaml": "name: Ada Ek\nrole: pressansvarig\nphone: 08-465 004 00\n",
    "content/vocabularies/topics.yaml": "skola: Skola\ntrafik: Trafik\n",
}
"""A small newsroom without a fault; tests lay their own files over it."""


def make(root: Path, *overlays: Mapping[str, str | bytes], base: Mapping[str, str | bytes] = BASE) -> Path:
    """A newsroom in the folder `root`: `base`, and over it the files of the overlays."""
    (root / "content").mkdir(parents=True, exist_ok=True)
    for files in (base, *overlays):
        for name, content in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def problems(root: Path, *overlays: Mapping[str, str | bytes]) -> tuple[Problem, ...]:
    """Everything that is wrong with the newsroom that these files make over BASE."""
    return examine(make(root, *overlays))[1]


def release(front: str = "", body: str = "Bron öppnar den 2 september.\n", **values: str) -> str:
    """A release: RELEASE with other `values` for its keys, and the lines `front` after them."""
    keys = {"id": "r-1", "title": "Ny bro öppnar i höst", "type": "news", "published": "2024-05-02"} | values
    lines = "".join(f"{key}: {value}\n" for key, value in keys.items() if value)
    return f"---\n{lines}{front}---\n{body}"


def places(found: tuple[Problem, ...]) -> list[str]:
    """The problems as "path:line:column code", in order."""
    return [f"{one.path}:{one.line}:{one.column} {one.code}" for one in found]
