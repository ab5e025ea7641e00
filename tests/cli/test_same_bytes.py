"""Promise 5: the same newsroom at the same instant gives the same bytes, wherever and however it is built."""

import hashlib
import shutil
from pathlib import Path

import pytest
from test_front_door import pressgen

EXAMPLE = Path(__file__).parents[2]
WAYS: dict[str, tuple[list[str], dict[str, str]]] = {
    "in Tokyo": ([], {"TZ": "Asia/Tokyo"}),
    "in Los Angeles": ([], {"TZ": "America/Los_Angeles"}),
    "in C": ([], {"LC_ALL": "C"}),
    "in Swedish": ([], {"LC_ALL": "sv_SE.UTF-8"}),
    "with another hash seed": ([], {"PYTHONHASHSEED": "3"}),
    "with one worker": (["--workers", "1"], {}),
    "with four workers": (["--workers", "4"], {}),
}


def example(folder: Path) -> Path:
    """A copy of the example newsroom."""
    for name in ("content", "templates"):
        shutil.copytree(EXAMPLE / name, folder / name)
    shutil.copy(EXAMPLE / "pressgen.yaml", folder)
    return folder


def built(folder: Path, *words: str, **environment: str) -> str:
    """A hash over the paths and bytes of the example's site, built in the folder."""
    done = pressgen(
        example(folder), "build", "--now", "2026-11-01 12:00", *words, **{"PYTHONHASHSEED": "0"} | environment
    )
    assert done.returncode == 0, done.stdout + done.stderr
    total = hashlib.blake2b()
    for path in sorted((folder / "output").rglob("*")):
        total.update(str(path.relative_to(folder)).encode() + (path.read_bytes() if path.is_file() else b""))
    return total.hexdigest()


@pytest.fixture(scope="session")
def usual(tmp_path_factory: pytest.TempPathFactory) -> str:
    return built(tmp_path_factory.mktemp("usual"))


@pytest.mark.parametrize("way", WAYS)
def test_the_bytes_are_the_same(way: str, usual: str, tmp_path: Path) -> None:
    words, environment = WAYS[way]
    assert built(tmp_path / "another" / "folder", *words, **environment) == usual
