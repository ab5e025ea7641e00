"""Forms as browsers send them."""

import pytest

from pressgen.serve.multipart import SentFile, read_form

TYPE = "multipart/form-data; boundary=----x1"


def body(*parts: tuple[str, bytes]) -> bytes:
    return b"".join(b"------x1\r\nContent-Disposition: form-data; " + head.encode() + b"\r\n\r\n" + data + b"\r\n" for head, data in parts) + b"------x1--\r\n"  # fmt: skip


def test_each_field_has_its_values() -> None:
    form = read_form(TYPE, body(('name="title"', "Bro å".encode()), ('name="a"', b"1"), ('name="a"', b"2")))
    assert form is not None
    assert form.values == {"title": ["Bro å"], "a": ["1", "2"]}


@pytest.mark.parametrize("data", [b"\x00\xff\r\n--\r\n", b"\r\n", b"\r", b"------x", b"\r\n------x2", b""])
def test_a_file_keeps_every_byte(data: bytes) -> None:
    form = read_form(TYPE, body(('name="new.file"; filename="a.png"\r\nContent-Type: image/png', data)))
    assert form is not None
    assert form.files == {"new.file": SentFile("a.png", data)}


def test_a_file_that_nobody_chose_is_none() -> None:
    form = read_form(TYPE, body(('name="new.file"; filename=""\r\nContent-Type: application/octet-stream', b"")))
    assert form is not None
    assert form == ({}, {})


@pytest.mark.parametrize(
    ("content_type", "sent"),
    [
        ("application/x-www-form-urlencoded", b"a=b"),
        ("multipart/form-data", b""),
        (TYPE, b""),
        (TYPE, b'------x1\r\nContent-Disposition: form-data; name="a"\r\n\r\nhalf'),
        (TYPE, b"------x1\r\n\r\nnameless\r\n------x1--\r\n"),
        ("", b""),
    ],
)
def test_what_is_no_whole_form_is_none(content_type: str, sent: bytes) -> None:
    assert read_form(content_type, sent) is None
