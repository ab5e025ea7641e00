"""One of the two versions that are compared, and which of its pages must be rendered for that."""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from pressgen.model import Page, Plan

FEEDS = frozenset({"rss", "atom", "json"})
"""Formats of feeds: their entries are read, also where only one version has the file."""


class Rendered(NamedTuple):
    """What rendering the pages of `candidates` gave."""

    digests: dict[str, str]
    """By path: of the file's bytes."""
    feeds: dict[str, bytes]
    """By path: the feed files themselves."""


class Version(NamedTuple):
    """A planned site, and what may differ of it, rendered."""

    plan: Plan
    rendered: Rendered


def candidates(plan: Plan, other: Plan) -> Plan:
    """The pages of the plan that must be rendered to know whether they differ from those of the other plan.

    Equal fingerprints mean equal bytes, but unequal ones not always unequal bytes: a comment in a text changes the digest of
    its words and no page.
    """
    return msgspec.structs.replace(plan, pages=tuple(_candidates(plan, other)), is_part=True)


def _candidates(plan: Plan, other: Plan) -> Iterator[Page]:
    theirs = {page.path: page.fingerprint for page in other.pages}
    for page in plan.pages:
        is_same = page.fingerprint and theirs.get(page.path) == page.fingerprint
        if not is_same and (page.path in theirs or page.format in FEEDS):
            yield page
