"""The export for WordPress, read by the importer of the same format: words, days, standing and files are those of the newsroom."""

from pathlib import Path

from exporting import NOW, exported, imported
from newsroom import newsroom, release
from pressgen.load import load
from pressgen.model import Release

BODY = """Bron är **klar** & öppen.

- Ett räcke
- Två lyktor

– Den har vi väntat på, säger Bo Al, trafikchef.

Läs om [vägen](vag.md).
"""
TOPICS = {"content/vocabularies/topics.yaml": "trafik: Trafik och gator\n"}
FILES: dict[str, str | bytes] = {
    "content/releases/2026/ny-bro.md": release("topics: [trafik]", "lead: Bron öppnar i maj.", body=BODY),
    "content/releases/2026/vag.md": release(id="r-2", title="Ny väg ]]> nu", published="2031-01-01 09:30"),
    "content/releases/2026/park.md": release(id="r-3", title="Ny park", status="draft"),
    "content/releases/2026/torg.md": release(
        "withdrawn: {date: 2026-04-02, reason: Fel.}", id="r-4", title="Nytt torg"
    ),
    **TOPICS,
}


def moved(folder: Path) -> dict[str, Release]:
    """The releases by title, after a way through WordPress's format."""
    root = newsroom(folder / "a", FILES)
    export = exported(root, folder / "export", "wordpress")
    other = newsroom(folder / "b", dict(TOPICS))
    fidelity = imported(export, other, "wordpress", NOW)
    assert fidelity.is_faithful
    return {one.record.title: one.record for one in load(other).files if isinstance(one.record, Release)}


def test_words_and_fields_come_back_as_far_as_the_format_holds_them(tmp_path: Path) -> None:
    found = moved(tmp_path)["Bron öppnar"]
    before = next(one.record for one in load(tmp_path / "a").files if one.path.endswith("ny-bro.md"))
    assert isinstance(before, Release)
    assert [one.text for one in found.body.blocks][:-1] == [one.text for one in before.body.blocks][:-1]
    assert [found.published, found.topics, found.type, found.slug] == [before.published, ("trafik",), "news", "ny-bro"]
    assert found.summary == "Bron öppnar i maj."
    assert "https://press.storkoping.example/2031/vag/" in {one.target for one in found.links}


def test_nothing_becomes_public_on_the_way(tmp_path: Path) -> None:
    found = moved(tmp_path)
    assert found["Ny väg ]]> nu"].published.isoformat() == "2031-01-01T08:30:00+00:00"
    assert [found["Ny park"].draft, found["Nytt torg"].draft, found["Bron öppnar"].draft] == [True, True, False]


def test_a_long_quote_has_its_dash_and_its_speaker_too(tmp_path: Path) -> None:
    body = f"– {'Den har vi väntat på. ' * 20}Nu är den här, säger Bo Al, trafikchef."
    root = newsroom(tmp_path / "a", {"content/releases/bro.md": release(body=body)})
    text = (exported(root, tmp_path / "export", "wordpress") / "wordpress.xml").read_text("utf-8")
    assert "Nu är den här, säger Bo Al, trafikchef.</p>]]>" in text


def test_wrapped_lines_get_no_break_of_wordpress(tmp_path: Path) -> None:
    root = newsroom(tmp_path / "a", {"content/releases/bro.md": release(body="Bron är\nklar, och\\\nvägen med.")})
    text = (exported(root, tmp_path / "export", "wordpress") / "wordpress.xml").read_text("utf-8")
    assert "<p>Bron är klar, och<br>vägen med.</p>" in text


def test_the_same_newsroom_gives_the_same_bytes(tmp_path: Path) -> None:
    root = newsroom(tmp_path / "a", FILES)
    one, other = (exported(root, tmp_path / name, "wordpress") / "wordpress.xml" for name in ("1", "2"))
    assert one.read_bytes() == other.read_bytes()
