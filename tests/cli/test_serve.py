"""`pressgen serve` as a program: it builds, answers, builds again, and ends."""

import shutil
import signal
import socket
import subprocess
from pathlib import Path

import pytest

from newsroom import CONFIG, newsroom, release
from served_preview import PROGRAM, served, until

BRIDGE = "content/releases/2030/bron.md"
FILES = {
    BRIDGE: release(published="2030-10-27", body="Det är klart."),
    "content/releases/2026/skiss.md": release(id="r-2", title="Skissen", status="draft"),
}


def refused(root: Path, *options: str) -> str:
    done = subprocess.run([*PROGRAM, "en", *options], cwd=root, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout) == (2, "")
    return done.stderr


def test_drafts_and_embargoed_texts_are_shown_and_marked(tmp_path: Path) -> None:
    with served(newsroom(tmp_path, FILES)) as preview:
        assert "Embargo till" in preview.page("2030/bron/")
        assert "Utkast" in preview.page("2026/skiss/")
    assert not (tmp_path / "output").exists()


def test_a_saved_file_is_built(tmp_path: Path) -> None:
    with served(newsroom(tmp_path, FILES)) as preview:
        newsroom(tmp_path, {BRIDGE: release(published="2030-10-27", title="Bron stänger")})
        until(lambda: "Bron stänger" in preview.page("2030/bron/"))


def test_settings_and_templates_count_as_well(tmp_path: Path) -> None:
    with served(newsroom(tmp_path, FILES)) as preview:
        newsroom(tmp_path, {}, CONFIG.replace("Storköping", "Lillköping"))
        until(lambda: "Lillköping" in preview.page())
        newsroom(
            tmp_path, {"templates/release.html": '{% extends "theme/release.html" %}{% block body %}Egen{% endblock %}'}
        )
        until(lambda: "Egen" in preview.page("2030/bron/"))


def test_an_error_leaves_the_last_page_and_is_said(tmp_path: Path) -> None:
    with served(newsroom(tmp_path, FILES)) as preview:
        newsroom(tmp_path, {BRIDGE: release(published="2030-10-27", type="okänd")})
        preview.hear(f"{BRIDGE}:4:7: error PG")
        assert "Bron öppnar" in preview.page("2030/bron/")
        newsroom(tmp_path, {BRIDGE: release(published="2030-10-27", title="Rättat")})
        until(lambda: "Rättat" in preview.page("2030/bron/"))


def test_the_newsroom_has_the_path_that_its_address_has(tmp_path: Path) -> None:
    with served(newsroom(tmp_path, FILES, CONFIG.replace(".example/", ".example/press/"))) as preview:
        assert preview.address.endswith("/press/")
        assert "Embargo till" in preview.page("2030/bron/")


def test_another_moment_can_be_shown(tmp_path: Path) -> None:
    root = newsroom(tmp_path, FILES)
    with served(root, "--port", "0", "--at", "now") as preview:
        assert "Bron öppnar" not in preview.page("2030/bron/")
    with served(root, "--port", "0", "--at", "2030-10-28") as preview:
        page = preview.page("2030/bron/")
        assert "Bron öppnar" in page
        assert "Embargo till" not in page


@pytest.mark.parametrize(("sign", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_it_ends_at_once_and_without_a_word(sign: signal.Signals, code: int, tmp_path: Path) -> None:
    with served(newsroom(tmp_path, FILES)) as preview:
        preview.page()
        ended, said = preview.end(sign)
    assert ended == code
    assert "Traceback" not in said


def test_the_next_port_is_taken_when_one_is_not_free(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with served(newsroom(tmp_path, FILES), "--port", str(port)) as preview:
            assert f"Port {port} is taken by another program, so it is " in preview.said
            assert "Pressrum" in preview.page()


def test_a_second_preview_of_a_newsroom_says_where_the_first_one_is(tmp_path: Path) -> None:
    with served(newsroom(tmp_path, FILES)) as preview:
        assert f"The preview is running already: {preview.address}" in refused(tmp_path)


def test_the_network_needs_a_word_of_its_own(tmp_path: Path) -> None:
    said = refused(newsroom(tmp_path, FILES), "--host", "0.0.0.0")
    assert "At 0.0.0.0 other machines could look in." in said
    assert "--open-to-network" in said


def test_the_network_sees_nothing_that_is_not_published(tmp_path: Path) -> None:
    root = newsroom(
        tmp_path, {**FILES, "content/releases/2026/nu.md": release(id="r-3", title="Publicerat", body="Klart.")}
    )
    with served(root, "--port", "0", "--host", "0.0.0.0", "--open-to-network") as preview:
        assert "Publicerat" in preview.page("2026/nu/")
        for path in ("", "2030/bron/", "2026/skiss/", "arkiv/"):
            assert "Bron öppnar" not in preview.page(path)
            assert "Skissen" not in preview.page(path)
    assert "only what is published now" in refused(root, "--host", "0.0.0.0", "--open-to-network", "--at", "2030-11-01")


@pytest.mark.parametrize("host", ["press.example", "10.0.0", "203.0.113.7", "http://127.0.0.1"])
def test_an_address_that_this_machine_has_not_is_refused(host: str, tmp_path: Path) -> None:
    assert host in refused(newsroom(tmp_path, FILES), "--host", host, "--open-to-network")


def test_a_moment_that_cannot_be_understood_is_refused(tmp_path: Path) -> None:
    assert "i morgon" in refused(newsroom(tmp_path, FILES), "--at", "i morgon")


def test_it_begins_with_errors_too(tmp_path: Path) -> None:
    with served(newsroom(tmp_path, {BRIDGE: release(published="2030-10-27", type="okänd")})) as preview:
        assert "There is nothing to show yet" in preview.page("2030/bron/")
        newsroom(tmp_path, {BRIDGE: release(published="2030-10-27")})
        until(lambda: "Bron öppnar" in preview.page("2030/bron/"))


def test_it_begins_when_the_record_of_an_earlier_preview_is_gone(tmp_path: Path) -> None:
    root = newsroom(tmp_path, FILES)
    with served(root) as preview:
        preview.page()
    shutil.rmtree(root / ".pressgen/outputs")
    with served(root) as preview:
        assert "Bron öppnar" in preview.page("2030/bron/")
