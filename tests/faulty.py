"""What is wrong with a small newsroom: BASE is without a fault, and tests lay their own files over it."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import newsroom
from pressgen.build import examine
from pressgen.problems import Problem

CONFIG = """\
title: Pressrum Lindvallsjö
url: https://press.lindvallsjo.example/
language: sv
timezone: Europe/Stockholm
organisation: lindvallsjo
"""
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"
)
"""A picture of one pixel, as PNG."""
BASE: Mapping[str, str | bytes] = {
    "content/organisations/lindvallsjo.yaml": "name: Lindvallsjö kommun\npress_contacts: [ada-ek]\n",
    "content/contacts/ada-ek.yaml": "name: Ada Ek\nrole: pressansvarig\nphone: 08-465 004 00\n",
    "content/vocabularies/topics.yaml": "skola: Skola\ntrafik: Trafik\n",
}
NOW = datetime(2024, 6, 1, tzinfo=UTC)


def make(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """A newsroom in the folder `root`: BASE, and `files` over it."""
    return newsroom.newsroom(root, {**BASE, **files}, CONFIG)


def problems(root: Path, files: Mapping[str, str | bytes]) -> tuple[Problem, ...]:
    """Everything that is wrong with the newsroom that these files make over BASE."""
    return examine(make(root, files))[1]


def release(front: str = "", body: str = "Bron öppnar den 2 september.\n", **values: str) -> str:
    """A release without a fault, with other `values` for its keys, and the lines `front` after them."""
    keys = {"id": "r-1", "title": "Ny bro öppnar i höst", "type": "news", "published": "2024-05-02"} | values
    lines = "".join(f"{key}: {value}\n" for key, value in keys.items() if value)
    return f"---\n{lines}{front}---\n{body}"


def places(found: Iterable[Problem]) -> list[str]:
    """The problems as "path:line:column code", in order."""
    return [f"{one.path}:{one.line}:{one.column} {one.code}" for one in found]
