"""What the preview answers."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from threading import Timer
from typing import Any

import pytest
from small_preview import PAGES, File, SmallPreview

from pressgen.serve import Board, MadeFile, Preview, ProblemText, Response


@pytest.fixture
def preview(tmp_path: Path) -> SmallPreview:
    return SmallPreview(tmp_path)


def headers(answer: Response) -> dict[str, str]:
    return dict(answer.headers)


def told(answer: Response) -> Mapping[str, Any]:
    """The next event of a stream."""
    assert answer.stream is not None
    data: Mapping[str, Any] = json.loads(next(answer.stream).decode().removeprefix("data: "))
    return data


def test_a_page_is_what_was_built_with_the_script_after_it(preview: SmallPreview) -> None:
    html = preview.ask("/2026/ny-bro/").body.decode()
    assert html.startswith("<h1>Ny bro</h1>\n<script src=")
    assert (preview.folder / "2026/ny-bro/index.html").read_text("utf-8") == "<h1>Ny bro</h1>"


def test_only_that_script_may_run(preview: SmallPreview) -> None:
    answers = [preview.ask("/"), preview.ask("/")]
    nonces = []
    for answer in answers:
        found = re.search(rb'nonce="([^"]+)"', answer.body)
        assert found
        nonces.append(found[1].decode())
        assert f"script-src 'nonce-{nonces[-1]}';" in headers(answer)["Content-Security-Policy"]
    assert nonces[0] != nonces[1]


def test_a_file_that_is_no_page_is_sent_as_it_is(preview: SmallPreview) -> None:
    answer = preview.ask("/index.txt")
    assert (answer.body, headers(answer)["Content-Type"]) == (b"Ny bro", "text/plain; charset=utf-8")


def test_what_is_not_there_has_the_page_of_the_site_for_that(preview: SmallPreview) -> None:
    answer = preview.ask("/finns-inte/")
    assert (answer.status, b"<h1>Borta</h1>" in answer.body) == (404, True)


def test_a_page_that_a_build_has_just_written_is_waited_for(preview: SmallPreview) -> None:
    """The file on disk is not the one that the preview knows, until the build tells of it."""
    board, file = preview.board, preview.folder / "2026/ny-bro/index.html"
    file.write_text("<h1>Nyare bro</h1>", "utf-8")
    files = {name: File(*preview.stamp(name)) for name in PAGES}
    Timer(0.1, board.put_up, [board.preview._replace(version=2, files=files)]).start()
    answer = preview.ask("/2026/ny-bro/")
    assert (answer.status, answer.body.startswith(b"<h1>Nyare bro</h1>")) == (200, True)
    assert b'data-version="2"' in answer.body


def test_the_site_lies_under_its_base_path(tmp_path: Path) -> None:
    preview = SmallPreview(tmp_path, base="/press/")
    assert preview.ask("/press/2026/ny-bro/").status == 200
    assert preview.ask("/2026/ny-bro/").status == 404
    assert headers(preview.ask("/"))["Location"] == "/press/"
    assert headers(preview.ask("/press"))["Location"] == "/press/"
    assert headers(preview.ask("/press/2026/ny-bro"))["Location"] == "/press/2026/ny-bro/"


def test_a_page_is_told_which_build_is_shown_and_of_the_next_one(preview: SmallPreview) -> None:
    answer = preview.ask(preview.own("events"))
    assert headers(answer)["Content-Type"] == "text/event-stream"
    assert told(answer)["version"] == 1
    preview.board.put_up(preview.board.preview._replace(version=2))
    assert told(answer)["version"] == 2


def test_a_page_that_was_made_anew_is_shown_before_it_is_on_disk(preview: SmallPreview) -> None:
    board, bridge = preview.board, "2026/ny-bro/index.html"
    pages = {bridge: MadeFile(b"<h1>Nyare bro</h1>", "h2")}
    board.put_up(board.preview.with_made(pages, is_whole=False))
    assert preview.ask("/2026/ny-bro/").body.startswith(b'<h1>Nyare bro</h1>\n<script src="')
    assert b'data-version="2"' in preview.ask("/2026/ny-bro/").body
    assert b'data-version="1"' in preview.ask("/").body


def test_only_that_page_loads_again_and_all_are_told_that_others_are_still_made(preview: SmallPreview) -> None:
    board, bridge = preview.board, "2026/ny-bro/index.html"
    board.put_up(board.preview.with_made({bridge: MadeFile(b"", "h2")}, is_whole=False))
    own, other = (told(preview.ask(f"{preview.own('events')}&page=/{page}")) for page in ("2026/ny-bro/", ""))
    assert (own["version"], other["version"]) == (2, 1)
    assert (own["unfinished"], other["unfinished"]) == (True, True)


def test_a_page_that_is_made_again_as_it_was_does_not_load_again(preview: SmallPreview) -> None:
    before = preview.board.preview
    after = before.with_made({"index.html": MadeFile(b"", before.files["index.html"].hash)}, is_whole=True)
    assert (after.version_of("index.html"), after.is_unfinished) == (1, False)


def test_when_the_rest_has_been_built_all_others_load_again(preview: SmallPreview) -> None:
    before, bridge = preview.board.preview, "2026/ny-bro/index.html"
    ahead = before.with_made({bridge: MadeFile(b"", "h2")}, is_whole=False)
    files = {path: File(9, 9, "h2") for path in before.files}
    after = Preview(files=files).after(ahead, stays=True)
    assert (after.version_of(bridge), after.version_of("index.html"), after.is_unfinished) == (2, 3, False)
    assert Preview(files=files).after(ahead, stays=False).version_of(bridge) == 3


def test_a_build_that_makes_what_is_shown_already_makes_no_page_load_again(preview: SmallPreview) -> None:
    before, bridge = preview.board.preview, "2026/ny-bro/index.html"
    ahead = before.with_made({bridge: MadeFile(b"", "h2")}, is_whole=True)
    after = Preview(files={**before.files, bridge: File(9, 9, "h2")}).after(ahead, stays=True)
    assert (after.version_of(bridge), after.version) == (2, 1)


def test_a_page_is_told_what_is_wrong_with_the_newest_texts(preview: SmallPreview) -> None:
    problem = ProblemText("error", "content/releases/ny-bro.md:3:8", "PG101", "Titeln är tom.", "Skriv en.")
    preview.board.put_up(preview.board.preview._replace(failed=True, problems=(problem,)))
    message = told(preview.ask(preview.own("events")))
    assert (message["version"], message["failed"]) == (1, True)
    assert message["problems"] == [
        {
            "level": "error",
            "place": "content/releases/ny-bro.md:3:8",
            "code": "PG101",
            "message": "Titeln är tom.",
            "hint": "Skriv en.",
        }
    ]
    assert message["words"]["hide"] == "Dölj"


def test_other_machines_are_told_nothing_of_the_texts(tmp_path: Path) -> None:
    preview = SmallPreview(tmp_path, is_open=True)
    problem = ProblemText("error", "content/hemligt.md:1:1", "PG101", "Hemligt är tomt.", "")
    preview.board.put_up(preview.board.preview._replace(failed=True, problems=(problem,)))
    answer = preview.ask(preview.own("events"))
    assert answer.stream is not None
    sent = next(answer.stream).decode().lower()
    assert "hemligt" not in sent
    assert json.loads(sent.removeprefix("data: "))["failed"] is True


def test_before_the_first_build_has_succeeded_every_address_says_so(tmp_path: Path) -> None:
    preview = SmallPreview(tmp_path)
    preview.board.put_up(Preview(failed=True))
    answer = preview.ask("/2026/ny-bro/")
    assert answer.status == 503
    assert "Det finns inget att visa än" in answer.body.decode()
    assert b'data-version="0"' in answer.body


def test_the_coming_events_lead_to_their_moments(preview: SmallPreview) -> None:
    html = preview.ask(preview.own("coming")).body.decode()
    assert "Ny bro: publiceras" in html
    assert 'name="at" value="2030-03-01 09:00"' in html
    assert headers(preview.ask(preview.own("travel"), "POST", body="at=2030-03-01+09%3A00"))["Location"] == "/"
    assert preview.travelled == ["2030-03-01 09:00"]


def test_a_moment_that_cannot_be_understood_is_said_beside_it(preview: SmallPreview) -> None:
    answer = preview.ask(preview.own("travel"), "POST", body="at=i+morgon+%3Cb%3E")
    html = answer.body.decode()
    assert answer.status == 400
    assert 'role="alert">Write a day.' in html
    assert 'value="i morgon &lt;b&gt;"' in html


def test_who_waits_for_the_next_preview_is_woken_by_it() -> None:
    board = Board(Preview())
    number, _ = board.wait_for_next(-1, 0)
    assert board.wait_for_next(number, 0.01) == (number, Preview())
    board.put_up(Preview(version=1))
    assert board.wait_for_next(number, 5)[1].version == 1
