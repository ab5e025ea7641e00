"""`pressgen mv`: moves the file of a release, and updates everything that refers to its old place.

The release keeps its id, so feed readers do not show it again. Its old address becomes an alias. Links to its file and to its old
address are rewritten in the other texts, and relative links in its own text. Its pictures and attachments move along.
"""

import os
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pressgen.edit.aliases import with_alias
from pressgen.edit.text_files import read_text, write_text
from pressgen.errors import PressgenError
from pressgen.model import Release, Site, Source
from pressgen.problems import text


class Move(NamedTuple):
    """All changes of a move, before any of them is written."""

    old: str
    new: str
    texts: dict[str, str]
    """The new content of each file that changes, by path; the release itself by its new path."""
    files: dict[str, str]
    """The new path of each picture and attachment, by its old path."""
    shared: frozenset[str]
    """Those of `files` that other texts show too: they are copied, not moved."""
    old_address: str
    new_address: str
    redirected: bool
    """Whether the old address becomes an alias."""

    @property
    def changed_texts(self) -> list[str]:
        """The paths of the other texts that change."""
        return sorted(self.texts.keys() - {self.new})


def plan_move(root: Path, source: Source, new: str, before: Site, after: Site) -> Move:
    """The move of the release in `source` to the path `new`. `before` and `after` are the newsroom without and with the move.

    PressgenError when another text has the new address.
    """
    release = source.record
    assert isinstance(release, Release)  # noqa: S101 -- the caller has looked
    old, places = source.path, (before.paths[source.path], after.paths[new])
    _refuse_taken(after, new)
    body = _links_from(read_text(root, old), source, new, before)
    redirected = places[0] != places[1] and not release.draft
    if redirected:
        body = with_alias(body, source, f"/{places[0]}", without=places[1])
    links = _links_to(release, new, before, places[1])
    texts = {path: _rewritten(read_text(root, path), written) for path, written in links.items()}
    files = dict(_files(release, old, new, before))
    return Move(old, new, texts | {new: body}, files, _shared(files, old, before), *places, redirected)


def apply_move(root: Path, move: Move) -> None:
    """Writes the changes: all new files first, and deletes the old ones last, so that nothing is lost if it is interrupted."""
    for taken in (move.new, *move.files.values()):
        if (root / taken).exists():
            raise PressgenError(text("There is a file {path} already.", path=taken), text("Choose another name."))
    for old, new in move.files.items():
        (root / new).parent.mkdir(parents=True, exist_ok=True)
        (root / new).write_bytes((root / old).read_bytes())
    for path, content in move.texts.items():
        write_text(root, path, content, like=move.old if path == move.new else path)
    for old in [*(move.files.keys() - move.shared), move.old]:
        (root / old).unlink()


def _refuse_taken(after: Site, new: str) -> None:
    address = after.paths[new]
    other = next((path for path, taken in after.paths.items() if taken == address and path != new), None)
    if other:
        raise PressgenError(
            text("{path} has the same address: /{address}", path=other, address=address),
            text("Choose another name."),
        )


def _links_to(release: Release, new: str, before: Site, address: str) -> dict[str, dict[str, str]]:
    """By file: the links to the release as written, and as they must be. A path stays a path, an address an address."""
    links: dict[str, dict[str, str]] = {}
    for (path, written), target in before.targets.items():
        if target.kind == "release" and target.value == release.id and path != release.source:
            rewritten = f"/{address}" if written.startswith("/") else _relative(new, path)
            links.setdefault(path, {})[written] = rewritten + target.fragment
    return links


def _links_from(content: str, source: Source, new: str, before: Site) -> str:
    """The text with its relative links to other texts as they must be in the new folder."""
    links = {}
    for (path, written), target in before.targets.items():
        if path == source.path and target.kind in ("release", "page") and not written.startswith("/"):
            other = before.releases[target.value].source if target.kind == "release" else target.value
            links[written] = _relative(new if other == path else other, new) + target.fragment
    return _rewritten(content, links)


def _relative(path: str, from_file: str) -> str:
    return posixpath.relpath(path, posixpath.dirname(from_file))


def _rewritten(content: str, links: dict[str, str]) -> str:
    """The text with new targets, by the written ones, in inline links and in link definitions."""
    for written, target in links.items():
        pattern = re.compile(r"(\]\(\s*<?|^\s*\[[^\]]+\]:\s*<?)" + re.escape(written) + r"(?=[>)\s])", re.MULTILINE)
        content = pattern.sub(lambda match, target=target: match[1] + target, content)  # type: ignore[misc]
    return content


def _files(release: Release, old: str, new: str, before: Site) -> Iterator[tuple[str, str]]:
    """The release's pictures and attachments, old and new path; none when the folder stays the same."""
    folder, new_folder = posixpath.dirname(old), posixpath.dirname(new)
    if folder != new_folder:
        for path in sorted(_used(release, before)):
            yield path, posixpath.normpath(f"{new_folder}/{posixpath.relpath(path, folder)}")


def _used(release: Release, site: Site) -> set[str]:
    folder = posixpath.dirname(release.source)
    named = [*(one.src for one in release.images), *(one.src for one in release.attachments)]
    linked = {
        target.value for (path, _), target in site.targets.items() if path == release.source and target.kind == "asset"
    }
    return {posixpath.normpath(os.path.join(folder, name)) for name in named} | linked  # noqa: PTH118 -- site paths


def _shared(files: dict[str, str], old: str, before: Site) -> frozenset[str]:
    if not files:
        return frozenset()
    linked = {target.value for (path, _), target in before.targets.items() if target.kind == "asset" and path != old}
    named = {path for other in before.releases.values() if other.source != old for path in _used(other, before)}
    return frozenset(files.keys() & (linked | named))
