"""The face of headings: its file, its address, and the rules that load it."""

from importlib import resources
from io import BytesIO

from PIL import ImageFont

from pressgen.digests import digest
from pressgen.model import Typeface
from pressgen.plan.typefaces import face_file, face_path, face_rules

FACE: Typeface = "schibsted-grotesk"
LETTERS = (
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ abcdefghijklmnopqrstuvwxyzåäö 0123456789 éüßæøœÆØŒçñõ áčđŋšŧž ÁČĐŊŠŦŽ "
    "ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ āčēģīķļņšūž ėįųū õäöü ășț őű ýřťď ğış ðþ –—’”„“«»…•·§%&@€£$°²³½×−"
)
"""Of Swedish, Finnish, Sami, Polish, Latvian, Lithuanian, Estonian, Romanian, Hungarian, Czech, Turkish and Icelandic."""


def data() -> bytes:
    return (resources.files("pressgen.theme") / "static" / face_file(FACE)).read_bytes()


def test_its_address_has_the_digest_of_its_file() -> None:
    assert face_path(FACE) == f"static/{FACE}.{digest(data())[:12]}.woff2"


def test_its_file_is_small() -> None:
    assert len(data()) <= 22_000


def test_it_has_the_letters_of_the_languages_around_the_baltic_sea() -> None:
    face = ImageFont.truetype(BytesIO(data()), 40)
    missing = bytes(face.getmask("\U0010ffff"))
    assert [letter for letter in LETTERS.replace(" ", "") if bytes(face.getmask(letter)) == missing] == []


def test_its_licence_lies_beside_it() -> None:
    assert "SIL OPEN FONT LICENSE" in (resources.files("pressgen.theme") / "static" / "OFL.txt").read_text("utf-8")


def test_the_style_sheet_loads_it_from_its_own_folder() -> None:
    assert f'url("{face_path(FACE).removeprefix("static/")}")' in face_rules(FACE)


def test_the_system_needs_no_file_and_no_rule() -> None:
    assert (face_path("system"), face_rules("system")) == ("", "")
