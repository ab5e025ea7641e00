"""Exports that could do harm are refused with a reason, and values that the newsroom cannot have are told."""

import io
import zipfile
from html import escape
from pathlib import Path

import pytest
from moving import moved
from test_archive_feeds import RSS
from test_archive_wordpress import export, post

from newsroom import newsroom
from pressgen.cli.export_files import open_export
from pressgen.errors import PressgenError
from pressgen.load import load


def test_a_text_of_elements_without_end_is_refused_and_the_others_come_along(tmp_path: Path) -> None:
    bomb = post("<div>" * 5_000 + "Djupt.", "Djup", 13, post_name="djup")
    found = moved(tmp_path, "wordpress", export(bomb, post()))
    assert [(one.title, one.state) for one in found.fidelity.texts] == [("Djup", "refused"), ("Ny bro", "new")]
    assert "nested" in str(found.fate("Djup").why)


def test_a_lead_that_is_nested_too_deeply_is_refused_too(tmp_path: Path) -> None:
    lead = "<div>" * 400 + "Bron" + "</div>" * 400
    item = f"<item><title>Djup</title><guid>d-1</guid><description>{escape(lead)}</description><c:encoded>Bron</c:encoded></item>"
    feed = f'<rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel>{item}</channel></rss>'
    found = moved(tmp_path, "rss", {"feed.xml": feed})
    assert "nested" in str(found.fate("Djup").why)


def test_an_archive_that_unpacks_to_far_more_than_it_is_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bomb.zip").write_bytes(zipped({"export.xml": b" " * 20_000_000}))
    files = open_export(tmp_path / "bomb.zip", "bomb.zip")
    with pytest.raises(PressgenError, match="unpacks to more"):
        files["export.xml"]


def test_an_archive_names_no_file_outside_of_itself(tmp_path: Path) -> None:
    (tmp_path / "export.zip").write_bytes(zipped({"../export.xml": b"x", "/export.xml": b"x", "a/export.xml": b"x"}))
    assert [*open_export(tmp_path / "export.zip", "export.zip")] == ["a/export.xml"]


def test_a_zip_with_an_export_and_its_pictures_is_read_like_a_folder(tmp_path: Path) -> None:
    content = '<img src="https://gamla.example/wp-content/uploads/bron.png" alt="En bro" />\n\nBron öppnar.'
    (tmp_path / "export.zip").write_bytes(
        zipped({"x/export.xml": str(export(post(content))["export.xml"]).encode(), "x/uploads/bron.png": b"\x89PNG"})
    )
    found = moved(tmp_path, "wordpress", open_export(tmp_path / "export.zip", "export.zip"))
    assert (found.root / "content/releases/2026/ny-bro-bron.png").read_bytes() == b"\x89PNG"


def test_links_out_of_a_folder_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(b"x")
    (tmp_path / "export").mkdir()
    (tmp_path / "export/bron.png").symlink_to(tmp_path / "secret.png")
    (tmp_path / "export/rss.xml").write_text(RSS, "utf-8")
    assert [*open_export(tmp_path / "export", "export")] == ["rss.xml"]


def test_only_pictures_and_documents_are_looked_for_around_a_single_file(tmp_path: Path) -> None:
    for name in ("rss.xml", "other.xml", "bron.png", ".hemlig.png"):
        (tmp_path / name).write_bytes(b"x")
    assert [*open_export(tmp_path / "rss.xml", "rss.xml")] == ["rss.xml", "bron.png"]


def test_scripts_in_a_text_come_to_nothing(tmp_path: Path) -> None:
    content = '<p onclick="x()">Bron <a href="javascript:alert(1)">öppnar</a>.</p><script>alert(1)</script><iframe src="https://film.example/1" title="Film"></iframe>'
    found = moved(tmp_path, "wordpress", export(post(content)))
    assert found.releases["Ny bro"].body.blocks[0].text == "Bron öppnar."
    assert {(one.field, one.before) for one in found.fate("Ny bro").with_outcome("dropped")} >= {
        ("links", "javascript:alert(1)"),
        ("<iframe>", "Film"),
    }


def test_a_number_that_nobody_can_dial_is_told_and_stops_nothing(tmp_path: Path) -> None:
    content = "<p>Bron öppnar.</p><h2>Kontakt</h2><p>Eva Lind, chef, 012-34, eva.lind@storkoping.example</p>"
    found = moved(tmp_path, "wordpress", export(post(content)))
    assert not [problem for one in load(found.root).files for problem in one.problems if problem.level == "error"]


def test_an_old_address_that_the_newsroom_has_itself_is_no_alias(tmp_path: Path) -> None:
    release = "---\nid: r-1\ntitle: Annan\ntype: news\npublished: 2026-01-01\naliases: [/nyheter/ny-bro-12.html]\n---\nText.\n"
    found = moved(tmp_path, "rss", {"rss.xml": RSS})
    assert found.releases["Ny bro & fest"].aliases == ("/nyheter/ny-bro-12.html",)
    newsroom(tmp_path / "b/newsroom", {"content/releases/2026/annan.md": release})
    assert moved(tmp_path / "b", "rss", {"rss.xml": RSS}).releases["Ny bro & fest"].aliases == ()


def zipped(files: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()
