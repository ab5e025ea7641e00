"""Selects the kinds of markup that a text may contain, by a substring that each instance has. Most texts contain none."""

from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar

_RARE = (*"{}[]=~^$\\<`@+'?!:*;|%#_", "--", "port ")
"""Rare characters by which kinds are grouped: searching for one is ten times as fast as for a longer string."""


class Signed(Protocol):
    """A kind of markup with a sign."""

    @property
    def sign(self) -> str:
        """A substring that each instance of the kind has."""


Kind = TypeVar("Kind", bound=Signed)


class Signs(Generic[Kind]):
    """The kinds of a table, grouped by a rare character of their signs."""

    def __init__(self, kinds: Iterable[Kind]) -> None:
        by_rare: dict[str, list[tuple[int, Kind]]] = {}
        for number, kind in enumerate(kinds):
            rare = next((one for one in _RARE if one in kind.sign), kind.sign)
            by_rare.setdefault(rare, []).append((number, kind))
        self._by_rare = tuple(by_rare.items())

    def within(self, text: str) -> list[Kind]:
        """The kinds whose sign is in a text, in the order of the table."""
        there = [one for rare, kinds in self._by_rare if rare in text for one in kinds if one[1].sign in text]
        return [kind for _, kind in sorted(there, key=lambda one: one[0])] if there else []
