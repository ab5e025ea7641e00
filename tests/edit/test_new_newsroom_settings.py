"""What is answered to `pressgen init` stands in the new newsroom, in Swedish or English."""

import json
import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from newsroom import site
from pressgen.build import build, examine
from pressgen.edit.new_newsroom import create_newsroom
from pressgen.edit.newsroom_settings import NewsroomSettings, unsafe_sign

NOW = datetime(2026, 5, 1, tzinfo=UTC)
HARBOUR = NewsroomSettings(
    name="Port of Saltvik",
    language="en",
    url="https://news.saltvik.example/press/",
    timezone="Europe/Helsinki",
    accent="#7a1f3d",
    since=date(2026, 4, 30),
)


def test_the_settings_have_what_was_answered(tmp_path: Path) -> None:
    create_newsroom(tmp_path, HARBOUR)
    settings = yaml.safe_load((tmp_path / "pressgen.yaml").read_text("utf-8"))
    assert settings["title"] == "Port of Saltvik newsroom"
    assert (settings["url"], settings["language"]) == ("https://news.saltvik.example/press/", "en")
    assert (settings["timezone"], settings["theme"]) == ("Europe/Helsinki", {"accent": "#7a1f3d"})
    assert settings["identity"] == {"authority": "news.saltvik.example", "since": date(2026, 4, 30)}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_it_has_no_problem_of_any_kind_and_shows_the_name(language: str, tmp_path: Path) -> None:
    create_newsroom(tmp_path, NewsroomSettings(name="Storköpings kommun", language=language))
    assert examine(tmp_path, NOW)[1] == ()
    build(tmp_path, tmp_path / "output", tmp_path / ".pressgen", NOW)
    pages = site(tmp_path / "output")
    assert f'<html lang="{language}"' in pages["index.html"]
    assert (
        "Storköpings kommun"
        in pages[
            "organisationer/storkopings-kommun/index.html"
            if language == "sv"
            else "organisations/storkopings-kommun/index.html"
        ]
    )


def test_both_languages_have_the_same_files_but_for_their_names(tmp_path: Path) -> None:
    swedish, english = (
        create_newsroom(tmp_path / language, NewsroomSettings(language=language)) for language in ("sv", "en")
    )
    assert [Path(path).parent for path in swedish] == [Path(path).parent for path in english]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_placeholder_is_left(language: str, tmp_path: Path) -> None:
    for path in create_newsroom(tmp_path, NewsroomSettings(language=language)):
        data = (tmp_path / path).read_bytes()
        assert path.endswith(".whl") or not re.search(rb"@[A-Z]+@|ORGANISATION", data), path


@given(st.text(min_size=1, max_size=40).map(str.strip).filter(lambda name: name and not unsafe_sign(name)))
def test_any_name_that_is_taken_makes_settings_that_can_be_read(name: str) -> None:
    filled = NewsroomSettings(name=name).placeholders()
    assert yaml.safe_load(f'title: "{filled["@NAME@"]}"') == {"title": name}
    assert re.fullmatch(r"[a-z0-9-]+", filled["@ORGANISATION@"])


@pytest.mark.parametrize(
    "name", ["St. Göran & Co (publ)", "Räddningstjänsten: Öst", "日本", "2026", "no", "#1", 'A "B"', "<b>"]
)
def test_a_name_is_taken_as_it_is_or_its_sign_is_named(name: str, tmp_path: Path) -> None:
    if unsafe_sign(name):
        assert unsafe_sign(name) in '#"<'
        return
    create_newsroom(tmp_path, NewsroomSettings(name=name))
    found = [problem for problem in examine(tmp_path, NOW)[1] if problem.level == "error"]
    assert found == []


def test_it_names_the_versions_that_it_was_made_with(tmp_path: Path) -> None:
    create_newsroom(tmp_path)
    lines = (tmp_path / "constraints.txt").read_text("utf-8").splitlines()
    assert {line.partition("==")[0] for line in lines} >= {"jinja2", "markupsafe", "pyyaml", "feedgen", "lxml"}
    assert {line.partition("==")[0] for line in lines}.isdisjoint({"pressgen", "pytest", "distributed"})
    assert "--constraint constraints.txt" in (tmp_path / "requirements.txt").read_text("utf-8")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_visual_studio_code_gets_a_schema_for_every_kind_of_yaml_file(language: str, tmp_path: Path) -> None:
    create_newsroom(tmp_path, NewsroomSettings(language=language))
    schemas = json.loads((tmp_path / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    assert {Path(path).stem for path in schemas} == {
        "pressgen",
        "contact",
        "organisation",
        "vocabulary",
        "banner",
        "release",
    }


@pytest.mark.parametrize("language", ["sv", "en"])
def test_visual_studio_code_marks_what_check_reports_in_markdown_too(language: str, tmp_path: Path) -> None:
    create_newsroom(tmp_path, NewsroomSettings(language=language))
    checks = json.loads((tmp_path / ".vscode/tasks.json").read_text("utf-8"))["tasks"][0]
    patterns = {one["severity"]: one["pattern"]["regexp"] for one in checks["problemMatcher"]}
    swedish = "content/releases/2026/bron.md:5:12: fel PG114: published: Datumet ”igår” går inte att läsa."
    english = "content/releases/2026/bron.md:3:8: warning PG304: The type is written into the title: “NEWS”."
    assert re.match(patterns["error"], swedish)
    assert re.match(patterns["warning"], english)
    assert not re.match(patterns["warning"], swedish)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_snippets_for_markdown_make_a_release_without_errors(language: str, tmp_path: Path) -> None:
    create_newsroom(tmp_path, NewsroomSettings(language=language))
    snippets = json.loads((tmp_path / ".vscode/newsroom.code-snippets").read_text("utf-8"))
    first, picture, *others = (typed("\n".join(one["body"])) for one in snippets.values())
    text = first.replace("\n---\n", "\n" + "\n".join(others) + "\n---\n", 1)
    assert yaml.safe_load(picture)["image"]["src"].endswith(".jpg")
    (tmp_path / "content/releases/2026/ny.md").write_text(text, "utf-8")
    assert [problem for problem in examine(tmp_path, NOW)[1] if problem.level == "error"] == []


def typed(snippet: str) -> str:
    """What an editor makes of a snippet when everything is taken as proposed on 29 April 2026 at 13:05."""
    values = {"CURRENT_YEAR": "2026", "CURRENT_MONTH": "04", "CURRENT_DATE": "29", "CURRENT_HOUR": "13"}
    values |= {"CURRENT_MINUTE": "05", "RANDOM_HEX": "3f9a1c"}
    for name, value in values.items():
        snippet = snippet.replace(f"${{{name}}}", value)
    snippet = re.sub(r"\$\{\d\|([^,|]+)[^|]*\|\}", r"\1", snippet)
    return re.sub(r"\$\{\d:([^}]*)\}", r"\1", snippet).replace("$0", "")
