"""What was read or made by other libraries, or by another Python, is read and made anew."""

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
    """It brings other rules for letters, which addresses are made by."""
    here = versions.version()
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    assert versions.version.__wrapped__() != here
