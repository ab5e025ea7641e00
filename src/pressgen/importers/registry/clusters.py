"""Sets of persons that are taken for one, and what is against taking two of them for one."""

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from pressgen.importers.registry.names import can_be_one, name_key
from pressgen.model.registry import Certainty, NamedPerson
from pressgen.problems import Text


class Reason(NamedTuple):
    """Why persons were joined."""

    why: Text
    certainty: Certainty


class Node(NamedTuple):
    """A person as one or more texts name them, or a contact of the newsroom."""

    person: NamedPerson
    mails: frozenset[str]
    """Addresses that are the person's own."""
    numbers: frozenset[str]
    """Likewise."""
    known: str = ""
    """The id of the newsroom's contact."""
    titles: tuple[str, ...] = ()
    """All titles of that contact, when there are several."""

    @property
    def sort_key(self) -> tuple[str, ...]:
        """An order that does not depend on that of the texts."""
        one = self.person
        return (
            name_key(one.name),
            self.known,
            *sorted(self.mails),
            *sorted(self.numbers),
            one.role,
            one.name,
            str(one),
        )


class Cluster:
    """Nodes that are one person."""

    def __init__(self, node: Node) -> None:
        one = node.person
        self.nodes = [node]
        self.reasons: list[Reason] = []
        self.names = {name_key(one.name)}
        self.mails, self.numbers = set(node.mails), set(node.numbers)
        self.roles = {role_key(title) for title in (one.role, *node.titles)} - {""}
        self.organisations, self.parties = {name_key(one.organisation)} - {""}, {one.party.casefold()} - {""}
        self.known = {node.known} - {""}
        self.within: Cluster | None = None
        """The cluster that has taken its nodes."""

    @property
    def root(self) -> "Cluster":
        """The cluster that its nodes are in."""
        one = self
        while one.within:
            one = one.within
        return one

    @property
    def is_reached(self) -> bool:
        """Whether an address or a number of the person's own is known."""
        return bool(self.mails or self.numbers)

    @property
    def is_in_doubt(self) -> bool:
        """Whether only the name says who it is, and the newsroom has no such contact."""
        return not self.is_reached and not self.known

    def take(self, other: "Cluster", reason: Reason) -> None:
        """All of the other's nodes."""
        other.within = self
        self.nodes += other.nodes
        self.reasons += [*other.reasons, reason]
        for mine, others in (
            (self.names, other.names),
            (self.mails, other.mails),
            (self.numbers, other.numbers),
            (self.roles, other.roles),
            (self.organisations, other.organisations),
            (self.parties, other.parties),
            (self.known, other.known),
        ):
            mine.update(others)


class Clusters:
    """All clusters, which are joined step by step."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        self._clusters = [Cluster(node) for node in sorted(nodes, key=lambda node: node.sort_key)]

    def __iter__(self) -> Iterator[Cluster]:
        return (one for one in self._clusters if one.within is None)

    def by(self, keys: Callable[[Cluster], Iterable[str]]) -> Iterator[tuple[str, list[Cluster]]]:
        """The clusters with each key that several have, in the order of the keys; while they are joined, as they are by then."""
        found: dict[str, list[Cluster]] = {}
        for one in self:
            for key in keys(one):
                found.setdefault(key, []).append(one)
        for key in sorted(found):
            several = list({id(one.root): one.root for one in found[key]}.values())
            if len(several) > 1:
                yield key, several

    def join(self, several: Iterable[Cluster], reason: Reason, may: Callable[[Cluster, Cluster], bool]) -> None:
        """Join each cluster with the first of those before it that it may be joined with."""
        roots: list[Cluster] = []
        for one in {id(cluster.root): cluster.root for cluster in several}.values():
            root = next((other for other in roots if len(other.known | one.known) < 2 and may(other, one)), None)
            if root:
                root.take(one, reason)
            else:
                roots.append(one)


def role_key(role: str) -> str:
    """A title without what no reader sees."""
    return name_key(role).strip(" .,;:")


def have_one_name(one: Cluster, other: Cluster, *, slips: bool) -> bool:
    """Whether all names of both can be one person's."""
    return all(mine == others or can_be_one(mine, others, slips=slips) for mine in one.names for others in other.names)


def can_be_one_mailbox(one: Cluster, other: Cluster) -> bool:
    """Whether nothing is against it in their addresses: at one organisation, two addresses are two people's."""
    if not one.mails or not other.mails or one.mails & other.mails:
        return True
    return not {_domain(mail) for mail in one.mails} & {_domain(mail) for mail in other.mails}


def agree_otherwise(one: Cluster, other: Cluster) -> bool:
    """Whether neither organisation nor party is against it."""
    return all(
        not mine or not others or mine & others
        for mine, others in ((one.organisations, other.organisations), (one.parties, other.parties))
    )


def at_most_one(several: Iterable[Cluster], of: Callable[[Cluster], set[str]]) -> bool:
    """Whether no two of them have different values."""
    sets = [of(one) for one in several if of(one)]
    return all(one & other for one, other in combinations(sets[:20], 2)) and len(sets) <= 20


def _domain(mail: str) -> str:
    return mail.rpartition("@")[2]
