"""The locks hold everything that they need, for every Python that pressgen supports."""

import re
import tomllib
from collections.abc import Iterator
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PYTHONS = ("3.11.0", "3.11.7", "3.12.1", "3.13.0", "3.14.0")
LOCKS = {
    "requirements.lock": PROJECT["project"]["dependencies"],
    "requirements-dev.lock": [*PROJECT["project"]["dependencies"], *PROJECT["project"]["optional-dependencies"]["dev"]],
    "requirements-build.lock": PROJECT["dependency-groups"]["build"],
}
BROWSER = "requirements-browser.lock"
if find_spec("playwright"):  # what it needs is known only where it is installed: after `make test-browser`
    LOCKS[BROWSER] = PROJECT["dependency-groups"]["browser"]
SYSTEMS = {"linux": "Linux", "darwin": "Darwin", "win32": "Windows"}


class Pin(NamedTuple):
    """A line of a lock."""

    name: str
    version: Version


def environment(python: str, system: str) -> dict[str, str]:
    """What markers are asked against (Dependency specifiers, "Environment Markers")."""
    return {name: str(value) for name, value in default_environment().items()} | {
        "python_version": ".".join(python.split(".")[:2]),
        "python_full_version": python,
        "implementation_version": python,
        "sys_platform": system,
        "platform_system": SYSTEMS[system],
        "os_name": "nt" if system == "win32" else "posix",
    }


def pins(lock: str, there: dict[str, str]) -> dict[str, Pin]:
    """What a lock installs there."""
    lines = re.findall(r"^([\w.-]+==[^\\\n]+?) *\\?$", (ROOT / lock).read_text("utf-8"), re.MULTILINE)
    found: dict[str, Pin] = {}
    for one in map(Requirement, lines):
        if one.marker is None or one.marker.evaluate(there):
            name = canonicalize_name(one.name)
            assert name not in found, name
            found[name] = Pin(name, Version(str(one.specifier).removeprefix("==")))
    return found


def asked_for(roots: list[str], locked: dict[str, Pin], there: dict[str, str]) -> Iterator[Requirement]:
    """Everything that the roots need there, as the packages here say, with the extras that are asked for."""
    waiting, seen = [(Requirement(one), {""}) for one in roots], set[str]()
    while waiting:
        one, extras = waiting.pop()
        if one.marker and not any(one.marker.evaluate(there | {"extra": extra}) for extra in extras):
            continue
        yield one
        mark = f"{one.name}{sorted(one.extras)}"
        if mark not in seen and canonicalize_name(one.name) in locked:
            seen.add(mark)
            waiting += [(needed, {"", *one.extras}) for needed in requirements_of(one.name)]


def requirements_of(name: str) -> list[Requirement]:
    """What an installed package needs; nothing is known of one that only other systems have."""
    try:
        return [*map(Requirement, metadata.requires(name) or [])]
    except metadata.PackageNotFoundError:
        return []


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_all_that_it_needs_in_the_version_that_is_needed(lock: str, python: str, system: str) -> None:
    there = environment(python, system)
    locked = pins(lock, there)
    needed = [*asked_for(LOCKS[lock], locked, there)]
    assert len(needed) > len(LOCKS[lock])
    assert [str(one) for one in needed if not _holds(one, locked)] == []


def _holds(one: Requirement, locked: dict[str, Pin]) -> bool:
    pin = locked.get(canonicalize_name(one.name))
    return pin is not None and one.specifier.contains(pin.version, prereleases=True)


def test_what_is_built_from_source_finds_what_builds_it() -> None:
    builders = {canonicalize_name(Requirement(one).name) for one in PROJECT["build-system"]["requires"]}
    assert builders <= set(pins("requirements-build.lock", environment("3.11.7", "linux")))


@pytest.mark.parametrize("lock", sorted({*LOCKS, BROWSER}))
def test_a_lock_names_no_place_to_get_things_from(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert "://" not in text
    assert "--index-url" not in text


def test_the_locks_agree() -> None:
    there = environment("3.11.7", "linux")
    small, large = pins("requirements.lock", there), pins("requirements-dev.lock", there)
    build, browser = pins("requirements-build.lock", there), pins(BROWSER, there)
    assert small.items() <= large.items()
    assert [name for name in build.keys() & large.keys() if build[name] != large[name]] == []
    assert [name for name in browser.keys() & large.keys() if browser[name] != large[name]] == []
