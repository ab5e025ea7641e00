"""What else than content decides the output's bytes: pressgen's own code and theme, and the libraries at work."""

from functools import cache
from hashlib import blake2b
from importlib import metadata, resources
from importlib.resources.abc import Traversable

_LIBRARIES = (
    "babel",
    "email-validator",
    "feedgen",
    "jinja2",
    "lxml",
    "markdown",
    "phonenumbers",
    "pillow",
    "pydantic",
    "pyyaml",
)
_SHAPING = (".py", ".mo")
_SHOWN = (".html", ".txt", ".css", ".png")


@cache
def version() -> str:
    """A digest of them. Of contents, not of times: a cache moves with its newsroom to other machines."""
    total = blake2b(digest_size=16)
    for name in _LIBRARIES:
        total.update(f"{name} {metadata.version(name)}\n".encode())
    for data in _files(resources.files("pressgen"), _SHAPING):
        total.update(blake2b(data).digest())
    return total.hexdigest()


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
