"""`pressgen export` and the way back: what is said, what is refused, and what lies in the export."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

from typer.testing import CliRunner

from exporting import assets, exported, imported, records
from newsroom import newsroom, release
from pressgen.archived_schemas import EXPORT_SCHEMA
from pressgen.cli.app import app

FILES: dict[str, str | bytes] = {
    "content/releases/2026/ny-bro.md": release(
        "image: {src: bro.jpg, alt: En bro}", body="Bron är **klar**, se [vägen](vag.md).\n"
    ),
    "content/releases/2026/vag.md": release(id="r-2", title="Ny väg", published="2031-01-01"),
    "content/releases/2026/park.md": release("# Fråga Ada.", id="r-3", title="Ny park", status="draft"),
    "content/releases/2026/bro.jpg": b"\xff\xd8 en bro",
    "content/contacts/ada-ek.yaml": "name: Ada Ek\nphone: 08-465 004 10\n",
}


def run(*arguments: str) -> tuple[int, str]:
    """The exit code and what was printed."""
    result = CliRunner().invoke(app, [*arguments, "--lang", "en"])
    return result.exit_code, result.output


def document(export: Path) -> dict[str, dict[str, object]]:
    """The texts of an export by path."""
    found = json.loads((export / "pressgen.json").read_text("utf-8"))
    return {one["path"]: one for one in found["texts"]}


def test_the_export_says_that_drafts_and_embargoed_texts_are_in_it(tmp_path: Path) -> None:
    root = newsroom(tmp_path / "a", FILES)
    code, said = run("-C", str(root), "export", "json", "--to", "../export", "--now", "2026-05-01")
    assert code == 0
    assert "3 releases, 1 pictures" in said
    assert "drafts: 1, under embargo: 1" in said


def test_each_text_has_its_standing_its_words_and_its_html(tmp_path: Path) -> None:
    texts = document(exported(newsroom(tmp_path / "a", FILES), tmp_path / "export"))
    bridge = texts["content/releases/2026/ny-bro.md"]
    assert [bridge["standing"], bridge["published"]] == ["public", "2026-04-01T08:00:00+02:00"]
    assert bridge["address"] == "https://press.storkoping.example/2026/ny-bro/"
    assert (
        bridge["html"]
        == '<p>Bron är <strong>klar</strong>, se <a href="https://press.storkoping.example/2031/vag/">vägen</a>.</p>'
    )
    assert texts["content/releases/2026/vag.md"]["standing"] == "embargo"
    assert texts["content/releases/2026/park.md"]["comments"] == ["# Fråga Ada."]


def test_the_export_fits_its_published_schema(tmp_path: Path) -> None:
    broken: dict[str, str | bytes] = {"content/releases/x.md": "---\ntitle: [\n---\nBron."}
    export = exported(newsroom(tmp_path / "a", FILES | broken), tmp_path / "export")
    command = [
        sys.executable,
        "-m",
        "check_jsonschema",
        "--schemafile",
        str(export / EXPORT_SCHEMA),
        str(export / "pressgen.json"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_a_file_with_mistakes_comes_back_as_it_was(tmp_path: Path) -> None:
    broken = "---\ntitle: [\n---\nBron."
    root = newsroom(tmp_path / "a", FILES | {"content/releases/x.md": broken})
    imported(exported(root, tmp_path / "export"), tmp_path / "b")
    assert (tmp_path / "b/content/releases/x.md").read_text("utf-8") == broken


def test_a_zip_file_comes_back_like_a_folder(tmp_path: Path) -> None:
    root = newsroom(tmp_path / "a", FILES)
    imported(exported(root, tmp_path / "export.zip"), tmp_path / "b")
    assert records(tmp_path / "b") == records(root)
    assert assets(tmp_path / "b") == assets(root)


def test_importing_again_changes_no_byte_and_overwrites_no_edited_text(tmp_path: Path) -> None:
    export = exported(newsroom(tmp_path / "a", FILES), tmp_path / "export")
    imported(export, tmp_path / "b")
    assert {one.state for one in imported(export, tmp_path / "b").texts} == {"here"}
    file = tmp_path / "b/content/releases/2026/ny-bro.md"
    file.write_text(file.read_text("utf-8").replace("klar", "öppen"), "utf-8")
    states = {one.path: one.state for one in imported(export, tmp_path / "b").texts}
    assert states["content/releases/2026/ny-bro.md"] == "changed"
    assert "öppen" in file.read_text("utf-8")


def test_a_newsroom_in_another_time_zone_refuses_the_texts(tmp_path: Path) -> None:
    export = exported(newsroom(tmp_path / "a", FILES), tmp_path / "export")
    newsroom(tmp_path / "b", {}, "title: B\nurl: https://b.example/\nlanguage: sv\ntimezone: UTC\n")
    code, said = run("import", "pressgen", str(export), "--into", str(tmp_path / "b"))
    assert code == 2
    assert "“timezone” is Europe/Stockholm; in this newsroom, it is UTC" in said
    assert not (tmp_path / "b/content/releases").exists()


def test_a_path_that_leads_out_of_the_newsroom_is_refused(tmp_path: Path) -> None:
    export = exported(newsroom(tmp_path / "a", FILES), tmp_path / "export")
    file = export / "pressgen.json"
    file.write_text(file.read_text("utf-8").replace("content/contacts/ada-ek.yaml", "content/../../ada.yaml"), "utf-8")
    code, _ = run("import", "pressgen", str(export), "--into", str(tmp_path / "b"))
    assert code == 1
    assert not list(tmp_path.rglob("ada.yaml"))


def test_what_is_no_export_of_pressgen_is_refused_with_the_right_command(tmp_path: Path) -> None:
    (tmp_path / "feed.json").write_text('{"version": "https://jsonfeed.org/version/1.1", "items": []}', "utf-8")
    code, said = run("import", "pressgen", str(tmp_path / "feed.json"), "--into", str(tmp_path / "b"))
    assert code == 2
    assert "is no export of pressgen" in said
    assert not (tmp_path / "b").exists()


def test_a_dry_run_begins_no_newsroom(tmp_path: Path) -> None:
    export = exported(newsroom(tmp_path / "a", FILES), tmp_path / "export")
    code, said = run("import", "pressgen", str(export), "--into", str(tmp_path / "b"), "--dry-run")
    assert (code, "New in the newsroom: 5" in said) == (0, True)
    assert not (tmp_path / "b").exists()


def test_an_earlier_export_is_replaced_and_nothing_else(tmp_path: Path) -> None:
    root = newsroom(tmp_path / "a", FILES)
    target = exported(root, tmp_path / "export")
    (root / "content/releases/2026/park.md").unlink()
    assert "content/releases/2026/park.md" not in document(exported(root, target))
    (tmp_path / "mina").mkdir()
    (tmp_path / "mina/viktigt.txt").write_text("x", "utf-8")
    code, said = run("-C", str(root), "export", "json", "--to", "../mina")
    assert (code, "holds other files" in said) == (2, True)
    assert [one.name for one in (tmp_path / "mina").iterdir()] == ["viktigt.txt"]


def test_an_archive_that_is_no_export_is_not_overwritten(tmp_path: Path) -> None:
    root = newsroom(tmp_path / "a", FILES)
    with zipfile.ZipFile(tmp_path / "bilder.zip", "w") as archive:
        archive.writestr("x", "y")
    code, _ = run("-C", str(root), "export", "json", "--to", "../bilder.zip")
    assert code == 2
    assert zipfile.ZipFile(tmp_path / "bilder.zip").namelist() == ["x"]


def test_the_newsroom_itself_is_no_place_for_an_export(tmp_path: Path) -> None:
    root = newsroom(tmp_path / "a", FILES)
    for place in (".", "content", "content/arkiv", "..", "arkiv.json"):
        assert run("-C", str(root), "export", "json", "--to", place)[0] == 2, place


def test_the_same_newsroom_gives_the_same_bytes(tmp_path: Path) -> None:
    root = newsroom(tmp_path / "a", FILES)
    one, other = (exported(root, tmp_path / name).read_bytes() for name in ("1.zip", "2.zip"))
    assert one == other


def test_a_public_export_has_no_draft_no_embargo_and_no_newsroom_comes_of_it(tmp_path: Path) -> None:
    root = newsroom(tmp_path / "a", FILES)
    (root / "content/releases/2026/bro.jpg").unlink()
    (root / "content/releases/2026/ny-bro.md").write_text(release(body="Bron, se [vägen](vag.md)."), "utf-8")
    code, said = run("-C", str(root), "export", "json", "--to", "../export", "--public", "--now", "2026-05-01")
    assert (code, "Only what is public is in it." in said) == (0, True)
    texts = document(tmp_path / "export")
    assert [*texts] == ["content/releases/2026/ny-bro.md"]
    assert texts["content/releases/2026/ny-bro.md"]["html"] == "<p>Bron, se vägen.</p>"
    assert "vag.md" not in (tmp_path / "export/pressgen.json").read_text("utf-8")
    code, said = run("import", "pressgen", str(tmp_path / "export"), "--into", str(tmp_path / "b"))
    assert (code, "only what is public" in said) == (2, True)


def test_a_path_that_no_disk_takes_is_refused_and_the_others_come_along(tmp_path: Path) -> None:
    export = exported(newsroom(tmp_path / "a", FILES), tmp_path / "export")
    file = export / "pressgen.json"
    file.write_text(file.read_text("utf-8").replace("2026/park.md", f"2026/{'p' * 400}.md"), "utf-8")
    states = [one.state for one in imported(export, tmp_path / "b").texts]
    assert (states.count("refused"), states.count("new")) == (1, len(states) - 1)
