"""The face of headings: its file, its address, and the rules that load it."""

from importlib import resources
from io import BytesIO

from PIL import ImageFont

from pressgen.digests import digest
from pressgen.model import Typeface
from pressgen.plan.typefaces import DRAWING_FACE, face_files, face_path, face_rules

FACE: Typeface = "schibsted-grotesk"
LETTERS = (
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ abcdefghijklmnopqrstuvwxyzåäö 0123456789 éüßæøœÆØŒçñõ áčđŋšŧž ÁČĐŊŠŦŽ "
    "ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ āčēģīķļņšūž ėįųū õäöü ășț őű ýřťď ğış ðþ –—’”„“«»…•·§%&@€£$°²³½×−"
)
"""Of Swedish, Finnish, Sami, Polish, Latvian, Lithuanian, Estonian, Romanian, Hungarian, Czech, Turkish and Icelandic."""


def data(file: str) -> bytes:
    return (resources.files("pressgen.theme") / "static" / file).read_bytes()


def lacking(file: str, letters: str) -> list[str]:
    """The letters that the face in the file does not have."""
    face = ImageFont.truetype(BytesIO(data(file)), 40)
    missing = bytes(face.getmask("\U0010ffff"))
    return [letter for letter in letters.replace(" ", "") if bytes(face.getmask(letter)) == missing]


def test_each_address_has_the_digest_of_its_file() -> None:
    for path, file in face_files(FACE).items():
        assert path == f"static/{file.removesuffix('.woff2')}.{digest(data(file))[:12]}.woff2"
    assert f"{FACE}.{digest(data(f'{FACE}.woff2'))[:12]}.woff2" == DRAWING_FACE


def test_the_file_that_every_page_loads_is_small() -> None:
    first, *_ = face_files(FACE)
    assert first == face_path(FACE)
    assert len(data(face_files(FACE)[first])) <= 19_000


def test_the_file_of_pictures_has_the_letters_of_the_languages_around_the_baltic_sea() -> None:
    assert lacking(f"{FACE}.woff2", LETTERS) == []


def test_each_file_of_pages_has_the_letters_that_it_is_loaded_for() -> None:
    common = "".join(one for one in LETTERS if ord(one) < 0x100 or ord(one) >= 0x2000)
    first, second = face_files(FACE).values()
    assert lacking(first, common) == []
    assert lacking(second, "".join(set(LETTERS) - set(common))) == []


def test_its_licence_lies_beside_it() -> None:
    assert "SIL OPEN FONT LICENSE" in (resources.files("pressgen.theme") / "static" / "OFL.txt").read_text("utf-8")


def test_the_style_sheet_loads_it_from_its_own_folder() -> None:
    for path in face_files(FACE):
        assert f'url("{path.removeprefix("static/")}")' in face_rules(FACE)


def test_the_system_needs_no_file_and_no_rule() -> None:
    assert (face_path("system"), face_files("system"), face_rules("system")) == ("", {}, "")
