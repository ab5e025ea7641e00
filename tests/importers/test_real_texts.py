"""Five published texts as plain text, as Word documents and as web pages, against the same five marked up by hand."""

import html
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from word_files import paragraph, word_file

from pressgen.importers import words
from pressgen.load import load
from pressgen.model import Body, Release

SHARED = Path(__file__).parents[3] / "shared"
NEWSROOM, SEEDS = SHARED / "newsroom", SHARED / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.exists(), reason="the texts are not here")
BY_HAND = {
    "000": "2021/bra-betyg-till-kalmar-kommun-under-pandemin.md",
    "001": "2021/tre-nya-priser-forbattrar-aldreomsorgen.md",
    "002": "2021/dialog-med-sveriges-socialchefer.md",
    "003": "2014/socialforvaltningen-atgardar-brister.md",
    "004": "2022/ivo-foljer-upp-tidigare-granskning.md",
}


def pressgen(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The program, run in the folder, in English."""
    program = [sys.executable, "-c", "from pressgen.cli import main; main()", *words]
    environment = os.environ | {"LC_ALL": "en_US.UTF-8", "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(program, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)


def as_text(text: str, _title: str) -> tuple[str, bytes]:
    return "text.txt", text.encode()


def as_word(text: str, title: str) -> tuple[str, bytes]:
    blocks = [block for block in re.split(r"\n\s*\n", text) if block.strip()]
    lines = [line for block in blocks for line in block.split("\n")]
    return "text.docx", word_file(paragraph(line, "Rubrik" if title in line else "") for line in lines if line.strip())


def as_page(text: str, title: str) -> tuple[str, bytes]:
    blocks = [block for block in re.split(r"\n\s*\n", text) if block.strip()]
    parts = [
        f"<h1>{html.escape(block)}</h1>"
        if title in block
        else "<p>" + html.escape(block).replace("\n", "<br>") + "</p>"
        for block in blocks
    ]
    page = f"<html><body><nav><a href='/'>Hem</a></nav><main>{''.join(parts)}</main><footer>Om kakor</footer></body></html>"
    return "text.html", page.encode()


def release_at(root: Path, path: str) -> Release:
    """The release in a file of the newsroom."""
    return next(one.record for one in load(root).files if one.path == path and isinstance(one.record, Release))


def said(release: Release) -> str:
    """Lead and text, as words."""
    texts = release.texts.words()
    return "\n".join(block.text for body in (texts.lead or Body(), texts.body) for block in body.blocks)


@pytest.mark.parametrize("form", [as_text, as_word, as_page])
@pytest.mark.parametrize("number", BY_HAND)
def test_a_published_text_becomes_what_was_made_of_it_by_hand(
    tmp_path: Path, number: str, form: Callable[[str, str], tuple[str, bytes]]
) -> None:
    root = tmp_path / "newsroom"
    shutil.copytree(NEWSROOM, root)
    by_hand = release_at(root, f"content/releases/{BY_HAND[number]}")
    (seed,) = SEEDS.glob(f"{number}_*")
    name, data = form(seed.read_text("utf-8"), by_hand.title)
    (root / name).write_bytes(data)
    done = pressgen(root, "new", "--from", name, "--slug", "importerad", "--now", "2026-05-01")
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
    path = re.findall(r"^(content/releases/\S+importerad\.md) is new", done.stdout, re.MULTILINE)[0]
    draft, written = release_at(root, path), (root / path).read_text("utf-8")
    assert draft.draft
    assert draft.title == by_hand.title
    assert draft.type == by_hand.type or re.search(r"^type: .*# Guess", written, re.MULTILINE)
    same_day = draft.published.date() == by_hand.published.date()
    assert same_day or re.search(r"^published: .*# Guess", written, re.MULTILINE)
    assert same_day or number == "000", "only this text has no date"
    assert [one.contact for one in draft.contacts] == [one.contact for one in by_hand.contacts]
    assert draft.organisation == by_hand.organisation
    assert words(said(draft)) == words(said(by_hand))
    quotes = [block.quote.speaker for block in draft.body.blocks if block.quote]
    assert quotes == [block.quote.speaker for block in by_hand.body.blocks if block.quote]
    assert not list((root / "content/contacts").glob("*-2.yaml"))
