"""What else than content decides the output's bytes: pressgen's own code and theme, Python, and the libraries at work."""

import os
import sys
from functools import cache
from hashlib import blake2b
from importlib import resources
from importlib.resources.abc import Traversable

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
    "tzdata",
)
_SHAPING = (".py", ".mo")
_SHOWN = (".html", ".txt", ".css", ".png")


@cache
def version() -> str:
    """A digest of them. Of contents, not of times: a cache moves with its newsroom to other machines."""
    total = blake2b(digest_size=16)
    total.update(f"{sys.version_info[:3]}".encode())
    installed = _installed()
    for name in _LIBRARIES:
        total.update(f"{name} {installed.get(name) or _said(name)}\n".encode())
    for data in _files(resources.files("pressgen"), _SHAPING):
        total.update(blake2b(data).digest())
    return total.hexdigest()


def _installed() -> dict[str, str]:
    """Versions by library, as the names of their folders have them: "Jinja2-3.1.6.dist-info" (PEP 376 and PEP 427)."""
    found: dict[str, str] = {}
    for place in filter(os.path.isdir, sys.path):
        for entry in os.listdir(place):  # noqa: PTH208 -- pathlib is slow, and this is at the start of every build
            if entry.endswith(".dist-info"):
                name, _, number = entry.removesuffix(".dist-info").partition("-")
                found.setdefault(name.lower().replace("_", "-"), number)
    return found


def _said(name: str) -> str:
    """What a library that is installed in another way says of itself."""
    from importlib import metadata  # noqa: PLC0415 -- takes as long as all the rest of a build with nothing to do

    return metadata.version(name)


@cache
def theme_version() -> str:
    """A digest of the built-in templates and of the files that they refer to."""
    total = blake2b(digest_size=16)
    for data in _files(resources.files("pressgen.theme"), _SHOWN):
        total.update(blake2b(data).digest())
    return total.hexdigest()


def theme_templates() -> dict[str, str]:
    """The built-in templates, as "theme/" and name."""
    folder = resources.files("pressgen.theme") / "templates"
    return {f"theme/{file.name}": file.read_text("utf-8") for file in sorted(folder.iterdir(), key=str)}


def _files(folder: Traversable, kinds: tuple[str, ...]) -> list[bytes]:
    found = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            found += _files(entry, kinds)
        elif entry.name.endswith(kinds):
            found.append(entry.read_bytes())
    return found
