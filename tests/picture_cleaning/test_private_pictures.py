"""Private words are planted in pictures in every place where a picture may stand. No file of the site has them."""

import json
import re
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image
from private_pictures import ENDINGS, FORMATS, SIZE, WORD, noise, planted, saved

from newsroom import CONFIG, NOON, newsroom, release
from pressgen.build import build, examine
from pressgen.errors import BadContentError

FOLDER = "content/releases/2026"
PLACES = ("first", "second", "text", "lead", "attached", "linked")
WITH_LOGO = CONFIG + "theme:\n  logo: content/logo{ending}\n"


def everywhere(ending: str, data: bytes) -> dict[str, str | bytes]:
    """A newsroom that shows the picture in every place."""
    front = [
        "images:",
        *(f"  - {{src: {one}{ending}, alt: En bro, credit: Ada}}" for one in PLACES[:2]),
        f"attachments: [{{src: attached{ending}}}]",
        f"lead: Se ![en bro](lead{ending}) här.",
    ]
    body = f"![En bro](text{ending})\n\nHämta [den](linked{ending})."
    files: dict[str, str | bytes] = {f"{FOLDER}/{place}{ending}": data for place in PLACES}
    return files | {
        f"{FOLDER}/bro.md": release(*front, body=body),
        "content/pages/om.md": f"---\ntitle: Om oss\n---\n![Huset](hus{ending})\n",
        f"content/pages/hus{ending}": data,
        "content/organisations/kommunen.yaml": "name: Storköpings kommun\nboilerplate: om\n",
        "content/boilerplates/om.md": f"---\ntitle: Om kommunen\n---\n![Karta](karta{ending})\n",
        f"content/boilerplates/karta{ending}": data,
        f"content/logo{ending}": data,
    }


def made(root: Path, output: str = "output", state: str = ".pressgen") -> dict[str, bytes]:
    """The site of the newsroom."""
    build(root, root / output, root / state, NOON)
    return {
        one.relative_to(root / output).as_posix(): one.read_bytes()
        for one in (root / output).rglob("*")
        if one.is_file()
    }


@pytest.mark.parametrize("form", FORMATS)
def test_no_file_of_the_site_has_a_planted_word(form: str, tmp_path: Path) -> None:
    ending = ENDINGS[form]
    root = newsroom(tmp_path, everywhere(ending, planted(form, 6)), WITH_LOGO.format(ending=ending))
    site = made(root)
    pictures = {name for name in site if name.endswith(ending)}
    assert len(pictures) >= len(PLACES) + 2
    for name, data in site.items():
        assert WORD not in data + data.replace(b"\0", b""), name


def test_pages_and_feeds_tell_the_size_of_the_file_that_is_written(tmp_path: Path) -> None:
    site = made(newsroom(tmp_path, everywhere(".jpg", planted("JPEG", 6))))
    written = len(site["2026/bro/first.jpg"])
    assert written < len(planted("JPEG", 6))
    lengths = [
        int(number)
        for name, data in site.items()
        if name.endswith(".xml")
        for number in re.findall(r'(?:length|fileSize)="(\d+)"', data.decode())
    ]
    sizes = [
        one["size_in_bytes"]
        for name, data in site.items()
        if name.endswith(".json")
        for item in json.loads(data).get("items", [])
        for one in item.get("attachments", [])
    ]
    assert lengths
    assert sizes
    assert {*lengths, *sizes} == {written}


@pytest.mark.parametrize(
    ("orientation", "size"), [(1, SIZE), (3, SIZE), (5, SIZE[::-1]), (6, SIZE[::-1]), (8, SIZE[::-1])]
)
def test_width_and_height_are_those_of_the_upright_picture(
    orientation: int, size: tuple[int, int], tmp_path: Path
) -> None:
    page = made(newsroom(tmp_path, everywhere(".jpg", planted("JPEG", orientation))))["2026/bro/index.html"].decode()
    assert f'width="{size[0]}" height="{size[1]}"' in page


def test_the_picture_that_is_written_still_stands_upright(tmp_path: Path) -> None:
    made(newsroom(tmp_path, everywhere(".jpg", planted("JPEG", 6))))
    with Image.open(tmp_path / "output/2026/bro/first.jpg") as picture:
        assert dict(picture.getexif()) == {0x0112: 6}


@pytest.mark.parametrize("form", FORMATS)
def test_a_build_after_another_makes_what_a_clean_one_makes(form: str, tmp_path: Path) -> None:
    ending = ENDINGS[form]
    root = newsroom(tmp_path, everywhere(ending, saved(form, noise())))
    first = made(root)
    for data in (planted(form, 6), planted(form), saved(form, noise(40))):
        (root / f"{FOLDER}/first{ending}").write_bytes(data)
        again = made(root)
        assert again == made(root, f"clean-{len(data)}", f"state-{len(data)}")
        assert again != first or data == planted(form)


def test_new_metadata_only_leaves_the_file_in_the_site_alone(tmp_path: Path) -> None:
    root = newsroom(tmp_path, everywhere(".jpg", saved("JPEG", picture := noise())))
    made(root)
    before = (root / "output/2026/bro/first.jpg").stat()
    exif = Image.Exif()
    exif[0x013B] = "HEMLIGT namn"
    (root / f"{FOLDER}/first.jpg").write_bytes(saved("JPEG", picture, exif=exif))
    made(root)
    assert (root / "output/2026/bro/first.jpg").stat().st_mtime_ns == before.st_mtime_ns


def test_other_files_are_copied_as_they_are(tmp_path: Path) -> None:
    paper = b"%PDF-1.4 " + bytes(range(256)) * 10_000
    text = release("attachments: [{src: a.pdf}, {src: b.txt}]")
    site = made(newsroom(tmp_path, {f"{FOLDER}/bro.md": text, f"{FOLDER}/a.pdf": paper, f"{FOLDER}/b.txt": b"ab"}))
    assert (site["2026/bro/a.pdf"], site["2026/bro/b.txt"]) == (paper, b"ab")


REFUSED = {
    "bild.tif": saved("TIFF", noise()),
    "bild.dng": saved("TIFF", noise()),
    "bild.heic": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + WORD,
    "bild.psd": b"8BPS\0\1" + bytes(40),
    "bild.bmp": saved("BMP", noise()),
    "bild.jp2": saved("JPEG2000", noise()),
    "bild.jpe": planted("JPEG"),
    "bild.pdf": planted("JPEG"),
    "bild": planted("PNG"),
    "bild.jpg": planted("JPEG")[:400],
    "bild.png": planted("PNG")[:-200],
    "bild.webp": planted("WEBP")[:700],
    "bild.gif": planted("GIF")[:-200],
    "bild.avif": planted("AVIF")[:900],
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_cleaned_is_an_error_and_never_copied(name: str, tmp_path: Path) -> None:
    text = release(f"attachments: [{{src: {name}}}]")
    root = newsroom(tmp_path, {f"{FOLDER}/bro.md": text, f"{FOLDER}/{name}": REFUSED[name]})
    with pytest.raises(BadContentError) as refused:
        made(root)
    errors = [one for one in refused.value.problems if one.level == "error"]
    assert [(one.code, one.path, one.line) for one in errors] == [("PG204", f"{FOLDER}/bro.md", 6)]
    assert all(one.hint for one in errors)


def test_a_note_says_what_the_site_does_not_get(tmp_path: Path) -> None:
    root = newsroom(tmp_path, everywhere(".jpg", planted("JPEG")))
    _, problems = examine(root, NOON + timedelta(days=1))
    assert {(one.code, one.level) for one in problems if one.code == "PG326"} == {("PG326", "note")}
