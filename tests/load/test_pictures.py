"""Every picture is decoded completely, and private metadata in it is found."""

import io
from io import BufferedReader, BytesIO
from types import ModuleType
from typing import Any

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from pressgen.load.disk import assets, drawings, pictures
from pressgen.model import Asset, AssetFault

FORMS = {".png": "PNG", ".jpg": "JPEG", ".gif": "GIF", ".webp": "WEBP", ".avif": "AVIF"}


def read(name: str, data: bytes) -> Asset:
    return assets.read_asset(f"content/{name}", BufferedReader(BytesIO(data)))


def picture(form: str, size: tuple[int, int] = (64, 48), **more: Any) -> bytes:
    image = Image.effect_noise(size, 80).convert("RGB")
    data = io.BytesIO()
    image.save(data, form, **more)
    return data.getvalue()


def fault(asset: Asset) -> str:
    return asset.fault.kind if asset.fault else ""


def private(asset: Asset) -> set[str]:
    return {one.kind for one in asset.private}


@pytest.mark.parametrize("ending", FORMS)
def test_a_whole_picture_has_its_size_and_no_fault(ending: str) -> None:
    asset = read(f"a{ending}", picture(FORMS[ending]))
    assert (asset.width, asset.height, asset.fault, asset.private) == (64, 48, None, ())


@pytest.mark.parametrize("left", [0.15, 0.5, 0.9])
@pytest.mark.parametrize("ending", FORMS)
def test_a_truncated_picture_is_found(ending: str, left: float) -> None:
    data = picture(FORMS[ending])
    asset = read(f"a{ending}", data[: int(len(data) * left)])
    assert fault(asset) in {"cut", "unreadable"}
    assert asset.width == 0


@pytest.mark.parametrize("ending", [".jpg", ".png", ".webp", ".avif"])
@pytest.mark.parametrize("value", range(1, 9))
def test_width_and_height_are_those_of_the_picture_as_it_stands(ending: str, value: int) -> None:
    asset = read(f"a{ending}", picture(FORMS[ending], exif=exif(shown={0x0112: value})))
    assert (asset.width, asset.height) == ((64, 48) if value < 5 else (48, 64))


def test_an_orientation_that_only_xmp_has_turns_nothing_since_browsers_do_not_look_there() -> None:
    packet = XMP.format(attributes='xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="6"', elements="")
    asset = read("a.jpg", picture("JPEG", xmp=packet.encode()))
    assert (asset.width, asset.height) == (64, 48)


def test_an_animation_is_decoded_to_its_last_frame() -> None:
    frames = [Image.effect_noise((40, 40), 60 + number) for number in range(4)]
    data = io.BytesIO()
    frames[0].save(data, "GIF", save_all=True, append_images=frames[1:])
    assert fault(read("a.gif", data.getvalue())) == ""
    assert fault(read("a.gif", data.getvalue()[:-600])) in {"cut", "unreadable"}


@pytest.mark.parametrize("progressive", [False, True])
def test_a_photograph_is_read_to_its_end_though_it_is_decoded_small(progressive: bool) -> None:  # as pytest gives it
    data = picture("JPEG", (800, 600), progressive=progressive)
    assert fault(read("a.jpg", data)) == ""
    assert fault(read("a.jpg", data[: len(data) * 2 // 3])) == "cut"


@pytest.mark.parametrize(("name", "form"), [("a.png", "JPEG"), ("a.jpg", "WEBP"), ("a.webp", "PNG"), ("a.gif", "PNG")])
def test_a_picture_has_the_format_that_its_name_says(name: str, form: str) -> None:
    asset = read(name, picture(form))
    assert asset.fault
    assert (asset.fault.kind, asset.fault.detail) == ("other", form)


@pytest.mark.parametrize("data", [b"", b"BM", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nshowpage\n"])
def test_other_data_is_refused(data: bytes) -> None:
    assert fault(read("a.png", data)) == "unreadable"


def test_frames_count_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "_MOST_PIXELS", 10_000)
    frames = [Image.effect_noise((60, 60), 60 + number) for number in range(3)]
    data = io.BytesIO()
    frames[0].save(data, "GIF", save_all=True, append_images=frames[1:])
    assert fault(read("a.gif", data.getvalue())) == "large"


@pytest.mark.parametrize(("name", "module"), [("a.png", pictures), ("a.svg", drawings), ("a.xml", drawings)])
def test_a_file_of_too_many_bytes_is_not_read_to_its_end(
    name: str, module: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 2_000_000)
    asset = read(name, b"\x89PNG\r\n\x1a\n" * 300_000 if name == "a.png" else b" " * 2_000_001)
    assert asset.fault == AssetFault("heavy", "2")


POSITION = {1: "N", 2: (56.0, 52.0, 0.0), 3: "E", 4: (14.0, 48.0, 0.0)}
XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" {attributes}>{elements}</rdf:Description></rdf:RDF></x:xmpmeta>"""


def exif(**blocks: dict[int, Any]) -> bytes:
    made = Image.Exif()
    made.update(blocks.get("shown", {}))
    for name, number in (("gps", 0x8825), ("camera", 0x8769)):
        if name in blocks:
            made.get_ifd(number).update(blocks[name])
    return made.tobytes()


@pytest.mark.parametrize("ending", [".jpg", ".png", ".webp", ".avif"])
@pytest.mark.parametrize(
    ("blocks", "kind"),
    [
        ({"gps": POSITION}, "position"),
        ({"camera": {0xA431: "4711-12"}}, "serial"),
        ({"camera": {0xA435: "0000815"}}, "serial"),
        ({"camera": {0xA430: "Kim Ek"}}, "name"),
        ({"shown": {0x013B: "Kim Ek"}}, "name"),
        ({"shown": {0x9C9D: "Åsa Ek".encode("utf-16-le") + b"\0\0"}}, "name"),
    ],
)
def test_exif_in_every_kind_of_file(ending: str, blocks: dict[str, dict[int, Any]], kind: str) -> None:
    assert private(read(f"a{ending}", picture(FORMS[ending], exif=exif(**blocks)))) == {kind}


@pytest.mark.parametrize("ending", [".jpg", ".webp", ".avif", ".png"])
@pytest.mark.parametrize(
    ("attributes", "elements", "kind"),
    [
        ('exif:GPSLatitude="56,52.0N"', "", "position"),
        ("", "<exif:GPSLongitude>14,48.0E</exif:GPSLongitude>", "position"),
        ('aux:SerialNumber="4711"', "", "serial"),
        ("", "<dc:creator><rdf:Seq><rdf:li>Kim Ek</rdf:li></rdf:Seq></dc:creator>", "name"),
    ],
)
def test_xmp_in_every_kind_of_file(ending: str, attributes: str, elements: str, kind: str) -> None:
    packet = XMP.format(attributes=attributes, elements=elements)
    more: dict[str, Any] = {"xmp": packet.encode()}
    if ending == ".png":
        info = PngInfo()
        info.add_itxt("XML:com.adobe.xmp", packet)
        more = {"pnginfo": info}
    assert private(read(f"a{ending}", picture(FORMS[ending], **more))) == {kind}


def iptc(name: bytes) -> bytes:
    """A photograph with a by-line: IIM record 2, dataset 80, in Photoshop's resource 1028."""
    line = b"\x1c\x02\x50" + len(name).to_bytes(2) + name
    resource = b"8BIM\x04\x04\x00\x00" + len(line).to_bytes(4) + line + b"\0" * (len(line) % 2)
    block = b"Photoshop 3.0\0" + resource
    data = picture("JPEG")
    return data[:2] + b"\xff\xed" + (len(block) + 2).to_bytes(2) + block + data[2:]


def test_iptc_in_a_photograph() -> None:
    asset = read("a.jpg", iptc("Åsa Ek".encode()))
    assert [(one.kind, one.value) for one in asset.private] == [("name", "Åsa Ek")]


@pytest.mark.parametrize(
    ("key", "kinds"), [("Author", {"name"}), ("Artist", {"name"}), ("Software", set()), ("Title", set())]
)
def test_text_in_png(key: str, kinds: set[str]) -> None:
    info = PngInfo()
    info.add_text(key, "Kim Ek", zip=key == "Artist")
    assert private(read("a.png", picture("PNG", pnginfo=info))) == kinds


def test_a_thumbnail_in_a_photograph() -> None:
    small = picture("JPEG", (16, 12))
    # Exif by hand: TIFF header, an empty first directory, a second one with the place and length of the small picture.
    second = b"\x02\x00" + entry(0x0201, 8 + 6 + 2 + 24 + 4) + entry(0x0202, len(small)) + bytes(4)
    tiff = b"II*\0\x08\0\0\0" + b"\0\0" + (14).to_bytes(4, "little") + second + small
    assert private(read("a.jpg", picture("JPEG", exif=b"Exif\0\0" + tiff))) == {"thumbnail"}


def entry(tag: int, value: int) -> bytes:
    return tag.to_bytes(2, "little") + b"\x04\0\x01\0\0\0" + value.to_bytes(4, "little")


@pytest.mark.parametrize(
    "blocks",
    [
        {"shown": {0x010F: "Kamera", 0x0110: "Modell 5", 0x8298: "Storköpings kommun", 0x0112: 1}},
        {"gps": {0: b"\2\3\0\0", 0x1D: "2026:05:01"}},
        {"camera": {0x9003: "2026:05:01 12:00:00", 0x829A: 0.01, 0xA431: ""}},
    ],
)
def test_metadata_that_is_not_private_is_not_reported(blocks: dict[str, dict[int, Any]]) -> None:
    assert read("a.jpg", picture("JPEG", exif=exif(**blocks))).private == ()


def test_a_broken_block_is_no_reason_to_refuse_the_picture() -> None:
    asset = read("a.jpg", picture("JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\x7f", xmp=b"<x:xmpmeta"))
    assert (asset.fault, asset.private) == (None, ())


@pytest.mark.parametrize("ending", FORMS)
def test_a_picture_has_its_media_type_on_every_system(ending: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mimetypes.guess_type", lambda *_: (None, None))
    assert read(f"a{ending}", picture(FORMS[ending])).mime == f"image/{FORMS[ending].lower()}"


@pytest.mark.parametrize(("form", "ending"), [("GIF", ".gif"), ("WEBP", ".webp"), ("PNG", ".png")])
def test_a_moving_picture_is_known_as_one(form: str, ending: str) -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    data = io.BytesIO()
    frames[0].save(data, form, save_all=True, append_images=frames[1:])
    assert read(f"a{ending}", data.getvalue()).animated
    assert not read(f"a{ending}", picture(form)).animated
