"""The sockets: what is sent is what the application answers, and odd requests end there."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_preview import SmallPreview

from pressgen.serve import PreviewServer


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[SmallPreview]:
    server = PreviewServer("127.0.0.1", 0)
    small = SmallPreview(tmp_path, port=server.server_port)
    server.start(small.application)
    yield small
    server.shutdown()
    server.server_close()


def say(preview: SmallPreview, request: str, *, until: bytes = b"") -> bytes:
    """What comes back for a request as bytes on the wire; of a stream only until something has come."""
    port = preview.access.port
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        connection.sendall(request.replace("HOST", f"127.0.0.1:{port}").replace("\n", "\r\n").encode())
        said = b""
        while not (until and until in said) and (part := connection.recv(65536)):
            said += part
    return said


def test_a_page_is_sent(preview: SmallPreview) -> None:
    said = say(preview, "GET / HTTP/1.1\nHost: HOST\n\n")
    assert said.startswith(b"HTTP/1.0 200 OK\r\n")
    assert b"<h1>Pressrum</h1>" in said


def test_only_the_headers_are_sent_when_only_they_are_asked_for(preview: SmallPreview) -> None:
    said = say(preview, "HEAD / HTTP/1.1\nHost: HOST\n\n")
    assert b"Content-Length: " in said
    assert b"Pressrum" not in said


def test_events_come_as_they_happen(preview: SmallPreview) -> None:
    said = say(preview, f"GET {preview.own('events')} HTTP/1.1\nHost: HOST\n\n", until=b'"version": 1')
    assert b"Content-Type: text/event-stream" in said
    assert b"Content-Length" not in said


def test_a_form_is_read(preview: SmallPreview) -> None:
    request = f"POST {preview.own('travel')} HTTP/1.1\nHost: HOST\nContent-Length: 6\n\nat=now"
    assert b" 303 " in say(preview, request)
    assert preview.travelled == ["now"]


@pytest.mark.parametrize(
    "headers",
    [
        "Host: attacker.example",
        "Host: HOST\nHost: attacker.example",
        "Host: HOST\nOrigin: https://attacker.example",
        "Host: HOST\nOrigin: http://HOST\nOrigin: https://attacker.example",
        "Host: HOST\nSec-Fetch-Site: cross-site",
        "Accept: */*",
    ],
)
def test_a_page_elsewhere_gets_nothing(preview: SmallPreview, headers: str) -> None:
    said = say(preview, f"GET / HTTP/1.1\n{headers}\n\n")
    assert said.startswith(b"HTTP/1.0 403 ")
    assert b"Access-Control" not in said


@pytest.mark.parametrize(
    "headers",
    [
        "Transfer-Encoding: chunked",
        "Content-Length: 6\nContent-Length: 0",
        "Content-Length: -6",
        "Content-Length: +6",
        "Content-Length: 6, 6",
        "Content-Length: ٦",
        "Content-Length: 99999999999999999999",
    ],
)
def test_a_body_whose_length_is_not_plain_is_refused(preview: SmallPreview, headers: str) -> None:
    request = f"POST {preview.own('travel')} HTTP/1.1\nHost: HOST\n{headers}\n\nat=now"
    assert b" 400 " in say(preview, request).partition(b"\r\n")[0]
    assert preview.travelled == []


def test_a_second_request_on_a_connection_is_not_read(preview: SmallPreview) -> None:
    said = say(preview, "GET /index.txt HTTP/1.1\nHost: HOST\n\nGET / HTTP/1.1\nHost: HOST\n\n")
    assert said.count(b"HTTP/1.0 ") == 1
    assert b"Pressrum" not in said


@pytest.mark.parametrize("line", ["GET", "nonsense", "GET / HTTP/9.9", "GET /a b HTTP/1.1", "GET /\x00 HTTP/1.1", ""])
def test_nonsense_gets_no_page(preview: SmallPreview, line: str) -> None:
    said = say(preview, f"{line}\nHost: HOST\n\n")
    assert b"Pressrum" not in said
    assert say(preview, "GET / HTTP/1.1\nHost: HOST\n\n").startswith(b"HTTP/1.0 200 ")


@pytest.mark.parametrize("method", ["OPTIONS", "PUT", "DELETE", "TRACE", "CONNECT", "PATCH"])
def test_other_methods_are_not_known(preview: SmallPreview, method: str) -> None:
    said = say(preview, f"{method} / HTTP/1.1\nHost: HOST\nOrigin: http://HOST\n\n")
    assert b" 501 " in said.partition(b"\r\n")[0]
    assert b"Access-Control" not in said


def test_a_path_that_begins_with_two_slashes_is_taken_as_it_was_sent(preview: SmallPreview) -> None:
    assert b" 404 " in say(preview, "GET //index.txt HTTP/1.1\nHost: HOST\n\n").partition(b"\r\n")[0]
