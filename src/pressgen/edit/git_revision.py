"""Reads the newsroom's texts of an earlier revision from git."""

import subprocess
from pathlib import Path

from pressgen.errors import PressgenError
from pressgen.problems import text

_ENDINGS = (".md", ".yaml", ".yml")
_FILE_MODES = ("100644", "100755")


def read_revision(root: Path, ref: str) -> dict[str, bytes]:
    """The settings and texts of a revision by path from the newsroom's folder; empty when it has no newsroom.

    PressgenError when git is missing or cannot read the revision.
    """
    listing = _git(root, "ls-tree", "-r", "-z", "--end-of-options", ref, "pressgen.yaml", "content", ref=ref)
    blobs = [blob for line in listing.decode("utf-8", "surrogateescape").split("\0") if (blob := _blob(line))]
    objects = "".join(f"{blob}\n" for blob, _ in blobs).encode()
    contents = _contents(_git(root, "cat-file", "--batch", data=objects))
    return dict(zip((path for _, path in blobs), contents, strict=True))


def _blob(line: str) -> tuple[str, str] | None:
    """Object id and path of a line of `git ls-tree`; None when it is no text."""
    head, _, path = line.partition("\t")
    if not path.endswith(_ENDINGS) or head.split()[0] not in _FILE_MODES:
        return None
    return head.split()[2], path


def _contents(stream: bytes) -> list[bytes]:
    """The objects in the output of `git cat-file --batch`: for each a line that ends with the size, the bytes, a line break."""
    contents, at = [], 0
    while at < len(stream):
        start = stream.index(b"\n", at) + 1
        end = start + int(stream[at : start - 1].rpartition(b" ")[2])
        contents.append(stream[start:end])
        at = end + 1
    return contents


def _git(root: Path, *arguments: str, data: bytes = b"", ref: str = "") -> bytes:
    try:
        result = subprocess.run(["git", "-C", root, *arguments], input=data, capture_output=True, check=False)  # noqa: S603, S607 -- the installed git; no shell
    except FileNotFoundError:
        raise PressgenError(text("The program git is not installed."), text("A comparison needs it.")) from None
    if result.returncode:
        reason = result.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
        raise PressgenError(
            text("git cannot read {ref}: {reason}", ref=ref, reason=reason),
            text("Name a branch or a commit of this newsroom's repository, such as origin/main."),
        )
    return result.stdout
