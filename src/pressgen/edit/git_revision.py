"""Reads the newsroom of an earlier revision from git: its texts, or all of its files."""

import subprocess
from pathlib import Path
from typing import IO, NamedTuple

from pressgen.errors import PressgenError
from pressgen.problems import text

_ENDINGS = (".md", ".yaml", ".yml")
_FILE_MODES = ("100644", "100755")
_PARTS = ("pressgen.yaml", "content", "templates")
"""What a newsroom is made of."""
_MAIN = ("origin/HEAD", "origin/main", "origin/master", "main", "master")
"""Where the main branch can be."""
_SHORT = 7
"""Digits of a commit's id that people are shown."""
_CHUNK = 1 << 16
"""Bytes read at once of what is thrown away."""


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
        if ref:
            _refuse_outside_git(root)
            _refuse_unknown(root, ref)
        raise PressgenError(
            text("git cannot read {ref}: {reason}", ref=ref, reason=reason),
            text("Name a branch or a commit of this newsroom's repository, such as origin/main."),
        )
    return result.stdout


def _refuse_outside_git(root: Path) -> None:
    """PressgenError when the newsroom is in no repository."""
    if not _succeeds(root, "rev-parse", "--git-dir"):
        raise PressgenError(
            text("This newsroom is not in git, so there is no earlier version to compare with."),
            text("Begin with: git init"),
        )


def _refuse_unknown(root: Path, ref: str) -> None:
    """PressgenError when git has no commit and no tree of this name; git itself would say so in English."""
    if not _succeeds(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{tree}}"):
        raise PressgenError(
            text("git knows no branch and no commit “{ref}”.", ref=ref),
            text("Name a branch or a commit of this newsroom's repository, such as origin/main."),
        )


class Revision(NamedTuple):
    """A revision that git knows."""

    id: str
    """Of its commit or its tree."""
    name: str
    """As people call it: "main (1a2b3c4)"."""


def find_revision(root: Path, ref: str) -> Revision:
    """The revision of this name. PressgenError when git does not know it."""
    found = _git(root, "rev-parse", "--verify", "--end-of-options", ref, ref=ref).decode().strip()
    return Revision(found, f"{ref} ({found[:_SHORT]})")


def find_fork(root: Path) -> Revision:
    """Where the present work left the main branch: the merge base with the first of `_MAIN` that exists.

    PressgenError when there is none, no repository at all, or one that was fetched without its history.
    """
    _git(root, "--version")  # or it says that git is missing
    _refuse_outside_git(root)
    for name in _MAIN:
        if _succeeds(root, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}"):
            if not _succeeds(root, "merge-base", "HEAD", name):
                raise PressgenError(
                    text("git does not know where this branch left {ref}.", ref=name),
                    text(
                        "In a CI, fetch the whole history (fetch-depth: 0), or name a revision: pressgen diff {ref}.",
                        ref=name,
                    ),
                )
            found = _git(root, "merge-base", "HEAD", name).decode().strip()
            return Revision(found, f"{name.removeprefix('origin/')} ({found[:_SHORT]})")
    raise PressgenError(text("There is no branch main to compare with."), text("Name a revision: pressgen diff HEAD."))


def write_revision(root: Path, revision: Revision, folder: Path) -> bool:
    """Write the newsroom's files as they were into an empty folder, as a checkout would; False when there was no newsroom.

    Symbolic links, which no newsroom may have, are left out. PressgenError when git cannot read the revision.
    """
    listed = _git(root, "ls-tree", "--name-only", "-z", revision.id, *_PARTS, ref=revision.id).decode()
    found = [part for part in _PARTS if part in listed.split("\0")]
    if "pressgen.yaml" not in found:
        return False
    command = ["git", "-C", str(root), "archive", "--format=tar", revision.id, "--", *found]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as git:  # noqa: S603 -- the installed git; no shell
        _unpack(git.stdout, folder)
        _read_out(git.stdout)
    if git.returncode:
        raise PressgenError(text("git cannot read {ref}: {reason}", ref=revision.name, reason="git archive"))
    return True


def _unpack(stream: IO[bytes] | None, folder: Path) -> None:
    """Write the files of a tar archive; only what lies within the parts of a newsroom."""
    import shutil  # noqa: PLC0415 -- only here, and every command imports this file
    import tarfile  # noqa: PLC0415 -- as above

    with tarfile.open(fileobj=stream, mode="r|") as archive:
        for member in archive:
            inside = member.name.partition("/")[0] in _PARTS and ".." not in member.name.split("/")
            data = archive.extractfile(member) if inside and member.isfile() else None
            if data:
                file = folder / member.name
                file.parent.mkdir(parents=True, exist_ok=True)
                with file.open("wb") as opened:
                    shutil.copyfileobj(data, opened)


def _read_out(stream: IO[bytes] | None) -> None:
    """Read what follows the end of an archive: git pads it, and would fail if nobody read that."""
    while stream and stream.read(_CHUNK):
        pass


def _succeeds(root: Path, *arguments: str) -> bool:
    try:
        _git(root, *arguments)
    except PressgenError:
        return False
    return True
