"""The API of a newsroom of a few texts, for tests."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from newsroom import newsroom
from pressgen.build import build

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
CONFIG = """\
title: Pressrum Storko
url: https://press.storko.example/rum/
language: sv
timezone: Europe/Stockholm
"""


def api(files: Mapping[str, str], setting: str = "api: true\n") -> dict[str, Any]:
    """Each file of the API, by its path in it."""
    with TemporaryDirectory() as folder:
        root = newsroom(Path(folder) / "rum", {**files}, CONFIG + setting)
        build(root, root / "output", root / ".pressgen", NOW)
        place = root / "output" / "api"
        return {one.relative_to(place).as_posix(): json.loads(one.read_bytes()) for one in place.rglob("*.json")}
