"""Makes the pages of texts that were edited from what the last build has found, before anything else is looked at.

They are what a build would make of these texts, as long as nothing else has changed. What else there is, the next build finds out.
"""

from collections.abc import Collection
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from pressgen.check import check_file, recheck
from pressgen.load import reread
from pressgen.model import Plan, RunState, Showing, Site
from pressgen.plan import plan
from pressgen.render import render
from pressgen.serve import MadeFile
from pressgen.state import BuildRecord
from pressgen.write.artifact_bytes import new_hash

_LATER = ("copy", "picture")
"""Formats of files whose bytes are no part of a page: those of pictures and attachments."""


class Kept(NamedTuple):
    """What a build has found, kept by a process that stays."""

    site: Site
    record: BuildRecord


class EditedPages(NamedTuple):
    """The pages of the edited texts, by their paths in the output."""

    kept: Kept
    """What the build would have found."""
    pages: dict[str, MadeFile]
    is_whole: bool
    """Whether no other page shows anything of what was edited, and no rule for the whole newsroom reads it."""


def edited_pages(kept: Kept, root: Path, paths: Collection[str], now: datetime, showing: Showing) -> EditedPages | None:
    """The pages of the texts at these paths. None when more than their words and titles has changed, or they have errors.

    TemplateError, a PressgenError, when a page cannot be rendered.
    """
    known = kept.site.paths
    paths = [path for path in paths if path in known or not _is_gone(kept.site, root, path)]
    if not kept.record.is_valid_at(now, showing) or not all(path in known for path in paths):
        return None
    sources = reread(root, kept.site.config, paths, inspect=check_file)
    found = recheck(kept.site, kept.record.run.problems, sources) if sources else None
    if found is None:
        return None
    planned = plan(found.site, now, showing, kept.record.run)
    run = RunState(found.site.content_digest, found.problems, planned.newest)
    record = msgspec.structs.replace(kept.record, snapshot_digest="", run=run)
    return EditedPages(Kept(found.site, record), _rendered(planned), found.is_whole) if planned.is_part else None


def _is_gone(site: Site, root: Path, path: str) -> bool:
    """Whether there is nothing at the path, and was nothing at the last build: an editor's own file, while it saves."""
    known = (*site.paths, *site.assets)
    return not (root / path).exists() and not any(one == path or one.startswith(f"{path}/") for one in known)


def _rendered(planned: Plan) -> dict[str, MadeFile]:
    pages = tuple(page for page in planned.pages if page.format not in _LATER)
    made = render(msgspec.structs.replace(planned, pages=pages))
    return {page.path: MadeFile(page.data, _hash(page.data)) for page in made}


def _hash(data: bytes) -> str:
    """As the manifest of a build has it."""
    total = new_hash()
    total.update(data)
    return total.hexdigest()
