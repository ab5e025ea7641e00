"""Digests of everything besides content that decides the output: pressgen's code and theme, Python, and libraries."""

import os
import sys
from functools import cache
from hashlib import blake2b
from pathlib import Path

_LIBRARIES = (
    "babel",
    "email-validator",
    "feedgen",
    "idna",
    "jinja2",
    "lxml",
    "markdown",
    "markupsafe",
    "phonenumbers",
    "pillow",
    "pydantic",
    "pyyaml",
    "snowballstemmer",
    "tzdata",
)
_PACKAGE = Path(__file__).parents[2]
_CODE = (".py", ".mo")
_THEME = (".html", ".txt", ".css", ".png", ".woff2")


@cache
def version() -> str:
    """Digest of code, translations, Python and libraries. Made of contents, not of times, since caches are copied to other machines."""
    total = blake2b(digest_size=16)
    total.update(f"{sys.version_info[:3]}".encode())
    installed = _installed()
    for name in _LIBRARIES:
        total.update(f"{name} {installed.get(name) or _metadata_version(name)}\n".encode())
    for data in _files(_PACKAGE, _CODE):
        total.update(blake2b(data).digest())
    return total.hexdigest()


def _installed() -> dict[str, str]:
    """Versions by library, from the names of metadata folders: "Jinja2-3.1.6.dist-info" (PEP 376 and PEP 427)."""
    found: dict[str, str] = {}
    for place in filter(os.path.isdir, sys.path):
        for entry in os.listdir(place):  # noqa: PTH208 -- pathlib is slower, and every build runs this
            if entry.endswith(".dist-info"):
                name, _, number = entry.removesuffix(".dist-info").partition("-")
                found.setdefault(name.lower().replace("_", "-"), number)
    return found


def _metadata_version(name: str) -> str:
    """The version of a library that is installed without such a folder."""
    from importlib import metadata  # noqa: PLC0415 -- importing it takes as long as a whole build with nothing to do

    return metadata.version(name)


@cache
def theme_version() -> str:
    """Digest of the built-in templates and of the files that they refer to."""
    total = blake2b(digest_size=16)
    for data in _files(_PACKAGE / "theme", _THEME):
        total.update(blake2b(data).digest())
    return total.hexdigest()


def theme_templates() -> dict[str, str]:
    """The built-in templates by name with the prefix "theme/"."""
    return {f"theme/{name}": source for name, source in _texts("templates").items()}


def theme_styles() -> dict[str, str]:
    """The parts of the theme's style sheet by file name."""
    return _texts("styles")


def _texts(folder: str) -> dict[str, str]:
    files = (_PACKAGE / "theme" / folder).iterdir()
    return {file.name: file.read_text("utf-8") for file in sorted(files, key=str)}


def _files(folder: Path, kinds: tuple[str, ...]) -> list[bytes]:
    found = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            found += _files(entry, kinds)
        elif entry.name.endswith(kinds):
            found.append(entry.read_bytes())
    return found
