"""Decides whose an address or a number is: it proves who somebody is only when it is that person's own."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from pressgen.importers.registry.names import can_be_one, name_key
from pressgen.model.registry import NamedPerson

_MOST_NAMES = 40
"""Names that are looked at: an address of more people is that of none."""
_SHARE = 0.75
"""Of the mentions of a number, from which on it is one person's, and the others are mistakes."""


class Named(NamedTuple):
    """A person, and how often the texts name them so; 0 for a contact of the newsroom."""

    person: NamedPerson
    times: int
    id: str = ""
    known_by: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()

    @property
    def mails(self) -> tuple[str, ...]:
        """All addresses."""
        return (*self.person.emails, *(one for one in self.known_by if "@" in one))

    @property
    def numbers(self) -> tuple[str, ...]:
        """All numbers."""
        return (*self.person.numbers, *(one for one in self.known_by if "@" not in one))


class Owners:
    """The names of the person whose each address or number is."""

    def __init__(self, pairs: Iterable[tuple[str, Named]], *, slips: bool) -> None:
        counts: dict[str, Counter[str]] = {}
        for key, one in pairs:
            counts.setdefault(key, Counter())[name_key(one.person.name)] += one.times
        self._owners = {key: _owner(names, slips=slips) for key, names in counts.items()}

    def own(self, one: Named, keys: Iterable[str]) -> frozenset[str]:
        """Those of the addresses or numbers that are this person's own."""
        return frozenset(key for key in keys if name_key(one.person.name) in self._owners.get(key, ()))

    def is_shared(self, key: str) -> bool:
        """Whether it is known, and nobody's own."""
        return self._owners.get(key) == frozenset()


def _owner(names: Counter[str], *, slips: bool) -> frozenset[str]:
    """The names of the one person who has it; none when several have."""
    found: list[str] = []
    for name in sorted(names, key=lambda one: (-names[one], one))[:_MOST_NAMES]:
        if all(can_be_one(name, other, slips=slips) for other in found):
            found.append(name)
    return frozenset(found) if sum(names[one] for one in found) >= _SHARE * names.total() else frozenset()
