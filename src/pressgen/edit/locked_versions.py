"""The versions of the libraries that pressgen runs with here. A new newsroom names them, so that its CI takes the same."""

import re
from importlib import metadata

_NAME = re.compile(r"[\w.-]+")


def locked_versions() -> str:
    """A constraints file for pip: what pressgen requires, and what that requires in turn, as `name==version`, sorted."""
    found: dict[str, str] = {}
    waiting = ["pressgen"]
    while waiting:
        for name in _required(waiting.pop()):
            if name not in found and (version := _version(name)):
                found[name] = version
                waiting.append(name)
    return "".join(f"{name}=={found[name]}\n" for name in sorted(found))


def _required(name: str) -> list[str]:
    """The names that a package requires without its extras. A package for another system is among them."""
    try:
        lines = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return []
    plain = [line for line in lines if "extra ==" not in line]
    return [re.sub(r"[-_.]+", "-", _NAME.findall(line)[0]).lower() for line in plain]


def _version(name: str) -> str:
    """The installed version; empty when it is not installed."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
