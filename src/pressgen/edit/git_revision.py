"""What git keeps of the newsroom: its texts as they were in an earlier revision."""

import subprocess
from pathlib import Path

from pressgen.errors import PressgenError
from pressgen.problems import text

_TEXTS = (".md", ".yaml", ".yml")
_FILE = ("100644", "100755")


def revision(root: Path, ref: str) -> dict[str, bytes]:
    """The newsroom's settings and texts in a revision, by path from its folder; empty when there was no newsroom yet."""
    listing = _git(root, "ls-tree", "-r", "-z", "--end-of-options", ref, "pressgen.yaml", "content", ref=ref)
    names = [name for line in listing.decode("utf-8", "surrogateescape").split("\0") if (name := _blob(line))]
    objects = "".join(f"{blob}\n" for blob, _ in names).encode()
    return dict(
        zip((path for _, path in names), _contents(_git(root, "cat-file", "--batch", data=objects)), strict=True)
    )


def _blob(line: str) -> tuple[str, str] | None:
    """Object and path of an ordinary text."""
    head, _, path = line.partition("\t")
    if not path.endswith(_TEXTS) or head.split()[0] not in _FILE:
        return None
    return head.split()[2], path


def _contents(stream: bytes) -> list[bytes]:
    """The objects of `git cat-file --batch`: a line that ends with the size, the bytes, a line break."""
    found, at = [], 0
    while at < len(stream):
        start = stream.index(b"\n", at) + 1
        end = start + int(stream[at : start - 1].rpartition(b" ")[2])
        found.append(stream[start:end])
        at = end + 1
    return found


def _git(root: Path, *words: str, data: bytes = b"", ref: str = "") -> bytes:
    try:
        done = subprocess.run(["git", "-C", root, *words], input=data, capture_output=True, check=False)  # noqa: S603, S607 -- git as people have it; no shell
    except FileNotFoundError:
        raise PressgenError(text("The program git is not installed."), text("A comparison needs it.")) from None
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
        raise PressgenError(
            text("git cannot read {ref}: {reason}", ref=ref, reason=reason),
            text("Name a branch or a commit of this newsroom's repository, such as origin/main."),
        )
    return done.stdout
