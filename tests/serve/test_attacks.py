"""What other development servers let in, and this one does not."""

import os
from pathlib import Path

import pytest
from small_preview import SmallPreview


@pytest.fixture
def preview(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SmallPreview:
    """A preview that waits only a moment for a build to tell of the files that it has written."""
    monkeypatch.setattr("pressgen.serve.routes._WRITING_SECONDS", 0.01)
    return SmallPreview(tmp_path)


def test_its_own_pages_are_answered(preview: SmallPreview) -> None:
    assert preview.ask("/").status == 200
    assert preview.ask("/", host="localhost:8000", sec_fetch_site="none").status == 200
    assert preview.ask("/", origin="http://127.0.0.1:8000", sec_fetch_site="same-origin").status == 200


@pytest.mark.parametrize(
    "host",
    [
        "press.attacker.example:8000",
        "press.attacker.example",
        "127.0.0.1.attacker.example:8000",
        "127.0.0.1:8001",
        "127.0.0.1",
        "localhost.attacker.example:8000",
        "192.168.1.20:8000",
        "",
        "127.0.0.1:8000, press.attacker.example",
    ],
)
def test_a_name_that_was_made_to_lead_here_gets_nothing(preview: SmallPreview, host: str) -> None:
    answer = preview.ask("/", host=host)
    assert answer.status == 403
    assert b"Pressrum" not in answer.body


@pytest.mark.parametrize(
    "origin",
    [
        "https://attacker.example",
        "null",
        "http://127.0.0.1:3000",
        "http://localhost:8000",
        "http://127.0.0.1:8000.attacker.example",
        "",
    ],
)
def test_a_page_of_another_origin_gets_nothing(preview: SmallPreview, origin: str) -> None:
    for target in ("/", preview.own("events"), preview.own("coming")):
        assert preview.ask(target, origin=origin).status == 403
    assert preview.ask(preview.own("travel"), "POST", body="at=now", origin=origin).status == 403
    assert preview.travelled == []


@pytest.mark.parametrize("site", ["cross-site", "same-site", "", "anything"])
def test_a_request_that_the_browser_says_is_from_elsewhere_gets_nothing(preview: SmallPreview, site: str) -> None:
    for target in ("/", preview.own("events"), preview.own("preview.js")):
        assert preview.ask(target, sec_fetch_site=site).status == 403


@pytest.mark.parametrize("name", ["events", "coming", "preview.js", "panel.css", "pages.css", "no-such-thing"])
def test_nothing_but_a_plain_page_is_answered_without_the_token(preview: SmallPreview, name: str) -> None:
    for query in ("", "?token=", "?token=guessed", f"?token={preview.access.token[:-1]}", "?token=å"):
        assert preview.ask(f"/_pressgen/{name}{query}").status == 403


def test_a_form_without_the_token_changes_nothing(preview: SmallPreview) -> None:
    assert preview.ask("/_pressgen/travel", "POST", body=f"at=now&token={preview.access.token}").status == 403
    assert preview.travelled == []
    assert preview.ask(preview.own("travel"), "POST", body="at=now").status == 303
    assert preview.travelled == ["now"]


def test_another_run_has_another_token(tmp_path: Path) -> None:
    assert SmallPreview(tmp_path).access.token != SmallPreview(tmp_path).access.token


def test_no_answer_lets_pages_elsewhere_read_or_show_it(preview: SmallPreview) -> None:
    for target in ("/", "/index.txt", "/no-such-page", "/2026/ny-bro", preview.own("events"), preview.own("coming")):
        headers = dict(preview.ask(target).headers)
        assert not [name for name in headers if name.lower().startswith("access-control-")]
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cache-Control"] == "no-store"


def test_the_script_that_pages_elsewhere_could_load_does_not_hold_the_token(preview: SmallPreview) -> None:
    assert preview.access.token.encode() not in preview.ask(preview.own("preview.js")).body


@pytest.mark.parametrize(
    "target",
    [
        "/../secret.txt",
        "/2026/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/%252e%252e/secret.txt",
        "/..\\secret.txt",
        "/.\x00/secret.txt",
        "//secret.txt",
        "/./index.txt",
        "//index.txt",
        "/2026//ny-bro/",
        "/%69ndex.txt",
        "/INDEX.TXT",
        "/index.txt/",
        "/index.txt%00.html",
        "/index.txt.",
        "/index.txt::$DATA",
        "/index.txt;a",
        "index.txt",
        "",
        "http://127.0.0.1:8000/index.txt",
        "file:///etc/passwd",
        "/etc/passwd",
        "/@fs/etc/passwd",
        "/unlisted.html",
    ],
)
def test_only_what_the_build_has_listed_is_ever_sent(preview: SmallPreview, target: str) -> None:
    (preview.folder.parent / "secret.txt").write_text("hemligt", "utf-8")
    (preview.folder / "unlisted.html").write_text("hemligt", "utf-8")
    answer = preview.ask(target)
    assert answer.status == 404
    assert b"hemligt" not in answer.body
    assert b"Ny bro" not in answer.body


def test_a_link_in_the_place_of_a_built_file_is_not_followed(preview: SmallPreview) -> None:
    secret = preview.folder.parent / "secret.txt"
    secret.write_text("hemlig", "utf-8")
    file = preview.folder / "index.txt"
    os.utime(secret, ns=(0, file.stat().st_mtime_ns))
    file.unlink()
    file.symlink_to(secret)
    assert preview.ask("/index.txt").status == 404


def test_a_folder_that_is_a_link_is_not_followed(preview: SmallPreview, tmp_path: Path) -> None:
    folder, moved = preview.folder / "2026", tmp_path / "elsewhere"
    folder.rename(moved)
    folder.symlink_to(moved)
    assert preview.ask("/2026/ny-bro/").status == 404


def test_a_file_that_is_no_longer_the_one_that_was_built_is_not_sent(preview: SmallPreview) -> None:
    (preview.folder / "index.txt").write_text("Hemlig bro", "utf-8")
    assert preview.ask("/index.txt").status == 404


def test_nobody_is_sent_on_to_another_website(preview: SmallPreview) -> None:
    for target in ("//attacker.example", "//attacker.example/2026/ny-bro", "/\\attacker.example", "/2026/ny-bro//"):
        assert preview.ask(target).status == 404
    assert dict(preview.ask("/2026/ny-bro").headers)["Location"] == "/2026/ny-bro/"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_a_page_is_only_there_to_be_read(preview: SmallPreview, method: str) -> None:
    assert preview.ask("/", method).status == 405


def test_a_form_that_is_too_long_is_not_read(preview: SmallPreview) -> None:
    assert preview.ask(preview.own("travel"), "POST", body="at=" + "x" * 20_000).status == 413
    assert preview.travelled == []


class TestOpenToTheNetwork:
    @pytest.fixture
    def open_preview(self, tmp_path: Path) -> SmallPreview:
        return SmallPreview(tmp_path, is_open=True)

    def test_it_answers_at_the_address_that_was_reached(self, open_preview: SmallPreview) -> None:
        assert open_preview.ask("/", host="192.168.1.20:8000", local="192.168.1.20").status == 200
        assert open_preview.ask("/", host="[fe80::1]:8000", local="fe80::1%eth0").status == 200
        assert open_preview.ask("/", host="192.168.1.20:8000", local="::ffff:192.168.1.20").status == 200

    def test_it_answers_at_no_other_name(self, open_preview: SmallPreview) -> None:
        assert open_preview.ask("/", host="attacker.example:8000", local="192.168.1.20").status == 403
        assert open_preview.ask("/", host="192.168.1.21:8000", local="192.168.1.20").status == 403

    def test_nobody_there_travels_or_is_told_of_what_is_to_come(self, open_preview: SmallPreview) -> None:
        assert open_preview.ask(open_preview.own("coming")).status == 404
        assert open_preview.ask(open_preview.own("travel"), "POST", body="at=now").status == 404
