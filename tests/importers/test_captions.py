"""What a picture shows and who took it, as communicators write it."""

import base64
from pathlib import Path

import pytest
from importing import imported
from word_files import paragraph, word_file

from pressgen.importers.captions import Caption, read_caption

PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC")
MISSING = ["the words of a picture that is not in the text"]


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("Bild: Bron över Storån i maj. Foto: Kim Ek", "Bron över Storån i maj.", "Kim Ek"),
        ("Bildtext: Bron över Storån i maj.", "Bron över Storån i maj.", ""),
        ("BILDTEXT: Bron i maj (Foto: Kim Ek)", "Bron i maj", "Kim Ek"),
        ("Bild 1: Bron i maj", "Bron i maj", ""),
        ("Bild 2. Bron i maj. Fotograf: Kim Ek.", "Bron i maj.", "Kim Ek"),
        ("Foto: Kim Ek", "", "Kim Ek"),
        ("Foto: Kim Ek/Storköpings kommun", "", "Kim Ek/Storköpings kommun"),
        ("Foto Kim Ek", "", "Kim Ek"),
        ("Foto/Kim Ek", "", "Kim Ek"),
        ("Bild: Kim Ek", "", "Kim Ek"),
        ("Bron i maj. Foto: Storköpings kommun", "Bron i maj.", "Storköpings kommun"),
        ("Illustration: Lo Vik", "", "Lo Vik"),
        ("Photo: Kim Ek", "", "Kim Ek"),
        ("Ada Ek, trafikchef. Foto: privat", "Ada Ek, trafikchef.", "privat"),
    ],
)
def test_a_line_that_says_so_is_the_words_of_a_picture(line: str, caption: str, credit: str) -> None:
    found = read_caption(line)
    assert found
    assert (found.caption, found.credit) == (caption, credit)


@pytest.mark.parametrize(
    "line",
    [
        "Bilden av kommunen: stolt och stark",
        "Foto är förbjudet i lokalen.",
        "Bilder på bron finns i bildbanken.",
        "Fotografering: anmäl dig till Ada Ek.",
        "Vi söker en fotograf till invigningen",
        "Bildskolan öppnar: alla är välkomna",
        "På bilden syns Ada Ek och Bo Al.",
    ],
)
def test_other_lines_are_not(line: str) -> None:
    assert read_caption(line) is None


def test_the_labels_are_known_so_that_every_word_is_counted() -> None:
    assert read_caption("Bild 1: Bron. Foto: Kim Ek") == Caption("Bron.", "Kim Ek", "Bild 1 Foto")


@pytest.mark.parametrize(
    "lines",
    [
        "<img src=b.png alt='En bågbro'><p>Bild: Bron i maj. Foto: Kim Ek</p>",
        "<img src=b.png alt='En bågbro'><p>Bildtext: Bron i maj.</p><p>Foto: Kim Ek</p>",
        "<p>Foto: Kim Ek</p><img src=b.png alt='En bågbro'><p>Bild: Bron i maj.</p>",
        "<figure><img src=b.png alt='En bågbro'><figcaption>Bron i maj. Foto: Kim Ek</figcaption></figure>",
        "<p><img src=b.png alt='En bågbro'></p><p>Bild: Bron i maj.<br>Foto: Kim Ek</p>",
        "<p><img src=b.png alt='En bågbro'></p><p><em>Bild: Bron i maj. <b>Foto:</b> Kim Ek</em></p>",
    ],
)
def test_they_become_those_of_the_picture_beside_them(tmp_path: Path, lines: str) -> None:
    page = f"<h1>Ny bro</h1><p>Den öppnar på måndag.</p>{lines}<p>Den är lång.</p>"
    got = imported(tmp_path, "a.html", page, {"b.png": PIXEL})
    (image,) = got.release.images
    assert (image.alt, image.caption, image.credit) == ("En bågbro", "Bron i maj.", "Kim Ek")
    assert got.blocks == [("paragraph", "Den är lång.")]


def test_each_picture_has_its_own(tmp_path: Path) -> None:
    page = "<h1>Ny bro</h1><p>Den öppnar.</p><img src=b.png alt=Bro><p>Foto: Kim Ek</p><img src=b.png alt=Å><p>Foto: Lo Vik</p>"
    got = imported(tmp_path, "a.html", page, {"b.png": PIXEL})
    assert [(image.alt, image.credit) for image in got.release.images] == [("Bro", "Kim Ek"), ("Å", "Lo Vik")]


def test_without_a_picture_they_are_left_out_with_a_reason(tmp_path: Path) -> None:
    text = "Ny bro\n\nDen öppnar på måndag.\n\nBildtext: Bron i maj.\nFoto: Kim Ek\n\nDen är 62 meter lång och öppen för alla."
    got = imported(tmp_path, "a.txt", text)
    assert got.reasons("Bron i maj") == got.reasons("Kim Ek") == MISSING
    assert got.blocks == [("paragraph", "Den är 62 meter lång och öppen för alla.")]


def test_above_the_title_they_are_not_the_title(tmp_path: Path) -> None:
    got = imported(tmp_path, "a.txt", "Foto: Kim Ek\n\nNy bro öppnar\n\nDen öppnar på måndag.")
    assert got.release.title == "Ny bro öppnar"
    assert got.reasons("Kim Ek") == MISSING


def test_in_a_word_document_without_pictures(tmp_path: Path) -> None:
    lines = ["Ny bro öppnar", "På måndag öppnar bron.", "Bild: Bron i maj. Foto: Kim Ek", "Den är lång."]
    got = imported(
        tmp_path, "a.docx", word_file(paragraph(line, "Rubrik" if n == 0 else "") for n, line in enumerate(lines))
    )
    assert got.reasons("Bron i maj") == MISSING
