"""The map of the rooms in docs/ shows the imports as they are."""

import re

import draw_house
import list_files
import list_views
import make_pages
import pytest
from examples import ROOT

from pressgen import model
from pressgen.cli import theme_catalogue
from pressgen.load.disk import theme_templates


def test_the_picture_is_the_one_that_the_imports_make() -> None:
    assert draw_house.PICTURE.read_text("utf-8") == draw_house.draw(), "python docs/draw_house.py draws it anew"


def test_the_list_of_files_is_the_one_that_their_docstrings_make() -> None:
    assert list_files.PAGE.read_text("utf-8") == list_files.page(), "make docs"


def test_the_tables_of_templates_and_fields_are_those_that_the_code_makes() -> None:
    assert (ROOT / "docs/templates.md").read_text("utf-8") == make_pages.templates_page(), "make docs"


def test_every_field_that_a_template_may_see_has_a_row() -> None:
    rows = list_views.view_tables()
    assert all(
        f"### {kind.__name__}\n" in rows for kind in (model.ReleaseView, model.ImageView, model.Phone, model.Quote)
    )
    assert all(f"| `{name}` |" in rows for name in (*model.ReleaseView.__struct_fields__, "modified"))


def test_every_template_of_the_theme_is_said_to_make_something() -> None:
    assert {f"theme/{name}" for name in theme_catalogue.MAKES} == {*theme_templates()}


def test_every_room_has_a_place_on_it() -> None:
    shared = {"archived_schemas", "bodies", "model", "picture_cleaning"}
    rooms = {path.parent.name for path in draw_house.SOURCE.glob("*/__init__.py")} - shared
    assert rooms <= draw_house.BOXES.keys()


@pytest.mark.parametrize("page", ["docs/architecture.md", "CONTRIBUTING.md"])
def test_every_file_that_is_named_for_developers_is_there(page: str) -> None:
    text = re.sub(r"^```.*?^```$", "", (ROOT / page).read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    for name in re.findall(r"`((?:\w+/)*[\w*.-]+(?:\.py|/))`", text):
        made = name.startswith((".venv", ".pressgen", "output"))
        assert made or any(
            [
                *ROOT.glob(name),
                *draw_house.SOURCE.glob(name),
                *(ROOT / "tests" / "lifecycle").glob(name),
                *(ROOT / "tests" / "markup").glob(name),
            ]
        ), name


def test_each_term_of_the_glossary_stands_there_once_and_in_order() -> None:
    glossary = (ROOT / "docs/architecture.md").read_text("utf-8").partition("## Glossary")[2].partition("\n## ")[0]
    terms = re.findall(r"^\| ([a-z][\w -]*) \|", glossary, re.MULTILINE)[1:]
    assert len(terms) > 30
    assert terms == sorted(set(terms))
