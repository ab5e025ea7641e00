"""Kinds of markup by the signs without which no text can hold them: most texts hold none, which one look for a rare letter tells."""

from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar

_RARE = (*"{}[]=~^$\\<`@+'?!:*;|%#_", "--", "port ")
"""A letter is looked for ten times as fast as several."""


class Signed(Protocol):
    """A kind that has a sign."""

    @property
    def sign(self) -> str:
        """The sign."""


Kind = TypeVar("Kind", bound=Signed)


class Signs(Generic[Kind]):
    """The kinds of a table."""

    def __init__(self, kinds: Iterable[Kind]) -> None:
        by_rare: dict[str, list[tuple[int, Kind]]] = {}
        for number, kind in enumerate(kinds):
            rare = next((one for one in _RARE if one in kind.sign), kind.sign)
            by_rare.setdefault(rare, []).append((number, kind))
        self._by_rare = tuple(by_rare.items())

    def within(self, text: str) -> list[Kind]:
        """Those whose sign is in a text, in the order of the table."""
        there = [one for rare, kinds in self._by_rare if rare in text for one in kinds if one[1].sign in text]
        return [kind for _, kind in sorted(there, key=lambda one: one[0])] if there else []
