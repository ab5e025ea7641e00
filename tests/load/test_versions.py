"""The version changes with the libraries and with Python, so that everything is read and built again."""

import sys

import pytest

from pressgen.load.disk import versions


@pytest.mark.parametrize("name", ["jinja2", "markupsafe", "tzdata"])
def test_another_library_makes_another_version(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = set()
    for number in ("1.0", "1.1"):
        monkeypatch.setattr(versions, "_installed", {name: number}.copy)
        found.add(versions.version.__wrapped__())
    assert len(found) == 2


def test_another_python_makes_another_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its Unicode data, by which slugs are made, may differ."""
    here = versions.version()
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    assert versions.version.__wrapped__() != here
