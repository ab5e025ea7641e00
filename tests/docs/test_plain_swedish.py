"""Swedish pages are plain Swedish: LIX below 40 (Björnsson 1968: words a sentence, and long words of a hundred)."""

import re
from pathlib import Path

import pytest
from examples import ROOT

PAGES = [
    *sorted((ROOT / "docs" / "sv").glob("*.md")),
    ROOT / "src" / "pressgen" / "theme" / "locale" / "sv" / "manual.md",
]


def prose(text: str) -> str:
    """The running text of a page: without examples, tables and code; each item and heading a sentence of its own."""
    text = re.sub(r"^```.*?^```$|^    .*$|^\|.*$", "", text, flags=re.DOTALL | re.MULTILINE)
    text = re.sub(r"`[^`]*`", "kod", re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text))
    parts = (" ".join(part.split()) for part in re.split(r"\n\s*\n|\n(?=[-*#\d])", text))
    return " ".join(part if part.endswith((".", "!", "?", ":")) else f"{part}." for part in parts if part)


def lix(text: str) -> float:
    words = re.findall(r"[^\W\d_][\w-]*", text)
    sentences = len(re.findall(r"[.!?:](?=\s|$)", text))
    return len(words) / sentences + 100 * sum(len(word) > 6 for word in words) / len(words)


def test_long_words_in_long_sentences_are_hard_to_read() -> None:
    assert lix("Bron är klar. Kom och se den.") < 10
    assert lix("Kommunfullmäktiges sammanträdesprotokoll offentliggörs fortlöpande genom anslagstavlan.") > 60


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_in_swedish_is_easy_to_read(page: Path) -> None:
    assert lix(prose(page.read_text("utf-8"))) < 40
