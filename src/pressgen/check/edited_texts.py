"""Checks a newsroom again when only the texts of some releases have been edited, without looking at any other file."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from pressgen.check.levels import with_levels
from pressgen.check.rules import NEWSROOM_CODES
from pressgen.model import Outline, Release, Site, Source, Texts
from pressgen.problems import Problem

_NO_TEXTS = Texts()


class Rechecked(NamedTuple):
    """The newsroom with the edited texts."""

    site: Site
    problems: tuple[Problem, ...]
    """Those of the rules for the whole newsroom are as before."""
    is_whole: bool
    """Whether nothing else can be different: no rule for the whole newsroom finds anything new, and only pages that show words
    of these releases are others."""


def recheck(site: Site, problems: Sequence[Problem], edited: Sequence[Source]) -> Rechecked | None:
    """The newsroom of an earlier check with the `edited` sources in place of those at their paths.

    None when the edit can reach further than titles and words do: to which pages there are, where they lie, who is on them and
    where their links lead; and when an edited text has an error, or had one.
    """
    before = {release.source: release for release in site.releases.values()}
    releases = [(before.get(source.path), source.record) for source in edited]
    of_files = [*with_levels((problem for source in edited for problem in source.problems), site.config)]
    is_whole, found = True, {}
    for old, new in releases:
        if old is None or old.source in site.broken_drafts or not isinstance(new, Release) or not _same_place(old, new):
            return None
        found[new.id] = new
        is_whole = is_whole and _same_but_words(old, new)
    if any(problem.level == "error" for problem in of_files):
        return None
    paths = {source.path for source in edited}
    kept = [one for one in problems if one.path not in paths or one.code in NEWSROOM_CODES]
    return Rechecked(
        _with_releases(site, found, edited),
        tuple(sorted((*kept, *of_files), key=lambda problem: problem.order)),
        # what such a rule has found in an edited text stands in another place by now
        is_whole and not any(one.path in paths and one.code in NEWSROOM_CODES for one in kept),
    )


def _with_releases(site: Site, releases: dict[str, Release], edited: Sequence[Source]) -> Site:
    digests = {source.path: source.digest for source in edited}
    content = msgspec.structs.replace(site.content_digest, texts=site.content_digest.texts | digests)
    return msgspec.structs.replace(site, releases=site.releases | releases, content_digest=content)


def _same_place(old: Release, new: Release) -> bool:
    """Whether only what the text says is different, and its links lead to the same places."""
    same_links = {(one.target, one.kind) for one in old.links} == {(one.target, one.kind) for one in new.links}
    return same_links and _anchors(old) <= _anchors(new) and _without_text(old) == _without_text(new)


def _anchors(release: Release) -> set[str]:
    outlines = (release.outline, release.lead_outline or Outline())
    return {anchor for outline in outlines for anchor in outline.anchors}


def _without_text(release: Release) -> Release:
    """The release without all that is written for its readers, but for what others use: pictures, files, people."""
    return msgspec.structs.replace(
        release,
        digest="",
        title="",
        texts=_NO_TEXTS,
        summary="",
        leads_itself=False,
        outline=Outline(),
        lead_outline=None,
        quotes="",
    )


def _same_but_words(old: Release, new: Release) -> bool:
    """Whether only words are different, as `ContentDigest.words_changed` says it of a whole newsroom."""
    return _without_words(old) == _without_words(new)


def _without_words(release: Release) -> Release:
    lead = release.lead_outline and release.lead_outline.without_positions()
    outline = release.outline.without_positions()
    return msgspec.structs.replace(release, digest="", texts=_NO_TEXTS, outline=outline, lead_outline=lead)
