"""Pictures that are embedded in drawings are cleaned too, and what cannot be is refused."""

import textwrap
from base64 import b64decode, b64encode
from io import BufferedReader, BytesIO
from pathlib import Path
from urllib.parse import quote_from_bytes

import pytest
from private_pictures import FORMATS, WORD, noise, pixels, planted, saved

from newsroom import NOON, newsroom, release
from pressgen.build import build
from pressgen.load.disk.assets import read_asset

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


def drawing(address: str) -> bytes:
    return SVG.format(f'<image xlink:href="{address}"/>').encode()


def embedded(form: str) -> str:
    return b64encode(planted(form)).decode()


def fault(data: bytes) -> str:
    asset = read_asset("content/a.svg", BufferedReader(BytesIO(data)))
    return asset.fault.kind if asset.fault else ""


@pytest.mark.parametrize("line_end", ["", "\n", "&#10;", "&#xA;", " "])
@pytest.mark.parametrize("form", FORMATS)
def test_an_embedded_picture_is_cleaned(form: str, line_end: str, tmp_path: Path) -> None:
    lines = line_end.join(textwrap.wrap(embedded(form), 76))
    data = drawing(f"data:image/{form.lower()};base64,{lines}")
    files = {
        "content/a/bro.md": "",
        "content/releases/a.md": release("attachments: [{src: a.svg}]", body="![Bro](a.svg)"),
    }
    root = newsroom(tmp_path, {"content/releases/a.md": files["content/releases/a.md"], "content/releases/a.svg": data})
    build(root, root / "output", root / ".pressgen", NOON)
    written = (root / "output/2026/a/a.svg").read_bytes()
    picture = b64decode(written.partition(b"base64,")[2].partition(b'"')[0])
    assert WORD not in picture
    assert pixels(picture) == pixels(planted(form))
    assert fault(data) == ""
    assert read_asset("content/a.svg", BufferedReader(BytesIO(data))).size == len(written)


def test_one_in_a_style_is_cleaned() -> None:
    data = SVG.format(f"<style>rect {{ fill: url(data:image/png;base64,{embedded('PNG')}) }}</style>").encode()
    assert fault(data) == ""


def test_a_drawing_with_a_clean_picture_stays_as_it_is() -> None:
    data = drawing(f"data:image/png;base64,{b64encode(saved('PNG', noise())).decode()}")
    asset = read_asset("content/a.svg", BufferedReader(BytesIO(data)))
    assert (asset.fault, asset.size) == (None, len(data))


@pytest.mark.parametrize(
    "data",
    [
        drawing(f"data:image/jpeg,{quote_from_bytes(planted('JPEG'))}"),
        drawing(f"data:image/jpeg;charset=x;base64,{embedded('JPEG')}"),
        drawing(f"data:image/jpeg;base64,{embedded('JPEG')}".replace("/9j", "&#x2F;9j")),
        drawing(f"data:image/jpeg;base64,{embedded('JPEG')[:400]}"),
        drawing(f"data:image/jpeg;base64,{b64encode(saved('TIFF', noise())).decode()}"),
        drawing(f"data:image/png;base64,{embedded('PNG')}").decode().encode("utf-16"),
    ],
    ids=["per cent", "parameter", "reference", "cut", "another format", "UTF-16"],
)
def test_what_cannot_be_cleaned_is_refused(data: bytes) -> None:
    assert fault(data) == "private"
