"""Files that are too large, nested too deeply, or not regular are refused quickly and with little memory."""

import io
import os
import struct
import time
import tracemalloc
import zlib
from pathlib import Path

import pytest
from PIL import Image

from faulty import PIXEL, problems, release

A = "content/releases/bro.md"
C = "content/contacts/bo.yaml"
LAUGHS = "a: &a [ha, ha]\n" + "".join(
    f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
LARGE = {
    "more than 2 MB": {A: release(body="Bron öppnar. " * 160_000)},
    "fifty-one levels": {C: "name: " + "[" * 51 + "]" * 51 + "\n"},
    "a hundred thousand levels": {C: "name: " + "[" * 100_000 + "\n"},
    "half a million keys": {C: "".join(f"{number:x}:\n" for number in range(260_000))},
    "a list of half a million": {C: "name: [" + "a," * 500_000 + "]\n"},
}


@pytest.mark.parametrize("name", LARGE)
def test_what_is_too_large_is_refused_in_two_seconds_and_300_mb(name: str, tmp_path: Path) -> None:
    tracemalloc.start()
    began = time.process_time()
    found = problems(tmp_path, {A: release(), **LARGE[name]})
    spent = time.process_time() - began
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "PG108" in {one.code for one in found}
    assert spent < 4  # twice the bound, since measuring memory takes as long as the work
    assert most < 300_000_000


def test_aliases_are_never_expanded(tmp_path: Path) -> None:
    found = problems(tmp_path, {A: release(), C: LAUGHS})
    assert {one.code for one in found if one.path == C and one.level == "error"} == {"PG104", "PG111"}


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system [ls]", "!!binary aGVq", "!include /etc/passwd"])
def test_tags_have_no_effect(tag: str, tmp_path: Path) -> None:
    assert {one.code for one in problems(tmp_path, {A: release(title=tag)})} == {"PG104"}


def test_a_picture_bomb_is_refused_without_decoding_it(tmp_path: Path) -> None:
    head = struct.pack(">II", 60_000, 60_000) + PIXEL[24:29]
    bomb = PIXEL[:16] + head + struct.pack(">I", zlib.crc32(b"IHDR" + head)) + PIXEL[33:]
    found = problems(tmp_path, {A: release("image: {src: bro.png, alt: En båge}\n"), "content/releases/bro.png": bomb})
    assert [one.code for one in found] == ["PG204"]


def grey(size: int) -> bytes:
    """A picture of so many pixels, a byte each."""
    data = io.BytesIO()
    Image.new("L", (1000, size // 1000)).save(data, "PNG", compress_level=0)
    return data.getvalue()


def test_a_large_picture_is_warned_of(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        A: release("image: {src: bro.png, alt: En båge}\n"),
        "content/releases/bro.png": grey(10_000_000),
    }
    found = problems(tmp_path, files)
    assert [(one.code, one.level, one.column) for one in found] == [("PG325", "warning", 14)]


def test_a_picture_of_moderate_size_is_not_warned_of(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        A: release("image: {src: bro.png, alt: En båge}\n"),
        "content/releases/bro.png": grey(9_000_000),
    }
    assert problems(tmp_path, files) == ()


def test_a_pipe_is_left_out_with_a_warning(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    os.mkfifo(tmp_path / "content" / "pipe.md")
    found = problems(tmp_path, {A: release()})
    assert [(one.path, one.code, one.level) for one in found] == [("content/pipe.md", "PG122", "warning")]


def test_a_symbolic_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "secret.png").symlink_to("/etc/passwd")
    found = problems(tmp_path, {A: release()})
    assert [(one.path, one.code, one.level) for one in found] == [("content/secret.png", "PG122", "error")]


def test_a_name_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / os.fsdecode(b"bro\xe5.md")).write_text("", "utf-8")
    assert [one.code for one in problems(tmp_path, {A: release()})] == ["PG122"]
