"""The picture of a contact: where it is shown, in which sizes, and when it is public."""

from io import BytesIO
from pathlib import Path

import pytest
from lxml import html
from PIL import Image

from newsroom import built, release
from pressgen.errors import BadContentError

EK = "name: Ada Ek\nrole: rektor\nphone: 08-465 004 11\n"


def picture(size: tuple[int, int] = (900, 600), artist: str = "") -> bytes:
    """A JPEG of one colour, made by an artist."""
    exif = Image.Exif()
    if artist:
        exif[0x013B] = artist
    data = BytesIO()
    Image.new("RGB", size, "#2f5d73").save(data, "JPEG", exif=exif)
    return data.getvalue()


def files(image: str = "{src: ada.jpg}", data: bytes | None = None, **keys: str) -> dict[str, str | bytes]:
    """A release that names a contact with this picture."""
    return {
        "content/contacts/ada-ek.yaml": f"{EK}image: {image}\n",
        "content/contacts/ada.jpg": picture() if data is None else data,
        "content/releases/2026/bron.md": release("contacts: [ada-ek]", **keys),
    }


def test_it_lies_beside_the_contacts_page_square_and_whole(tmp_path: Path) -> None:
    site = built(tmp_path, files())
    found = {path.removeprefix("kontakter/ada-ek/") for path in site if path.startswith("kontakter/ada-ek/")}
    sizes = {f"ada-{size}x{size}.webp" for size in (96, 192, 384)}
    assert found == {"index.html", "ada-ek.vcf", "ada.jpg", "ada-384x384.jpg"} | sizes


def test_the_name_says_whom_it_shows_where_nothing_else_does(tmp_path: Path) -> None:
    for alt, written in (("Ada Ek", "{src: ada.jpg}"), ("Ada vid bron", "{src: ada.jpg, alt: Ada vid bron}")):
        page = html.fromstring(built(tmp_path / alt, files(written))["kontakter/ada-ek/index.html"])
        assert page.xpath("//*[@class='person-portrait']//img/@alt") == [alt]


def test_beside_the_name_it_needs_no_words(tmp_path: Path) -> None:
    site = built(tmp_path, files())
    for path in ("kontakter/index.html", "2026/bron/index.html"):
        assert html.fromstring(site[path]).xpath("//*[@class='contact-portrait']//img/@alt") == [""], path


def test_feeds_do_not_have_it(tmp_path: Path) -> None:
    site = built(tmp_path, files())
    assert "ada-384" not in site["atom.xml"] + site["rss.xml"] + site["feed.json"]


def test_its_address_is_in_the_file_for_address_books(tmp_path: Path) -> None:
    card = built(tmp_path, files())["kontakter/ada-ek/ada-ek.vcf"].replace("\r\n ", "")
    assert "PHOTO;VALUE=uri:https://press.storkoping.example/kontakter/ada-ek/ada-384x384.jpg\r\n" in card


def test_who_made_it_is_said_and_left_out_of_the_file(tmp_path: Path) -> None:
    site = built(tmp_path, files("{src: ada.jpg, credit: Bo Al}", picture(artist="Cia Ask")))
    assert "Foto: Bo Al" in site["kontakter/ada-ek/index.html"]
    assert b"Cia Ask".hex() not in "".join(site.values())


def test_the_focal_point_is_honoured(tmp_path: Path) -> None:
    data = BytesIO()
    wide = Image.new("RGB", (800, 400), "#ffffff")
    wide.paste("#000000", (0, 0, 400, 400))
    wide.save(data, "PNG")
    site = built(
        tmp_path,
        files()
        | {
            "content/contacts/ada-ek.yaml": EK + "image: {src: ada.png, focus: left}\n",
            "content/contacts/ada.png": data.getvalue(),
        },
    )
    made = Image.open(BytesIO(bytes.fromhex(site["kontakter/ada-ek/ada-384x384.png"]))).convert("RGB")
    assert made.getpixel((300, 190)) == (0, 0, 0)


def test_it_is_public_only_while_the_contact_is(tmp_path: Path) -> None:
    assert not [path for path in built(tmp_path, files(published="2026-06-01")) if "ada" in path]


def test_of_a_contact_who_has_left_there_is_none(tmp_path: Path) -> None:
    left = files() | {"content/contacts/ada-ek.yaml": EK + "to: 2026-04-30\nimage: {src: ada.jpg}\n"}
    assert not [path for path in built(tmp_path, left) if "ada" in path]


def test_one_that_is_smaller_than_pages_show_it_is_left_out(tmp_path: Path) -> None:
    site = built(tmp_path, files(data=picture((80, 80))))
    assert "portrait" not in site["kontakter/ada-ek/index.html"]


@pytest.mark.parametrize(
    ("image", "data", "message"),
    [
        ("{src: finns-inte.jpg}", None, "There is no file content/contacts/finns-inte.jpg."),
        ("{src: ada.jpg}", picture()[:-200], "ada.jpg ends in the middle"),
        ("{src: ada.jpg}", b"Hej", "ada.jpg cannot be read as a picture"),
        ("{src: ../../ada.jpg}", None, "../../ada.jpg"),
        ("{src: ada.jpg, focus: snett}", None, "snett"),
        ("{src: ada.jpg, caption: Ada}", None, "caption"),
        ("{alt: Ada}", None, "src"),
        ("ada.jpg", None, "image"),
    ],
)
def test_what_cannot_be_shown_is_refused(tmp_path: Path, image: str, data: bytes | None, message: str) -> None:
    with pytest.raises(BadContentError) as refused:
        built(tmp_path, files(image, data))
    assert any(message in str(one.message) for one in refused.value.problems)


def test_a_contact_written_in_a_release_has_none(tmp_path: Path) -> None:
    inline = release("contacts: [{name: Ada Ek, image: {src: ada.jpg}}]")
    with pytest.raises(BadContentError):
        built(tmp_path, files() | {"content/releases/2026/bron.md": inline})
