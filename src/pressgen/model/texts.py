"""The texts of a release, loaded lazily, since most builds need few of them.

What every build needs of every text is derived once, by `derived_fields`, and is stored in the release itself.
"""

import re
from collections.abc import Callable
from functools import partial
from typing import Any

import msgspec

from pressgen.digests import digest
from pressgen.model.body import JOINER, Block, Body
from pressgen.model.value import Value

_NOTE = re.compile(rf"{JOINER}\[\d+\]")


class Words(Value, frozen=True):
    """The running text of a release."""

    body: Body = Body()
    lead: Body | None = None


class Texts:
    """Loads the words of one release, from memory or from a file. Immutable."""

    __slots__ = ("_fetch",)

    def __init__(self, fetch: Callable[[], Words] = Words) -> None:
        self._fetch = fetch

    @classmethod
    def of(cls, body: Body, lead: Body | None = None) -> "Texts":
        """Texts that are in memory."""
        return cls(partial(Words, body, lead))

    def words(self) -> Words:
        """Load the words. They are not cached, so that the words of all releases are never in memory together."""
        return self._fetch()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Texts) and self.words() == other.words()

    def __hash__(self) -> int:
        return hash(self.words())


def derived_fields(body: Body, lead: Body | None) -> dict[str, Any]:
    """The fields of a release that are computed from its texts."""
    return {
        "texts": Texts.of(body, lead),
        "summary": summary(lead, body),
        "leads_itself": leads_itself(lead, body),
        "outline": body.outline,
        "lead_outline": lead.outline if lead else None,
        "quotes": _quotes(lead, body),
    }


def _quotes(lead: Body | None, body: Body) -> str:
    quotes = [block.quote for text in (lead, body) if text for block in text.blocks if block.quote]
    return digest(msgspec.msgpack.encode(quotes)) if quotes else ""


def summary(lead: Body | None, body: Body) -> str:
    """Plain text for lists and feeds: the lead, else the first block when it is a paragraph or quote, else the first paragraph.

    A quote loses its dash and keeps its attribution; reference marks of notes are left out.
    """
    return " ".join(" ".join(_plain_text(block).split()) for block in _leading(lead, body))


def leads_itself(lead: Body | None, body: Body) -> bool:
    """Whether the body's first block serves as the lead, where it stands."""
    return lead is None and bool(body.blocks) and body.blocks[0].kind in ("paragraph", "quote")


def _leading(lead: Body | None, body: Body) -> tuple[Block, ...]:
    if lead and lead.blocks:
        return lead.blocks
    if leads_itself(lead, body):
        return body.blocks[:1]
    return tuple(block for block in body.blocks if block.kind == "paragraph")[:1]


def _plain_text(block: Block) -> str:
    text = _NOTE.sub("", block.text) if JOINER in block.text else block.text
    return text.lstrip("–—- \u00a0") if block.kind == "quote" else text
