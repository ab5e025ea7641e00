"""What cannot be read is refused by a sentence, and nothing is written."""

import io
import zipfile
from pathlib import Path

import pytest
from importing import imported
from word_files import paragraph, word_file

from pressgen.errors import PressgenError
from pressgen.importers import read_document

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def refused(name: str, data: bytes) -> str:
    """The reason for refusing a file."""
    with pytest.raises(PressgenError) as caught:
        read_document(name, data)
    return str(caught.value)


@pytest.mark.parametrize("change", ["ins", "del", "moveFrom"])
def test_tracked_changes_stop_with_their_author(change: str) -> None:
    marked = f"<w:p><w:{change} w:id='1' w:author='Bo Al'><w:r><w:t>ny</w:t></w:r></w:{change}></w:p>"
    assert refused("a.docx", word_file([marked])) == "The document has tracked changes, the first by Bo Al."


def test_comments_headers_and_footers_are_left_out_and_said(tmp_path: Path) -> None:
    part = f"<w:x xmlns:w='{W}'><w:p><w:r><w:t>Utkast 3</w:t></w:r></w:p></w:x>"
    data = word_file([paragraph("Ny bro", "Rubrik"), paragraph("Den öppnar.")], {"word/header1.xml": part})
    assert imported(tmp_path, "a.docx", data).reasons("Utkast 3") == ["the header of the document's pages"]


def test_an_archive_that_unpacks_to_very_much_is_not_opened() -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 41_000_000)
    assert "unpacks to more" in refused("a.docx", bomb.getvalue())


def test_entities_are_refused() -> None:
    bomb = f"<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>]><w:document xmlns:w='{W}'><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"
    assert "defines entities" in refused("a.docx", word_file([], {"word/document.xml": bomb}))


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.docx", b"PK\x03\x04trasig", "damaged"),
        ("a.docx", word_file([paragraph("Bron")])[:-40], "damaged"),
        ("a.docx", word_file([], {"word/document.xml": "<w:document"}), "damaged"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old document of Word"),
        ("a.pdf", b"%PDF-1.7", "is a PDF"),
        ("a.txt", b"{\\rtf1\\ansi Bron}", "a document in RTF"),
        ("a.pages", b"x", "an ending that pressgen does not know"),
        ("a.txt", b"a " * 3_000_000, "longer than a press text"),
    ],
)
def test_other_files_are_refused(name: str, data: bytes, reason: str) -> None:
    assert reason in refused(name, data)


@pytest.mark.parametrize("data", ["", " \n\n ", "\u200b"])
def test_a_file_without_words_is_refused(tmp_path: Path, data: str) -> None:
    with pytest.raises(PressgenError, match="There are no words"):
        imported(tmp_path, "tom.txt", data)


def test_pictures_outside_of_the_pages_folder_are_not_fetched(tmp_path: Path) -> None:
    page = "<h1>Ny bro</h1><p>Den öppnar.</p><img src='../hemlig.png' alt='Hemlig'><img src='file:///etc/hostname' alt='Värd'>"
    (tmp_path / "hemlig.png").write_bytes(b"\x89PNG hemligt")
    got = imported(tmp_path, "sida.html", page)
    assert got.release.images == ()
    assert got.reasons("Hemlig") == ["a picture that is not in the file: ../hemlig.png"]


def test_nothing_is_written_when_one_file_is_in_the_way(tmp_path: Path) -> None:
    taken = {
        "content/releases/2026/ny-bro.md": "---\nid: r-1\ntitle: Ny bro\ntype: news\npublished: 2026-04-01\n---\nText.\n"
    }
    with pytest.raises(PressgenError, match="There is a file content/releases"):
        imported(tmp_path, "bro.txt", "Ny bro\n\nDen öppnar.\n\nKontakt:\nEva Lind, 08-465 004 21\n", taken)
    assert not (tmp_path / "newsroom/content/contacts/eva-lind.yaml").exists()
