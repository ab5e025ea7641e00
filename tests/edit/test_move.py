"""`pressgen mv` moves the file of a release and updates everything that refers to it."""

import io
from pathlib import Path

import pytest
from PIL import Image

from newsroom import NOON, newsroom, release, site
from pressgen.build import build, examine
from pressgen.cli.commands.mv import move_release
from pressgen.errors import PressgenError

BRON = "content/releases/2026/bron.md"
NY = "content/releases/2026/ny-bro.md"
ANNAN = "content/releases/2026/annan.md"


def picture() -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (4, 3)).save(data, "PNG")
    return data.getvalue()


def after(folder: Path, files: dict[str, str | bytes], old: str = BRON, new: str = NY) -> dict[str, str]:
    """The content after the move, by path."""
    move_release(newsroom(folder, files), Path(old), Path(new))
    return {path: text for path, text in site(folder).items() if path.startswith("content/")}


def aliases(folder: Path, path: str = NY) -> tuple[str, ...]:
    """The release's aliases in a newsroom without errors."""
    linked, problems = examine(folder)
    assert not [problem for problem in problems if problem.level == "error"]
    return next(one.aliases for one in linked.releases.values() if one.source == path)


def test_the_old_address_becomes_an_alias_below_the_id(tmp_path: Path) -> None:
    found = after(tmp_path, {BRON: release()})
    assert BRON not in found
    assert found[NY] == release().replace("id: r-1\n", "id: r-1\naliases: [/2026/bron/]\n")


@pytest.mark.parametrize(
    ("written", "earlier"),
    [
        ("aliases: [/a/]", ("/a/",)),
        ("aliases:\n  - /a/", ("/a/",)),
        ("aliases:\n- /a/\n# en kommentar", ("/a/",)),
        ("aliases: [/a/,\n  '/b,c/']", ("/a/", "/b,c/")),
        ("aliases: []", ()),
        ("aliases:", ()),
    ],
)
def test_the_alias_joins_those_that_are_there(tmp_path: Path, written: str, earlier: tuple[str, ...]) -> None:
    found = after(tmp_path, {BRON: release(written, "expires: 2030-01-01")})
    assert aliases(tmp_path) == (*earlier, "/2026/bron/")
    assert "\nexpires: 2030-01-01\n" in found[NY]


def test_a_release_that_moves_back_is_no_alias_of_itself(tmp_path: Path) -> None:
    after(tmp_path, {BRON: release()})
    move_release(tmp_path, Path(NY), Path(BRON))
    assert aliases(tmp_path, BRON) == ("/2026/ny-bro/",)


def test_a_release_with_a_slug_keeps_its_address(tmp_path: Path) -> None:
    assert after(tmp_path, {BRON: release("slug: bro")})[NY] == release("slug: bro")


def test_a_draft_has_no_old_address(tmp_path: Path) -> None:
    assert after(tmp_path, {BRON: release("status: draft")})[NY] == release("status: draft")


def test_links_to_the_file_and_to_its_address_are_rewritten(tmp_path: Path) -> None:
    body = "Se [bron](../2026/bron.md) och [sidan](/2026/bron/) samt [den][b].\n\n[b]: ../2026/bron.md\n"
    other = "content/releases/2025/annan.md"
    found = after(tmp_path, {BRON: release(), other: release(id="r-2", body=body)})
    assert "[bron](../2026/ny-bro.md) och [sidan](/2026/ny-bro/) samt [den][b]." in found[other]
    assert "[b]: ../2026/ny-bro.md" in found[other]


def test_links_from_a_file_that_gets_another_folder_are_rewritten(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {BRON: release(body="Se [den andra](annan.md)."), ANNAN: release(id="r-2")}
    found = after(tmp_path, files, new="content/releases/")
    assert "[den andra](2026/annan.md)" in found["content/releases/bron.md"]


def test_pictures_come_along_and_shared_ones_stay_too(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        BRON: release("images: [{src: bild.png, alt: En bro}, {src: karta.png, alt: En karta}]"),
        ANNAN: release("image: {src: karta.png, alt: En karta}", id="r-2"),
        "content/releases/2026/bild.png": picture(),
        "content/releases/2026/karta.png": picture(),
    }
    found = after(tmp_path, files, new="content/releases/broar/bron.md")
    assert sorted(path for path in found if path.endswith(".png")) == [
        "content/releases/2026/karta.png",
        "content/releases/broar/bild.png",
        "content/releases/broar/karta.png",
    ]


def test_line_breaks_and_byte_order_mark_stay(tmp_path: Path) -> None:
    newsroom(tmp_path, {BRON: b"\xef\xbb\xbf" + release().replace("\n", "\r\n").encode()})
    move_release(tmp_path, Path(BRON), Path(NY))
    data = (tmp_path / NY).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf---\r\nid: r-1\r\naliases: [/2026/bron/]\r\n")


def test_a_release_that_is_a_yaml_file_moves_too(tmp_path: Path) -> None:
    text = "id: r-1\ntitle: Bron\ntype: news\npublished: 2026-04-01\nbody: |\n  Bron öppnar.\n"
    found = after(tmp_path, {BRON[:-2] + "yaml": text}, BRON[:-2] + "yaml", NY[:-2] + "yaml")
    assert found[NY[:-2] + "yaml"].startswith("id: r-1\naliases: [/2026/bron/]\n")


@pytest.mark.parametrize("new", [ANNAN, "content/pages/bron.md", "bron.md", "../x.md", "content/releases/ny.yaml"])
def test_a_place_that_is_taken_or_no_place_is_refused_and_nothing_changes(tmp_path: Path, new: str) -> None:
    before = site(newsroom(tmp_path, {BRON: release(), ANNAN: release(id="r-2")}))
    with pytest.raises(PressgenError):
        move_release(tmp_path, Path(BRON), Path(new))
    assert site(tmp_path) == before


def test_an_address_that_is_taken_is_refused(tmp_path: Path) -> None:
    newsroom(tmp_path, {BRON: release(), ANNAN: release("slug: ny-bro", id="r-2")})
    with pytest.raises(PressgenError, match="same address: /2026/ny-bro/"):
        move_release(tmp_path, Path(BRON), Path(NY))


def test_feeds_keep_the_id_and_the_old_address_leads_on(tmp_path: Path) -> None:
    after(tmp_path, {BRON: release()})
    build(tmp_path, tmp_path / "output", tmp_path / ".pressgen", NOON)
    output = site(tmp_path / "output")
    assert "<id>tag:press.storkoping.example,2020-01-01:r-1</id>" in output["atom.xml"]
    assert 'content="0; url=../../2026/ny-bro/"' in output["2026/bron/index.html"]
