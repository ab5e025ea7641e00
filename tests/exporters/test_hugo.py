"""The export for Hugo, read by the importer of such sites: words, days, standing and files are those of the newsroom."""

from io import BytesIO
from pathlib import Path
from typing import Any

import yaml
from PIL import Image

from exporting import NOW, exported, imported
from newsroom import newsroom, release
from pressgen.load import load
from pressgen.model import Release


def png() -> bytes:
    """A picture."""
    out = BytesIO()
    Image.new("RGB", (4, 3)).save(out, "PNG")
    return out.getvalue()


PNG = png()
BODY = """Bron är **klar** & öppen, se [planen](plan.pdf).[^1]

- Ett räcke
- Två lyktor

– Den har vi väntat på, säger Bo Al, trafikchef.

Läs om [vägen](vag.md).

[^1]: Enligt *kommunen*.
"""
SHARED: dict[str, str | bytes] = {"content/vocabularies/topics.yaml": "trafik: Trafik och gator\n"}
FILES: dict[str, str | bytes] = {
    "content/releases/2026/ny-bro.md": release(
        "topics: [trafik]",
        "lead: Bron *öppnar* i maj.",
        "contacts: [bo-al]",
        "aliases: [/gamla/bron.html]",
        "images: [{src: bro.png, alt: En bro, caption: Bron, credit: Ida Ek}]",
        "attachments: [{src: plan.pdf, title: Planen}]",
        body=BODY,
    ),
    "content/releases/2026/bro.png": PNG,
    "content/releases/2026/plan.pdf": b"%PDF-1.4 plan",
    "content/releases/2026/vag.md": release(id="r-2", title="'Ny väg: nu'", published="2031-01-01 09:30"),
    "content/releases/2026/park.md": release(id="r-3", title="Ny park", status="draft"),
    "content/releases/2026/torg.md": release(
        "withdrawn: {date: 2026-04-02, reason: Fel.}", id="r-4", title="Nytt torg"
    ),
    "content/releases/2026/mast.md": release(id="r-5", title="Ny mast", expires="2026-04-10"),
    "content/contacts/bo-al.yaml": "name: Bo Al\nrole: trafikchef\nphone: [08-465 004 12, 070-174 06 05]\nemail: bo.al@storkoping.example\n",
    "content/pages/om.md": "---\ntitle: Om oss\n---\nVi är *här*.\n",
    **SHARED,
}


def export(folder: Path, *, public: bool = False) -> Path:
    """The export of the newsroom."""
    return exported(newsroom(folder / "a", FILES), folder / "export", "hugo", public=public)


def front(folder: Path, name: str) -> dict[str, Any]:
    """The values above a text of the export."""
    found = yaml.safe_load((folder / f"content/releases/2026/{name}/index.md").read_text("utf-8").split("---\n")[1])
    assert isinstance(found, dict)
    return found


def moved(folder: Path) -> dict[str, Release]:
    """The releases by title, after a way through Hugo's format."""
    other = newsroom(folder / "b", SHARED)
    assert imported(export(folder), other, "hugo", NOW).is_faithful
    return {one.record.title: one.record for one in load(other).files if isinstance(one.record, Release)}


def test_each_text_is_a_page_bundle_with_its_files_beside_it(tmp_path: Path) -> None:
    folder = export(tmp_path)
    found = sorted(one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file())
    bundles = ("mast", "ny-bro", "park", "torg", "vag")
    files = {f"content/releases/2026/{one}/index.md" for one in bundles} | {
        "content/releases/2026/ny-bro/bro.png",
        "content/releases/2026/ny-bro/plan.pdf",
        "content/pages/om/index.md",
        "hugo.yaml",
        ".pressgen-export",
    }
    assert set(found) == files


def test_the_values_are_those_that_hugo_knows(tmp_path: Path) -> None:
    assert front(export(tmp_path), "ny-bro") == {
        "title": "Bron öppnar",
        "url": "/2026/ny-bro/",
        "slug": "ny-bro",
        "date": "2026-04-01T08:00:00+02:00",
        "summary": "Bron *öppnar* i maj.",
        "content_type": "news",
        "topics": ["Trafik och gator"],
        "contacts": [
            {
                "name": "Bo Al",
                "role": "trafikchef",
                "phone": ["08-465 004 12", "070-174 06 05"],
                "email": "bo.al@storkoping.example",
            }
        ],
        "aliases": ["/gamla/bron.html"],
        "images": ["bro.png"],
        "resources": [
            {"src": "bro.png", "params": {"alt": "En bro", "caption": "Bron", "credit": "Ida Ek"}},
            {"src": "plan.pdf", "title": "Planen"},
        ],
    }


def test_the_text_is_markdown_with_quotes_as_they_were_written(tmp_path: Path) -> None:
    text = (export(tmp_path) / "content/releases/2026/ny-bro/index.md").read_text("utf-8").split("---\n")[2]
    assert text == (
        "\nBron är **klar** & öppen, se [planen](plan.pdf).[^1]\n\n* Ett räcke\n* Två lyktor\n\n"
        "– Den har vi väntat på, säger Bo Al, trafikchef.\n\n"
        "Läs om [vägen](https://press.storkoping.example/2031/vag/).\n\n[^1]: Enligt *kommunen*.\n"
    )


def test_hugo_shows_nothing_that_the_newsroom_does_not(tmp_path: Path) -> None:
    folder = export(tmp_path)
    assert front(folder, "vag")["publishDate"] == "2031-01-01T09:30:00+01:00"
    assert [front(folder, one)["draft"] for one in ("park", "torg")] == [True, True]
    assert front(folder, "mast")["expiryDate"] == "2026-04-11T00:00:00+02:00"


def test_words_and_fields_come_back(tmp_path: Path) -> None:
    found = moved(tmp_path)["Bron öppnar"]
    before = next(one.record for one in load(tmp_path / "a").files if one.path.endswith("ny-bro.md"))
    assert isinstance(before, Release)
    assert [one.text for one in found.body.blocks[1:3]] == [one.text for one in before.body.blocks[1:3]]
    fields = ("published", "topics", "type", "slug", "contacts", "aliases", "summary")
    assert [getattr(found, one) for one in fields] == [getattr(before, one) for one in fields]
    assert [(one.alt, one.caption, one.credit) for one in found.images] == [("En bro", "Bron", "Ida Ek")]
    assert [one.title for one in found.attachments] == ["Planen"]
    assert (
        (tmp_path / "b/content/contacts/bo-al.yaml")
        .read_text("utf-8")
        .endswith("phone:\n  - 08-465 004 12\n  - 070-174 06 05\nemail: bo.al@storkoping.example\n")
    )


def test_nothing_becomes_public_on_the_way(tmp_path: Path) -> None:
    found = moved(tmp_path)
    assert found["Ny väg: nu"].published.isoformat() == "2031-01-01T08:30:00+00:00"
    drafts = [found[one].draft for one in ("Ny park", "Nytt torg", "Ny mast", "Bron öppnar")]
    assert drafts == [True, True, True, False]


def test_two_files_of_one_name_both_come_along(tmp_path: Path) -> None:
    text = release(body="Se [ett](a/plan.pdf) och [två](b/plan.pdf).")
    files = {"content/releases/bro.md": text} | {f"content/releases/{one}/plan.pdf": one.encode() for one in "ab"}
    folder = exported(newsroom(tmp_path / "a", files), tmp_path / "export", "hugo")
    assert (folder / "content/releases/bro/2-plan.pdf").read_bytes() == b"b"
    assert "[två](2-plan.pdf)" in (folder / "content/releases/bro/index.md").read_text("utf-8")


def test_a_file_that_no_text_shows_lies_below_static(tmp_path: Path) -> None:
    root = newsroom(tmp_path / "a", {**FILES, "content/releases/logotyp.png": PNG})
    assert (exported(root, tmp_path / "export", "hugo") / "static/releases/logotyp.png").read_bytes() == PNG


def test_a_public_export_has_no_draft_no_embargo_and_no_people(tmp_path: Path) -> None:
    folder = export(tmp_path, public=True)
    assert sorted(one.name for one in (folder / "content/releases/2026").iterdir()) == ["mast", "ny-bro"]
    values = front(folder, "ny-bro")
    assert not {"contacts", "aliases", "expiryDate"} & values.keys()
    text = (folder / "content/releases/2026/ny-bro/index.md").read_text("utf-8")
    assert "Läs om vägen." in text
    assert "/vag/" not in text


def test_the_same_newsroom_gives_the_same_bytes(tmp_path: Path) -> None:
    root = newsroom(tmp_path / "a", FILES)
    one, other = (exported(root, tmp_path / name, "hugo").read_bytes() for name in ("1.zip", "2.zip"))
    assert one == other
