"""One build at a time."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from small_newsroom import Newsroom

from pressgen.errors import PressgenError
from pressgen.model.output import Artifact
from pressgen.write import hidden_folder

BUILD = """
import sys, time
from pathlib import Path
from pressgen.model.output import Artifact
from pressgen.write import write

def artifacts():
    yield Artifact(path="slow", data=b"slow")
    {meanwhile}
    print("writing", flush=True)
    sys.stdin.read()

root, state = map(Path, sys.argv[1:])
write(artifacts(), root=root, output=root / "output", state=state)
"""


@contextmanager
def another_build(
    newsroom: Newsroom, state: Path | None = None, meanwhile: str = ""
) -> Iterator[subprocess.Popen[bytes]]:
    """A build of the same output in another process, in the midst of writing; it ends when its input does."""
    command = [
        sys.executable,
        "-c",
        BUILD.format(meanwhile=meanwhile),
        str(newsroom.root),
        str(state or newsroom.state),
    ]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"writing\n"
        yield process


def test_a_second_build_stops_and_the_first_one_ends_well(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    with another_build(newsroom) as process:
        with pytest.raises(PressgenError, match="Another command is at work") as caught:
            newsroom.build({"a": "1"})
        assert "Wait" in str(caught.value.hint)
        process.communicate()
    assert newsroom.site() == {"slow": "slow"}
    assert newsroom.names() == [".pressgen", "output"]


@pytest.mark.parametrize("first", [{}, {"a": "0"}])
def test_a_build_with_another_state_folder_stops_too(tmp_path: Path, first: dict[str, str]) -> None:
    newsroom = Newsroom(tmp_path / "newsroom")
    newsroom.root.mkdir()
    if first:
        newsroom.build(first)
    with (
        another_build(newsroom, state=tmp_path / "state"),
        pytest.raises(PressgenError, match="Another command is at work"),
    ):
        newsroom.build({"a": "1"})


def test_a_build_stops_when_the_state_was_deleted_under_the_first_one(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    with another_build(newsroom):
        shutil.rmtree(newsroom.state)
        with pytest.raises(PressgenError, match="Another command is at work"):
            newsroom.build({"a": "1"})


def test_a_killed_build_blocks_nobody(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    with another_build(newsroom) as process:
        process.kill()
        process.wait()
        newsroom.build({"a": "1"})
    assert newsroom.site() == {"a": "1"}
    assert newsroom.names() == [".pressgen", "output"]


def test_a_worker_that_outlives_its_killed_build_blocks_nobody(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    worker = "import os; pid = os.fork(); (pid or time.sleep(60)); print(pid, flush=True)"
    with another_build_of_worker(newsroom, worker) as pid:
        newsroom.build({"a": "1"})
        os.kill(pid, signal.SIGKILL)
    assert newsroom.site() == {"a": "1"}


@contextmanager
def another_build_of_worker(newsroom: Newsroom, meanwhile: str) -> Iterator[int]:
    """The worker's process id; its build has been killed."""
    command = [sys.executable, "-c", BUILD.format(meanwhile=meanwhile), str(newsroom.root), str(newsroom.state)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout
        pid = int(process.stdout.readline())
        process.kill()
        process.wait()
        yield pid


def test_two_outputs_of_one_newsroom_are_built_at_once(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    with another_build(newsroom) as process:
        preview = Newsroom(tmp_path)
        preview.output = tmp_path / "preview"
        preview.build({"a": "1"})
        process.communicate()
    assert (preview.site(), newsroom.site()) == ({"a": "1"}, {"slow": "slow"})


@pytest.mark.parametrize(
    ("number", "handler"), [(signal.SIGINT, signal.default_int_handler), (signal.SIGTERM, lambda *_: sys.exit(143))]
)
def test_a_signal_during_writing_leaves_the_old_site_and_no_sibling(
    tmp_path: Path, number: int, handler: Callable[..., object]
) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.build({"a": "old"})

    def artifacts() -> Iterator[Artifact]:
        yield Artifact(path="a", data=b"new")
        os.kill(os.getpid(), number)

    before = signal.signal(number, handler)
    try:
        with pytest.raises((KeyboardInterrupt, SystemExit)):
            newsroom.write(artifacts())
    finally:
        signal.signal(number, before)
    assert newsroom.site() == {"a": "old"}
    assert newsroom.names() == [".pressgen", "output"]


def test_a_signal_while_the_hidden_folder_is_made_leaves_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(folder: Path, *_: Path) -> None:
        folder.mkdir()
        raise KeyboardInterrupt

    monkeypatch.setattr(hidden_folder, "_make", interrupted)
    with pytest.raises(KeyboardInterrupt):
        Newsroom(tmp_path).build({"a": "new"})
    assert Newsroom(tmp_path).names() == [".pressgen"]
