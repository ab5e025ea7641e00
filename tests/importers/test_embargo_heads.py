"""Lines at the head of a text that state its embargo, its type, and its place and day: none is a title or a lead."""

from pathlib import Path

import pytest
from importing import imported

REST = "\n\nNy lekpark i Norrby\n\nPå torsdag öppnar kommunen en lekpark med tre gungor och en linbana.\n\n"


@pytest.mark.parametrize(
    "head",
    [
        "Pressmeddelande\nEmbargo: 2026-12-03 kl. 10.00",
        "PRESS RELEASE\nEmbargoed until 10 am on 3 December 2026",
        "PRESSMEDDELANDE\n2026-12-03\nEmbargo till torsdag den 3 december kl. 10.00",
        "PRESSINFORMATION\nStorköping 2026-12-01\nEMBARGO till torsdag den 3 december kl. 10.00",
        "Pressrelease\n\nStorköping, den 1 december 2026\n\nUNDER EMBARGO\n\nFår publiceras tidigast 3 december kl. 10",
        "Embargo kl. 10.00\nPressmeddelande 2026-12-03",
        "Pressmeddelande – publiceras 3/12 kl 10",
        "PRESSMEDDELANDE: EMBARGO 3/12 kl. 10.00",
    ],
)
def test_the_embargo_becomes_published(tmp_path: Path, head: str) -> None:
    got = imported(tmp_path, "lek.txt", head + REST)
    assert (got.release.title, got.release.type) == ("Ny lekpark i Norrby", "press-release")
    assert got.lead == "På torsdag öppnar kommunen en lekpark med tre gungor och en linbana."
    assert "published: 2026-12-03 10:00 # Guess: It is the embargo that the text states: “" in got.written
    assert not got.blocks
    assert not got.done.draft.left_out


def test_an_embargo_without_a_certain_instant_is_left_out_and_marked(tmp_path: Path) -> None:
    got = imported(tmp_path, "lek.txt", "PRESSMEDDELANDE\nEmbargo till torsdag" + REST)
    assert got.release.title == "Ny lekpark i Norrby"
    assert got.reasons("Embargo till torsdag") == ["an embargo without a certain instant"]
    assert (
        "published: 2026-05-01 # Guess: The text is under embargo, “Embargo till torsdag”, and no certain instant could be read. "
        "Write day and time here." in got.written
    )


def test_of_two_embargoes_the_later_holds(tmp_path: Path) -> None:
    got = imported(tmp_path, "lek.txt", "Embargo till 2026-12-03\nEmbargo till 2026-12-04 kl. 06.00" + REST)
    assert "published: 2026-12-04 06:00 # Guess:" in got.written


def test_a_text_for_immediate_release_has_no_embargo(tmp_path: Path) -> None:
    got = imported(tmp_path, "lek.txt", "För omedelbar publicering\n2026-04-30" + REST)
    assert got.release.title == "Ny lekpark i Norrby"
    assert got.reasons("omedelbar") == ["it says that the text may be published at once"]
    assert "published: 2026-04-30 # Guess: It stands in the text without a label.\n" in got.written


def test_the_title_behind_an_embargo_is_the_title(tmp_path: Path) -> None:
    got = imported(tmp_path, "lek.html", "<h1>Embargo till 2026-12-03 kl. 10.00: Ny lekpark</h1><p>Den öppnar nu.</p>")
    assert got.release.title == "Ny lekpark"
    assert "published: 2026-12-03 10:00 # Guess:" in got.written


def test_long_embargo_lines_are_not_joined_with_the_next_one(tmp_path: Path) -> None:
    head = "EMBARGO till torsdagen den 3 december 2026 klockan 10.00"
    got = imported(tmp_path, "lek.txt", f"{head}\nNy lekpark i Norrby öppnar på torsdag med gungor\n\nDen är bra.\n")
    assert got.release.title == "Ny lekpark i Norrby öppnar på torsdag med gungor"
    assert "published: 2026-12-03 10:00 #" in got.written


@pytest.mark.parametrize(
    "title", ["Vapenembargot mot Ryssland förlängs", "Embargo mot Ryssland", "Valborg 30 april 2026"]
)
def test_a_title_that_only_looks_like_such_a_line_stays(tmp_path: Path, title: str) -> None:
    got = imported(tmp_path, "a.txt", f"{title}\n\nDet beslutade regeringen i dag, säger den.\n")
    assert got.release.title == title
