"""Real press texts, when they lie beside the repository: ten quotes, three lists of thirteen items, every word."""

import os
import re
from pathlib import Path

import pytest
from text_examples import body

from pressgen.model import Body

SHARED = Path(os.environ.get("PRESSGEN_SHARED", Path(__file__).parents[2].parent / "shared"))
CONTENT = SHARED / "newsroom" / "content"

pytestmark = pytest.mark.skipif(not CONTENT.is_dir(), reason="the newsroom of real texts is not here")


def sources() -> list[str]:
    """The bodies of all releases."""
    return [path.read_text(encoding="utf-8").split("---\n", 2)[2] for path in sorted(CONTENT.glob("releases/**/*.md"))]


def bodies() -> list[Body]:
    """The parsed bodies."""
    return [body(source) for source in sources()]


def people() -> set[str]:
    """The names of the contacts."""
    found = [
        re.search(r"^name: *(.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
        for path in CONTENT.glob("contacts/*")
    ]
    return {match[1].strip() for match in found if match}


def test_ten_quotes_have_a_speaker_who_is_a_contact() -> None:
    quotes = [block.quote for read in bodies() for block in read.blocks if block.quote]
    assert len(quotes) == 10
    assert {quote.speaker for quote in quotes} <= people()
    assert all(quote.role for quote in quotes)
    assert [quote.party for quote in quotes if quote.party] == ["S", "S"]


def test_three_lists_have_thirteen_items_and_no_dash_line_is_one() -> None:
    lists = [block.text.split("\n") for read in bodies() for block in read.blocks if block.kind == "list"]
    assert sorted(map(len, lists)) == [2, 5, 6]


def test_no_word_is_lost() -> None:
    for source, read in zip(sources(), bodies(), strict=True):
        shown = "\n".join(block.text for block in read.blocks)
        assert _words(shown) == _words(source)


def _words(text: str) -> list[str]:
    return re.sub(r"^[ \t\u00a0]*(?:#+|[-–•·])[ \u00a0]*", "", text, flags=re.MULTILINE).split()
