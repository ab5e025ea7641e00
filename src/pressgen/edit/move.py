"""`pressgen mv`: a release's file gets another place, and everything that knows the old one learns the new one.

The release keeps its id, so no subscriber sees it again. Its old address goes among its aliases. Links to its file and its old
address are rewritten in the other texts, links from it are rewritten in itself, and its pictures and attachments come along.
"""

import os
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pressgen.edit.aliases import with_alias
from pressgen.edit.text_files import read, write
from pressgen.errors import PressgenError
from pressgen.model import Release, Site, Source
from pressgen.problems import text


class Move(NamedTuple):
    """What is to be done, worked out before anything is touched."""

    old: str
    new: str
    texts: dict[str, str]
    """The new content of each file that changes, by path; the release itself under its new one."""
    files: dict[str, str]
    """Where each picture and attachment goes, by where it lies."""
    shared: frozenset[str]
    """Those of them that other texts show too: they are copied."""
    old_address: str
    new_address: str
    redirected: bool
    """The old address is among the aliases."""

    @property
    def linking(self) -> list[str]:
        """The other texts that change."""
        return sorted(self.texts.keys() - {self.new})


def move(root: Path, source: Source, new: str, before: Site, after: Site) -> Move:
    """The move of the release in the file `source` to the path `new`; `before` and `after` are the newsroom without and with it."""
    release = source.record
    assert isinstance(release, Release)  # noqa: S101 -- the caller has looked
    old, places = source.path, (before.paths[source.path], after.paths[new])
    _refuse_taken(after, new)
    body = _links_from(read(root, old), source, new, before)
    redirected = places[0] != places[1] and not release.draft
    if redirected:
        body = with_alias(body, source, f"/{places[0]}", without=places[1])
    links = _links_to(release, new, before, places[1])
    texts = {path: _rewritten(read(root, path), written) for path, written in links.items()}
    files = dict(_files(release, old, new, before))
    return Move(old, new, texts | {new: body}, files, _shared(files, old, before), *places, redirected)


def apply(root: Path, made: Move) -> None:
    """Do it: first everything new, the old file last, so that nothing is lost when it stops half-way."""
    for taken in (made.new, *made.files.values()):
        if (root / taken).exists():
            raise PressgenError(text("There is a file {path} already.", path=taken), text("Choose another name."))
    for old, new in made.files.items():
        (root / new).parent.mkdir(parents=True, exist_ok=True)
        (root / new).write_bytes((root / old).read_bytes())
    for path, content in made.texts.items():
        write(root, path, content, like=made.old if path == made.new else path)
    for old in [*(made.files.keys() - made.shared), made.old]:
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
    """By file, the links to the release as they are written and as they shall be, in the form that each had."""
    found: dict[str, dict[str, str]] = {}
    for (path, written), target in before.targets.items():
        if target.kind == "release" and target.value == release.id and path != release.source:
            plain = f"/{address}" if written.startswith("/") else _relative(new, path)
            found.setdefault(path, {})[written] = plain + target.fragment
    return found


def _links_from(content: str, source: Source, new: str, before: Site) -> str:
    """The text with its links to other texts led to them from its new folder."""
    links = {}
    for (path, written), target in before.targets.items():
        if path == source.path and target.kind in ("release", "page") and not written.startswith("/"):
            other = before.releases[target.value].source if target.kind == "release" else target.value
            links[written] = _relative(new if other == path else other, new) + target.fragment
    return _rewritten(content, links)


def _relative(path: str, from_file: str) -> str:
    return posixpath.relpath(path, posixpath.dirname(from_file))


def _rewritten(content: str, links: dict[str, str]) -> str:
    """The text with the targets of links, inline or defined apart, replaced."""
    for written, target in links.items():
        place = re.compile(r"(\]\(\s*<?|^\s*\[[^\]]+\]:\s*<?)" + re.escape(written) + r"(?=[>)\s])", re.MULTILINE)
        content = place.sub(lambda found, target=target: found[1] + target, content)  # type: ignore[misc]
    return content


def _files(release: Release, old: str, new: str, before: Site) -> Iterator[tuple[str, str]]:
    """The release's pictures and attachments, with the places that they get in another folder."""
    folder, goal = posixpath.dirname(old), posixpath.dirname(new)
    if folder != goal:
        for path in sorted(_used(release, before)):
            yield path, posixpath.normpath(f"{goal}/{posixpath.relpath(path, folder)}")


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
