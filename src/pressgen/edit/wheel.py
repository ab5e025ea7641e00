"""The wheel that this pressgen was installed from: a newsroom keeps it, since no package index has it."""

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
    """A wheel by its name (PEP 427); its bytes, where they are still to be had."""

    name: str
    data: bytes | None = None


def wheel() -> Wheel:
    """The wheel of this very version. pip has noted whence it came: PEP 610, direct_url.json."""
    path, digest = _source(_noted())
    if path.suffix == ".whl" and path.is_file():
        data = path.read_bytes()
        if digest in ("", sha256(data).hexdigest()):
            return Wheel(path.name, data)
    return Wheel(f"pressgen-{pressgen.__version__}-py3-none-any.whl")


def _noted() -> str:
    with suppress(metadata.PackageNotFoundError):
        return metadata.distribution("pressgen").read_text("direct_url.json") or "{}"
    return "{}"


def _source(noted: str) -> tuple[Path, str]:
    """The file, and its SHA-256 when that is known."""
    said = json.loads(noted)
    archive = said.get("archive_info", {})
    path = url2pathname(urlsplit(said.get("url", "")).path)
    return Path(path), archive.get("hashes", {}).get("sha256", "")
