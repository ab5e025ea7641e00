"""Who made a picture is read from its file, in whichever block and whichever letters it stands."""

import io
from typing import Any

import pytest
from PIL import Image

from pressgen.load.disk.picture_credit import picture_credit
from pressgen.model import PictureCredit

XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" photoshop:Credit="Bildbyrån &amp; Co">
<dc:creator><rdf:Seq><rdf:li>Kim Öberg</rdf:li></rdf:Seq></dc:creator>
<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">Fri för redaktionell användning.</rdf:li></rdf:Alt></xmpRights:UsageTerms>
</rdf:Description></rdf:RDF></x:xmpmeta>"""


def credit(form: str = "JPEG", **blocks: Any) -> PictureCredit | None:
    data = io.BytesIO()
    Image.new("RGB", (8, 8)).save(data, form, **blocks)
    with Image.open(io.BytesIO(data.getvalue())) as picture:
        return picture_credit(picture)


def exif(**tags: bytes) -> Image.Exif:
    made = Image.Exif()
    made.update({{"artist": 0x013B, "notice": 0x8298}[name]: value for name, value in tags.items()})
    return made


def iptc(*lines: tuple[int, bytes]) -> bytes:
    """IPTC in Photoshop's resources, as a segment of JPEG."""
    data = b"".join(b"\x1c\x02" + bytes([number]) + len(words).to_bytes(2, "big") + words for number, words in lines)
    resource = b"8BIM\x04\x04\0\0" + len(data).to_bytes(4, "big") + data + b"\0" * (len(data) % 2)
    content = b"Photoshop 3.0\0" + resource
    return b"\xff\xed" + (len(content) + 2).to_bytes(2, "big") + content


@pytest.mark.parametrize("form", ["JPEG", "WEBP"])
def test_creator_credit_line_and_terms_in_xmp(form: str) -> None:
    assert credit(form, xmp=XMP.encode()) == PictureCredit(
        "Kim Öberg/Bildbyrån & Co", "Fri för redaktionell användning."
    )


def test_a_byline_in_iptc() -> None:
    assert credit(extra=iptc((80, "Åsa Ek".encode()), (110, b"Storko kommun"))) == PictureCredit("Åsa Ek/Storko kommun")


def test_old_letters_in_iptc() -> None:
    assert credit(extra=iptc((80, "Åsa Ek".encode("cp1252")))) == PictureCredit("Åsa Ek")


def test_a_credit_that_repeats_the_name_is_given_once() -> None:
    assert credit(extra=iptc((80, b"Kim Ek"), (110, b"Kim Ek/Storko kommun"))) == PictureCredit("Kim Ek/Storko kommun")


@pytest.mark.parametrize(
    ("tags", "line"),
    [
        ({"artist": "Åsa Öberg".encode()}, "Åsa Öberg"),
        ({"notice": "© 2019-2024 Storko kommun. All rights reserved.".encode()}, "Storko kommun"),
        ({"artist": b"photographer", "notice": b"Copyright Kim Ek"}, "Kim Ek"),
        ({"artist": b"Kim\x07 Ek\n<b>"}, "Kim Ek b"),
        ({"artist": b"K" * 5000}, "K" * 100),
    ],
)
def test_names_in_exif_become_one_short_line(tags: dict[str, bytes], line: str) -> None:
    assert credit(exif=exif(**tags)) == PictureCredit(line)


@pytest.mark.parametrize("name", [b"Camera", b" ", b"...", b"unknown"])
def test_what_names_nobody_is_no_credit(name: bytes) -> None:
    assert credit(exif=exif(artist=name)) is None


@pytest.mark.parametrize("block", [b"<x:xmpmeta", b"\xff\xfe\0", XMP.encode()[:200]])
def test_broken_blocks_say_what_stands_before_the_break(block: bytes) -> None:
    assert credit(xmp=block) is None
