"""Finds the wheel that pressgen was installed from. A newsroom has a copy of it, since no package index has it."""

import json
from contextlib import suppress
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pressgen

FOLDER = "wheels"


class Wheel(NamedTuple):
    """The name of a wheel (PEP 427), and its bytes if they are available."""

    name: str
    data: bytes | None = None


def wheel() -> Wheel:
    """The wheel of the running version, from the place that pip recorded at installation (PEP 610, direct_url.json)."""
    path, digest = _source(_direct_url())
    if path.suffix == ".whl" and path.is_file():
        data = path.read_bytes()
        if digest in ("", sha256(data).hexdigest()):
            return Wheel(path.name, data)
    return Wheel(f"pressgen-{pressgen.__version__}-py3-none-any.whl")


def _direct_url() -> str:
    with suppress(metadata.PackageNotFoundError):
        return metadata.distribution("pressgen").read_text("direct_url.json") or "{}"
    return "{}"


def _source(direct_url: str) -> tuple[Path, str]:
    """The path of the file that was installed, and its SHA-256, empty when that was not recorded."""
    record = json.loads(direct_url)
    archive = record.get("archive_info", {})
    path = url2pathname(urlsplit(record.get("url", "")).path)
    return Path(path), archive.get("hashes", {}).get("sha256", "")
