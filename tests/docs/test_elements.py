"""The example newsroom shows each element of a press release where docs/elements.md says, and nothing that is not public."""

import html
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import NamedTuple

import pytest
from examples import ROOT

from newsroom import site
from pressgen.build import build

PAGE = ROOT / "docs" / "elements.md"
NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)
LATER = "later"


class Row(NamedTuple):
    name: str
    source: str
    page: str
    snippet: str


def table(heading: str) -> Iterator[list[str]]:
    """The cells of each row of the table below a heading."""
    part = PAGE.read_text("utf-8").split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    lines = [line for line in part.splitlines() if line.startswith("|")]
    for line in lines[2:]:
        yield [cell.strip() for cell in line.strip("|").split(" | ")]


ROWS = [
    *(Row(f"{number} {what}", *rest) for number, what, *rest in table("The elements")),
    *(Row(*cells) for cells in table("More of the authoring format")),
]
HIDDEN = [word for _, _, words in table("What no file may hold") for word in re.findall(r"`([^`]+)`", words)]


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The repository's own newsroom, built once."""
    folder = tmp_path_factory.mktemp("example")
    _, problems = build(ROOT, folder / "output", folder / "state", NOW)
    assert not [problem for problem in problems if problem.level == "error"]
    return site(folder / "output")


def words(page: str) -> str:
    """The text of a page as a reader meets it: white space folded, soft hyphens gone."""
    bare = re.sub(r"<style.*?</style>|<[^>]+>", "", page, flags=re.DOTALL)
    return " ".join(html.unescape(bare).replace("\u00ad", "").split())


def test_every_element_has_its_row_in_order() -> None:
    assert [row[0] for row in table("The elements")] == [f"S{number:02}" for number in range(1, 67)]


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
def test_an_element_is_shown_where_the_table_says(row: Row, example: dict[str, str]) -> None:
    if row.page == LATER:
        assert not row.source + row.snippet
        return
    assert (ROOT / row.source.strip("`")).is_file()
    page, snippet = example[row.page.strip("`")], row.snippet.removeprefix("`").removesuffix("`")
    assert snippet in (" ".join(page.split()) if re.search(r'[<>]|="', snippet) else words(page))


@pytest.mark.parametrize("word", HIDDEN)
def test_what_is_not_public_is_nowhere(word: str, example: dict[str, str]) -> None:
    assert not [path for path, text in example.items() if word in text or word in path]


def test_columns_of_figures_stand_to_the_right(example: dict[str, str]) -> None:
    assert '<td class="cell-number">+18</td>' in example["2024/budgetforslag-2025/index.html"]
    assert ".cell-number{text-align:end}" in next(
        text for path, text in example.items() if path.startswith("static/style.")
    )
