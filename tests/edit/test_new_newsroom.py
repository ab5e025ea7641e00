"""`pressgen init` creates a newsroom that builds, in an empty folder."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
import yaml

from newsroom import site
from pressgen.build import build, examine
from pressgen.edit.formatted import formatted
from pressgen.edit.new_newsroom import create_newsroom
from pressgen.edit.newsroom_settings import NewsroomSettings
from pressgen.errors import PressgenError
from pressgen.load.format import read_layout

DOCS = Path(__file__).parents[2] / "docs" / "ci"
NOW = datetime(2026, 5, 1, tzinfo=UTC)


def test_a_new_newsroom_has_no_problem_of_any_kind(tmp_path: Path) -> None:
    create_newsroom(tmp_path / "new")
    assert examine(tmp_path / "new", NOW)[1] == ()


def test_it_builds(tmp_path: Path) -> None:
    create_newsroom(tmp_path)
    build(tmp_path, tmp_path / "output", tmp_path / ".pressgen", NOW)
    assert "Gång- och cykelbron öppnar" in site(tmp_path / "output")["index.html"]


def test_it_returns_the_paths_of_its_files(tmp_path: Path) -> None:
    paths = create_newsroom(tmp_path)
    assert {".gitignore", ".github/workflows/newsroom.yml", ".gitlab-ci.yml", "pressgen.yaml"} <= set(paths)
    assert sorted(site(tmp_path)) == paths


def test_a_folder_with_only_a_git_repository_counts_as_empty(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert "pressgen.yaml" in create_newsroom(tmp_path)


def test_it_refuses_a_folder_that_is_not_empty(tmp_path: Path) -> None:
    (tmp_path / "dagbok.txt").write_text("Min.")
    with pytest.raises(PressgenError, match=r"is not empty: dagbok\.txt"):
        create_newsroom(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["dagbok.txt"]


def test_it_refuses_a_file(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("")
    with pytest.raises(PressgenError, match="is a file"):
        create_newsroom(tmp_path / "fil")


@pytest.mark.parametrize(
    ("recipe", "started"), [("github.yml", ".github/workflows/newsroom.yml"), ("gitlab.yml", ".gitlab-ci.yml")]
)
def test_the_recipes_in_docs_are_those_that_it_writes(tmp_path: Path, recipe: str, started: str) -> None:
    create_newsroom(tmp_path)
    assert (DOCS / recipe).read_text() == (tmp_path / started).read_text()
    assert yaml.safe_load((DOCS / recipe).read_text())


@pytest.mark.parametrize("name", ["Storköpings kommun", "Region: Storån"])
def test_its_texts_are_in_the_form_that_format_writes(tmp_path: Path, name: str) -> None:
    for path in create_newsroom(tmp_path, NewsroomSettings(name=name)):
        if path.startswith("content/"):
            data = (tmp_path / path).read_bytes()
            assert formatted(data, partial(read_layout, path)) == data
