"""`pressgen new --from` says what it made of a foreign text, and what became of its words."""

import subprocess
import sys
from pathlib import Path

from test_command_line import pressgen

from faulty import PIXEL
from newsroom import built, newsroom, release

TEXT = "Ny bro öppnar\n\nDen öppnar på måndag.\n\nLäs mer\n"
NOW = ("--now", "2026-05-01 12:00")


def test_it_says_what_was_guessed_and_left_out_and_counts_the_words(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {})
    (root / "bro.txt").write_text(TEXT, "utf-8")
    done = pressgen(root, "new", "--from", "bro.txt", *NOW)
    assert done.stdout.splitlines() == [
        "content/releases/2026/ny-bro-oppnar.md is new.",
        "Guesses: 4. Each is marked by a comment in the draft.",
        "Left out of the text, and listed in the draft:",
        "    (part of the web page) Läs mer",
        "Words: 9, of them 7 in the text, 0 read as dates, contacts and the like, 2 left out.",
        "It is a draft. Read it through, then: pressgen check content/releases/2026/ny-bro-oppnar.md",
        "See it as readers will: pressgen serve",
    ]


def test_an_imported_text_is_not_in_the_site(tmp_path: Path) -> None:
    other = {"content/releases/2026/bron.md": release()}
    before = built(tmp_path / "before", other)
    root = newsroom(tmp_path / "after", other)
    (root / "bro.txt").write_text(f"Publicerad: 2026-04-01\n\n{TEXT}\n\nKontakt: Eva Lind, 08-465 004 21\n", "utf-8")
    assert pressgen(root, "new", "--from", "bro.txt").returncode == 0
    assert (root / "content/contacts/eva-lind.yaml").exists()
    assert built(root, {}) == before


def test_what_is_said_on_the_command_line_is_no_guess(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {})
    (root / "bro.txt").write_text(TEXT, "utf-8")
    pressgen(root, "new", "--from", "bro.txt", "--type", "statement", "--published", "2026-06-01", *NOW)
    written = (root / "content/releases/2026/ny-bro-oppnar.md").read_text("utf-8")
    assert "type: statement\npublished: 2026-06-01\n" in written


def test_categories_regions_and_language_of_the_command_line_hold_too(tmp_path: Path) -> None:
    names = {f"content/vocabularies/{kind}.yaml": "vard: Vård\n" for kind in ("categories", "regions")}
    root = newsroom(tmp_path, names)
    (root / "bro.txt").write_text(TEXT, "utf-8")
    done = pressgen(
        root, "new", "--from", "bro.txt", "--category", "vard", "--region", "vard", "--language", "en", *NOW
    )
    assert done.returncode == 0, done.stderr
    written = (root / "content/releases/2026/ny-bro-oppnar.md").read_text("utf-8")
    assert "language: en\n" in written
    assert "categories: [vard]\nregions: [vard]\n" in written


def test_pasted_text_comes_through_a_pipe(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {})
    program = [sys.executable, "-c", "from pressgen.cli import main; main()", "new", "--from", "-", *NOW]
    done = subprocess.run(program, cwd=root, input=TEXT.encode(), capture_output=True, check=False)
    assert done.returncode == 0
    assert (root / "content/releases/2026/ny-bro-oppnar.md").exists()


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    done = pressgen(newsroom(tmp_path, {}), "new", "--from", "borta.docx")
    assert (done.returncode, done.stderr) == (2, "pressgen: There is no file borta.docx.\n")


def test_a_folder_is_told(tmp_path: Path) -> None:
    done = pressgen(newsroom(tmp_path, {}), "new", "--from", "content")
    assert (done.returncode, done.stderr.splitlines()[0]) == (2, "pressgen: content cannot be read: Is a directory.")


def test_no_preview_is_promised_while_an_error_keeps_the_draft_out_of_it(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {})
    (root / "bro.png").write_bytes(PIXEL)
    (root / "bro.html").write_text('<h1>Ny bro</h1><p>Den är klar.</p><img src="bro.png">', "utf-8")
    lines = pressgen(root, "new", "--from", "bro.html", *NOW).stdout.splitlines()
    assert any("PG111" in line for line in lines)
    assert lines[-1] == "When check finds no errors in it, see it as readers will: pressgen serve"


def test_a_page_nested_beyond_all_measure_is_told(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {})
    (root / "bro.html").write_text("<figure></table>" * 900 + "Ny bro", "utf-8")
    done = pressgen(root, "new", "--from", "bro.html", *NOW)
    assert (done.returncode, done.stderr) == (
        2,
        "pressgen: Its elements are nested more deeply than in any press text, so it was not read.\n",
    )
