"""Every example in the documentation works, and the documentation leaves no key out."""

import re
import shutil
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from examples import ROOT, Example, commands, examples, masked, run, write
from jinja2.filters import _GroupTuple
from jinja2.runtime import BlockReference, LoopContext
from markupsafe import Markup
from pydantic import BaseModel

from newsroom import NOON, newsroom
from pressgen.build import build, examine
from pressgen.load.format import schema
from pressgen.model.value import Value
from pressgen.render import template_allowlist
from pressgen.render.filters import FILTERS

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
FIRST = ROOT / "docs" / "getting-started.md"
NAMES = [path.relative_to(ROOT).as_posix() for path in PAGES]
FILES = {"yaml", "markdown", "jinja", "html", "css", "python", "json"}


def starting_point(page: Path, folder: Path) -> Path:
    """The newsroom that a page goes on from: the example newsroom, nothing, or what the first page made."""
    root = folder / "newsroom"
    root.mkdir()
    if page.name == "README.md":
        for name in ("content", "templates"):
            shutil.copytree(ROOT / name, root / name)
        shutil.copy(ROOT / "pressgen.yaml", root)
    elif page != FIRST:
        newsroom(root, {})
        for example in examples(FIRST):
            if example.path:
                write(example, root)
    return root


def followed(example: Example, root: Path, language: str) -> None:
    """Does what the example shows, and sees what it says."""
    if example.path.startswith("src/"):
        assert folded(example.text) in folded((ROOT / example.path).read_text("utf-8")), f"line {example.line}"
    elif example.path.startswith("output/"):
        build(root, root / "output", root / ".pressgen", NOON, force=True)
        assert folded(example.text) in folded((root / example.path).read_text("utf-8")), f"line {example.line}"
    elif example.path:
        write(example, root)
    elif example.language == "console":
        for command, printed in commands(example):
            code, shown = run(command, root, language)
            assert shown == masked(printed) if printed else code == 0, f"line {example.line}: {command}\n{shown}"


def folded(text: str) -> str:
    """The text with every run of white space as one space."""
    return " ".join(text.split())


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_the_examples_of_a_page_make_a_newsroom_without_errors(page: Path, tmp_path: Path) -> None:
    root = starting_point(page, tmp_path)
    for example in examples(page):
        followed(example, root, "C" if page.parent.name == "sv" else "sv_SE")
    if (root / "pressgen.yaml").exists():
        _, problems = examine(root)
        assert [str(problem.message) for problem in problems if problem.level == "error"] == []
        build(root, root / "output", root / ".pressgen", NOON, force=True)


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_every_example_says_which_file_it_is(page: Path) -> None:
    for example in examples(page):
        assert example.language in FILES | {"console", "text"}, example
        assert bool(example.path) == (example.language in FILES), example


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_every_link_in_the_documentation_leads_somewhere(page: Path) -> None:
    text = re.sub(r"^```.*?^```$|^ {4}[^\n]*", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    text = re.sub(r"(`+).+?\1(?!`)", "", text)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        path, _, anchor = target.partition("#")
        if not path.startswith(("http", "tel:")):
            other = (page.parent / path).resolve() if path else page
            assert other.exists(), target
            assert not anchor or anchor in anchors(other), target


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as code hosts make them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize(
    ("page", "shape"),
    [
        ("releases.md", schema.ReleaseFile),
        ("releases.md", schema.Image),
        ("releases.md", schema.Attachment),
        ("releases.md", schema.Change),
        ("releases.md", schema.Withdrawal),
        ("releases.md", schema.Pin),
        ("people-and-organisations.md", schema.Contact),
        ("people-and-organisations.md", schema.Role),
        ("people-and-organisations.md", schema.Organisation),
        ("people-and-organisations.md", schema.Address),
        ("people-and-organisations.md", schema.Department),
        ("people-and-organisations.md", schema.Boilerplate),
        ("banners-and-pages.md", schema.Banner),
        ("banners-and-pages.md", schema.PlainPage),
        ("settings.md", schema.Config),
        ("settings.md", schema.Identity),
        ("settings.md", schema.Feedback),
        ("settings.md", schema.FeedOptions),
        ("settings.md", schema.Theme),
        ("sv/pressmeddelanden.md", schema.ReleaseFile),
        ("sv/pressmeddelanden.md", schema.Event),
        ("sv/pressmeddelanden.md", schema.Attachment),
        ("sv/bilder.md", schema.Image),
        ("sv/rattelser.md", schema.Change),
        ("sv/rattelser.md", schema.Withdrawal),
        ("sv/personer.md", schema.Contact),
        ("sv/personer.md", schema.Role),
        ("sv/personer.md", schema.Organisation),
        ("sv/personer.md", schema.Address),
        ("sv/personer.md", schema.Department),
        ("sv/personer.md", schema.Boilerplate),
        ("sv/banner.md", schema.Banner),
        ("sv/banner.md", schema.PlainPage),
    ],
)
def test_a_page_names_every_key_of_its_files(page: str, shape: type[BaseModel]) -> None:
    text = (ROOT / "docs" / page).read_text("utf-8")
    for key in shape.model_json_schema(by_alias=True)["properties"]:
        assert re.search(rf"`(\w+\.)?{key}`", text), key


def test_the_swedish_index_leads_to_every_page_in_swedish() -> None:
    folder = ROOT / "docs" / "sv"
    index = (folder / "README.md").read_text("utf-8")
    assert [page.name for page in folder.glob("*.md") if f"]({page.name})" not in index] == ["README.md"]


def test_the_page_about_templates_names_every_block() -> None:
    text = (ROOT / "docs" / "templates.md").read_text("utf-8")
    for template in sorted((ROOT / "src" / "pressgen" / "theme" / "templates").iterdir()):
        row = _row(text, template.name) + _row(text, "base.html")
        for block in re.findall(r"{% block (\w+)", template.read_text("utf-8")):
            assert f"`{block}`" in row, f"{template.name}: {block}"


def test_the_page_about_templates_names_every_filter() -> None:
    text = (ROOT / "docs" / "templates.md").read_text("utf-8")
    assert [name for name in FILTERS if f"&#124;{name}" not in text] == []


LISTS = {
    "Functions": template_allowlist.FUNCTIONS,
    "Filters of Jinja": template_allowlist.FILTERS,
    "Tests": tuple(name for name in template_allowlist.TESTS if name.isidentifier()),
    "Of a text": template_allowlist.NAMES[str],
    "Of a day": template_allowlist.NAMES[datetime] | template_allowlist.NAMES[timedelta],
    "Of a mapping": template_allowlist.NAMES[dict] | {"grouper", "list"},
    "Of `loop`": template_allowlist.NAMES[LoopContext] | template_allowlist.NAMES[BlockReference],
}


@pytest.mark.parametrize("what", LISTS)
def test_the_page_about_templates_lists_what_they_may_use_and_nothing_else(what: str) -> None:
    text = (ROOT / "docs" / "templates.md").read_text("utf-8")
    listed = re.search(rf"^- {what}: (.+?)(?=^- |\n\n)", text, re.MULTILINE | re.DOTALL)
    assert listed is not None
    assert set(re.findall(r"`(\w+)`", listed[1])) - {"groupby"} == set(LISTS[what]) - {"groupby"}


def test_every_type_that_has_names_is_on_the_page_about_templates() -> None:
    others = {kind for kind in template_allowlist.NAMES if not issubclass(kind, Value)}
    assert others == {str, Markup, date, datetime, timedelta, dict, LoopContext, BlockReference, _GroupTuple}
    assert template_allowlist.NAMES[Markup] == template_allowlist.NAMES[str]
    assert template_allowlist.NAMES[date] < template_allowlist.NAMES[datetime]


def _row(text: str, template: str) -> str:
    return next(line for line in text.splitlines() if line.startswith(f"| `{template}` |"))
