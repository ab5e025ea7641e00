"""The theme's compiled templates are kept beside pressgen's own bytecode, and hold for one version of pressgen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment

from pressgen.render import compiled_templates
from pressgen.render.environment import Templates, Theme, environment

THEME = ("theme/word.html", '{{ _("Contact") }}')


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where compiled templates go in these tests, in a process that has compiled none."""
    monkeypatch.setattr(compiled_templates, "_FOLDER", tmp_path)
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    environment.cache_clear()
    yield tmp_path
    environment.cache_clear()


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of templates, as they are compiled."""
    names: list[str] = []
    original = Environment.compile

    def compile_(self: Environment, source: str, name: str, *rest: object) -> object:
        names.append(name)
        return original(self, source, name, *rest)  # type: ignore[call-overload]

    monkeypatch.setattr(Theme, "compile", compile_)
    return names


def rendered(*sources: tuple[str, str], version: str = "1", language: str = "sv") -> str:
    """What a new process makes of word.html."""
    environment.cache_clear()
    return environment(language, Templates(sources, version)).get_template("word.html").render()


def test_a_template_of_the_theme_is_compiled_once(compiled: list[str]) -> None:
    assert [rendered(THEME), rendered(THEME)] == ["Kontakt", "Kontakt"]
    assert compiled == ["word.html"]


def test_each_language_has_its_own() -> None:
    assert [rendered(THEME), rendered(THEME, language="en"), rendered(THEME)] == ["Kontakt", "Contact", "Kontakt"]


def test_another_version_or_source_is_compiled_anew(compiled: list[str]) -> None:
    rendered(THEME)
    rendered(THEME, version="2")
    assert rendered(("theme/word.html", "x"), version="2") == "x"
    assert len(compiled) == 3


def test_a_template_of_the_newsroom_is_never_kept(folder: Path) -> None:
    assert [rendered(("word.html", "own"), THEME) for _ in range(2)] == ["own", "own"]
    assert list(folder.iterdir()) == []


def test_nothing_is_kept_when_a_newsroom_gives_words_a_meaning_of_its_own(folder: Path) -> None:
    own = ("own.html", "{% macro _(word) %}{{ word }}{% endmacro %}")
    assert rendered(own, THEME) == "Kontakt"
    assert list(folder.iterdir()) == []


def test_without_a_version_nothing_is_kept(folder: Path) -> None:
    rendered(THEME, version="")
    assert list(folder.iterdir()) == []


def test_nothing_is_written_when_python_writes_no_bytecode(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    assert rendered(THEME) == "Kontakt"
    assert list(folder.iterdir()) == []


def test_a_folder_that_is_not_there_does_no_harm(folder: Path) -> None:
    folder.rmdir()
    assert rendered(THEME) == "Kontakt"
    folder.mkdir()


@pytest.mark.parametrize("length", [0, 2, 20, 40, 100, 500])
def test_a_file_cut_short_is_made_anew(folder: Path, length: int) -> None:
    rendered(THEME)
    (file,) = folder.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[:length])
    assert rendered(THEME) == "Kontakt"
    assert file.read_bytes() == whole


@pytest.mark.parametrize("place", [0, 20, 30, 40, 60, 70])
def test_a_damaged_file_is_made_anew(folder: Path, place: int) -> None:
    rendered(THEME)
    (file,) = folder.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[:place] + b"\xff" * 8 + whole[place + 8 :])
    assert rendered(THEME) == "Kontakt"
    assert file.read_bytes() == whole
