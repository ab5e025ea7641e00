"""A photograph of 12 megapixels tells where, with which camera and by whom it was taken; no file of the site does."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import camera_photographs
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from newsroom import built, release

SERIAL, ARTIST, PLACE = "SN-4711-0815", "Kim Hemlig", (56.0, 40.0, 23.5)
WORDS = [word.encode(form) for word in (SERIAL, ARTIST, "56,40.39N") for form in ("utf-8", "utf-16-le", "utf-16-be")]
XMP = f"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
 xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" exif:GPSLatitude="56,40.39N" aux:SerialNumber="{SERIAL}">
<dc:creator><rdf:Seq><rdf:li>{ARTIST}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>""".encode()


def exif() -> Image.Exif:
    made = Image.Exif()
    made.update({0x0112: 6, 0x013B: ARTIST, 0x8298: f"(c) {ARTIST}"})
    made.get_ifd(0x8825).update({1: "N", 2: PLACE, 3: "E", 4: (16.0, 21.0, 0.0)})
    made.get_ifd(0x8769).update({0xA431: SERIAL, 0xA430: ARTIST, 0x927C: SERIAL.encode()})
    return made


def iptc() -> bytes:
    line = b"\x1c\x02\x50" + len(ARTIST).to_bytes(2, "big") + ARTIST.encode()
    content = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + len(line).to_bytes(4, "big") + line + b"\0" * (len(line) % 2)
    return b"\xff\xed" + (len(content) + 2).to_bytes(2, "big") + content


def photograph(form: str) -> bytes:
    """Of 12 megapixels in JPEG, of a tenth of that in other formats, which take longer to write."""
    image = Image.linear_gradient("L").resize((4000, 3000) if form == "JPEG" else (1300, 1000)).convert("RGB")
    data = io.BytesIO()
    match form:
        case "JPEG":
            image.save(data, form, exif=exif(), xmp=XMP, extra=iptc(), comment=ARTIST.encode())
        case "PNG":
            text = PngInfo()
            text.add_text("Author", ARTIST, zip=True)
            text.add_itxt("XML:com.adobe.xmp", XMP.decode())
            image.save(data, form, exif=exif(), pnginfo=text)
        case _:
            image.save(data, form, exif=exif(), xmp=XMP)
    return data.getvalue()


def containers(data: bytes) -> Iterator[object]:
    """What Pillow finds in a picture beside its pixels."""
    with Image.open(io.BytesIO(data)) as picture:
        picture.load()
        yield {name: value for name, value in picture.info.items() if name not in _HARMLESS}
        tags = picture.getexif()
        yield {tag: value for tag, value in tags.items() if tag != 0x0112}
        yield [dict(tags.get_ifd(one)) for one in (0x8769, 0x8825, 0xA005)]


_HARMLESS = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi", "exif", "progressive", "progression", "loop"}
_HARMLESS |= {"background", "timestamp", "duration"}
"""What says how to decode or how large to print; the block of Exif is looked into tag by tag."""
_ENDINGS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "avif"}


@pytest.fixture(params=_ENDINGS)
def site(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, bytes]:
    """A site that shows the photograph as image, in the text and as attachment."""
    name = f"bro.{_ENDINGS[request.param]}"
    data = photograph(request.param)
    assert any(word in data for word in WORDS)
    text = release(f"image: {{src: {name}, alt: En bro}}", f"attachments: [{{src: {name}}}]", body=f"![Bron]({name})")
    built(tmp_path, {"content/releases/bro.md": text, f"content/releases/{name}": data})
    output = tmp_path / "output"
    return {one.relative_to(output).as_posix(): one.read_bytes() for one in output.rglob("*") if one.is_file()}


def test_no_file_of_the_site_tells_it(site: dict[str, bytes]) -> None:
    assert [path for path, data in site.items() for word in WORDS if word in data] == []


def test_no_container_of_metadata_holds_anything(site: dict[str, bytes]) -> None:
    pictures = {path: data for path, data in site.items() if re.search(r"bro[^/]*\.(?:jpg|png|webp|avif)$", path)}
    assert len(pictures) > 8
    for path, data in pictures.items():
        assert not any(_has_words(one) for one in containers(data)), path


def _has_words(found: object) -> bool:
    if isinstance(found, dict):
        return any(map(_has_words, found.values()))
    if isinstance(found, list):
        return any(map(_has_words, found))
    return bool(found)


def test_every_picture_is_upright(site: dict[str, bytes]) -> None:
    made = [data for path, data in site.items() if re.search(r"bro-\d+\.", path)]
    sizes = [Image.open(io.BytesIO(data)).size for data in made]
    assert all(height > width for width, height in sizes)


def test_a_page_with_a_photograph_is_light_on_a_telephone(tmp_path: Path) -> None:
    text = release("image: {src: bro.jpg, alt: En bro}")
    built(tmp_path, {"content/releases/bro.md": text, "content/releases/bro.jpg": camera_photographs.photograph(1)})
    page = (tmp_path / "output/2026/bro/index.html").read_text("utf-8")
    offered = [(int(width), name) for name, width in re.findall(r"([\w./-]+) (\d+)w", page)]
    chosen = min(one for one in offered if one[0] >= 2 * 390)[1]
    loaded = ["index.html", chosen, *re.findall(r'href="([^"]+\.css)"', page)]
    assert len(loaded) >= 3
    assert sum((tmp_path / "output/2026/bro" / one).stat().st_size for one in loaded) < 150_000
