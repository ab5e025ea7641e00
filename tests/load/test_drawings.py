"""A drawing with active content is refused, at the line of that content."""

import pytest

from pressgen.load.disk.drawings import drawing_fault

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n%s\n</svg>'
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC"
"""A picture of one pixel, as PNG in base64."""
ACTIVE = [
    "<script>alert(1)</script>", '<script href="#a"/>', '<x:script xmlns:x="http://www.w3.org/2000/svg"/>', '<g onload="a()"/>',
    '<rect ONCLICK="a()"/>', '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">Hej</p></foreignObject>',
    '<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://x.example/"/>', '<image href="https://x.example/a.png"/>',
    '<image xlink:href="bild.png"/>', '<use href="annan.svg#a"/>', '<use href="data:image/svg+xml,a"/>', '<a href="javascript:a()"><g/></a>',
    '<a xlink:href="&#106;avascript:a()"><g/></a>', '<a href="data:text/html,a"/>', '<animate attributeName="href" to="javascript:a()"/>',
    '<set attributeName="xlink:href" to="javascript:a()"/>', "<style>@import '//x.example/a.css';</style>",
    "<style>@font-face { src: url(https://x.example/a.woff) }</style>", "<style><![CDATA[g { fill: url( 'https://x.example/a') }]]></style>",
    "<style>g { fill: u\\72l(//x.example/) }</style>", '<g style="background: url(//x.example/a.png)"/>', '<g fill="url(a.svg#b)"/>',
    '<?xml-stylesheet href="a.css"?>', '<g xml:base="https://x.example/"/>', "<style>@im<!-- -->port 'a';</style>",
]  # fmt: skip
HARMLESS = [
    '<rect width="4" height="4" fill="#fff"/>', "<title>Karta – med &lt;script&gt; i namnet</title>", '<use href="#a"/>', '<g fill="url(#a)"/>',
    "<g style=\"fill: url('#a')\"/>", '<image href="data:image/png;base64,' + PIXEL + '"/>', '<a href="https://storko.example/"><g/></a>',
    "<style>g { fill: red } @media print { g { fill: none } }</style>", '<animate attributeName="opacity" to="0"/>', "<desc>Se @import(a)</desc>",
    '<g xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:export-filename="C:\\bild (1).png"/>', "<!-- <script/> -->",
]  # fmt: skip


@pytest.mark.parametrize("inner", ACTIVE)
def test_active_content_is_refused_at_its_line(inner: str) -> None:
    fault = drawing_fault((SVG % inner).encode(), strict=True)
    assert fault
    assert (fault.kind, fault.line) == ("active", 2)


@pytest.mark.parametrize("inner", HARMLESS)
def test_harmless_content_passes(inner: str) -> None:
    assert drawing_fault((SVG % inner).encode(), strict=True) is None


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "a()">]>',
        '<!DOCTYPE svg [<!ENTITY a "&#60;script/&#62;">]>',
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "https://x.example/">]>',
    ],
)
def test_active_content_in_the_prolog_is_found(before: str) -> None:
    fault = drawing_fault(f"{before}{SVG % '&a;' if 'ENTITY' in before else before + SVG % ''}".encode(), strict=True)
    assert fault


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1"])
def test_another_encoding_hides_nothing(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?>{SVG % "<script/>"}'
    fault = drawing_fault(text.encode(encoding), strict=True)
    assert fault
    assert fault.detail == "<script>"


@pytest.mark.parametrize(
    "data", [b"", b"hej", b"<svg>", b"<html></html>", b'<?xml version="1.0" encoding="utf-7"?><svg/>']
)
def test_data_that_is_not_svg_is_refused(data: bytes) -> None:
    fault = drawing_fault(data, strict=True)
    assert fault
    assert fault.kind == "unreadable"


def test_entities_that_expand_exponentially_are_refused() -> None:
    grown = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
    fault = drawing_fault(f'<!DOCTYPE svg [<!ENTITY a0 "ord">{grown}]><svg>&a8;</svg>'.encode(), strict=True)
    assert fault
    assert fault.kind == "unreadable"
