"""Promise 5: the same newsroom at the same instant gives the same bytes, wherever and however it is built."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from make_newsroom import write
from make_release import Newsroom

EXAMPLE = Path(__file__).parents[2]
ROOM = Newsroom(210)
"""More texts than one process reads alone."""
AT_ONCE = "from pressgen import worker_pool; worker_pool._SERIAL_SECONDS, worker_pool._CHUNK_SECONDS = 0.0, 1.0; from pressgen.cli import main; main()"
"""The program, sharing its work from the first text on."""
USUAL = {"TZ": "UTC", "LC_ALL": "en_US.UTF-8", "PYTHONHASHSEED": "0"}
WAYS: dict[str, tuple[list[str], dict[str, str]]] = {
    "in Tokyo": ([], {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "1"}),
    "in Los Angeles": ([], {"TZ": "America/Los_Angeles", "LC_ALL": "sv_SE.UTF-8", "PYTHONHASHSEED": "2"}),
    "in Kathmandu": ([], {"TZ": "Asia/Kathmandu", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "3"}),
    "with one worker": (["--workers", "1"], {}),
    "with four workers": (["--workers", "4"], {}),
    "with a cluster": (["--executor", "dask"], {}),
}


def example(folder: Path) -> Path:
    """A copy of the example newsroom."""
    for name in ("content", "templates"):
        shutil.copytree(EXAMPLE / name, folder / name)
    shutil.copy(EXAMPLE / "pressgen.yaml", folder)
    return folder


def built(folder: Path, *words: str, **environment: str) -> str:
    """A hash over the paths and bytes of two sites, built in the folder: the example's, and a made-up one."""
    total = hashlib.blake2b()
    for root in (example(folder / "example"), write(ROOM, folder / "made-up")):
        command = [sys.executable, "-c", AT_ONCE, "build", "--now", "2026-11-01 12:00", "--workers", "2", *words]
        done = subprocess.run(
            command, cwd=root, env=os.environ | USUAL | environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        for path in sorted((root / "output").rglob("*")):
            total.update(str(path.relative_to(folder)).encode() + (path.read_bytes() if path.is_file() else b""))
    return total.hexdigest()


@pytest.fixture(scope="session")
def usual(tmp_path_factory: pytest.TempPathFactory) -> str:
    return built(tmp_path_factory.mktemp("usual"))


@pytest.mark.parametrize("way", WAYS)
def test_the_bytes_are_the_same(way: str, usual: str, tmp_path: Path) -> None:
    words, environment = WAYS[way]
    if "dask" in words:
        pytest.importorskip("distributed")
        pytest.importorskip("cryptography")
    assert built(tmp_path / "another" / "folder", *words, **environment) == usual
