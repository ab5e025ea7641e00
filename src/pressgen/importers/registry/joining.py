"""Decides which persons of an archive, and which contacts of the newsroom, are the same.

An address or a number of somebody's own proves it, also for another spelling of the name. Without proof, only the very same name counts,
when nothing is against it. What stays in doubt is kept apart, and told.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pressgen.importers.registry.clusters import (
    Cluster,
    Clusters,
    Node,
    Reason,
    agree_otherwise,
    at_most_one,
    can_be_one_mailbox,
    have_one_name,
)
from pressgen.importers.registry.names import parts
from pressgen.importers.registry.owners import Named, Owners
from pressgen.model.registry import NamedPerson
from pressgen.problems import Text, text

_SERVICES = {"press", "presstjanst", "presstjänst", "pressjour", "info", "information", "kommun", "kontakt", "contact", "media", "redaktion", "kommunikation", "kundservice", "kundtjanst", "kontaktcenter", "registrator", "hej", "hello", "office", "mail", "post", "webb", "news", "nyheter", "presskontakt", "pressrum", "communications", "pr"}  # fmt: skip
"""Mailboxes that are nobody's own."""
_MOST_SHARED = 4
"""People who have the same mailbox, and may be one."""
_BY_MAIL = Reason(text("The same mail address."), "sure")
_BY_NUMBER = Reason(text("The same number, and a name that can be the same."), "sure")
_SAME_WORDS = Reason(text("The same name and title."), "likely")
_NEW_NUMBER = Reason(text("The same name and title, with another number."), "likely")
_NEW_ADDRESS = Reason(text("The same name and title, and the same mailbox at another address."), "likely")
_NAME = Reason(text("The same name, and nothing against it."), "likely")
_APART = text("They have the same name, but nothing proves that they are the same person.")
_PERHAPS = text("The names can be the same, but no address or number proves it.")
_SAME_MAILBOX = text("They have the same mail address, and different names.")


class Contact(NamedTuple):
    """A contact of the newsroom, as far as persons are compared with it."""

    id: str
    person: NamedPerson
    known_by: tuple[str, ...] = ()
    """Addresses and numbers that an earlier import knew the person by."""
    roles: tuple[str, ...] = ()
    """All titles, when there are several."""


class Apart(NamedTuple):
    """Clusters that may be the same person."""

    clusters: tuple[Cluster, ...]
    why: Text

    @property
    def has_rivals(self) -> bool:
        """Whether several of them are known by more than their names."""
        return self.why is _APART and sum(not one.is_in_doubt for one in self.clusters) > 1


class Joined(NamedTuple):
    """Who is who."""

    clusters: tuple[Cluster, ...]
    apart: tuple[Apart, ...]


def join(people: Mapping[NamedPerson, int], contacts: Iterable[Contact]) -> Joined:
    """The persons as clusters, each with at most one contact of the newsroom. `people` says how often each is named. The same for any order."""
    known = list(contacts)
    named = [Named(one.person, 0, one.id, one.known_by, one.roles) for one in known]
    named += [Named(one, times) for one, times in people.items()]
    mailboxes = Owners(((mail, one) for one in named for mail in one.mails if _is_own(mail)), slips=True)
    phones = Owners(((number, one) for one in named for number in one.numbers), slips=False)
    clusters = Clusters(
        Node(one.person, mailboxes.own(one, one.mails), phones.own(one, one.numbers), one.id, one.titles)
        for one in named
    )
    _join_proven(clusters)
    _join_by_name(clusters)
    return Joined(tuple(clusters), (*_same_names(clusters), *_similar_names(clusters), *_shared(clusters, mailboxes)))


def _is_own(mail: str) -> bool:
    return mail.partition("@")[0] not in _SERVICES


def _join_proven(clusters: Clusters) -> None:
    for _, several in clusters.by(lambda one: one.mails):
        clusters.join(several, _BY_MAIL, lambda one, other: have_one_name(one, other, slips=True))
    for _, several in clusters.by(lambda one: one.numbers):
        clusters.join(
            several,
            _BY_NUMBER,
            lambda one, other: have_one_name(one, other, slips=False) and can_be_one_mailbox(one, other),
        )


def _join_by_name(clusters: Clusters) -> None:
    for _, several in clusters.by(lambda one: (f"{name}\n{role}" for name in one.names for role in one.roles)):
        bare = [one for one in several if not one.is_reached]
        clusters.join(bare, _SAME_WORDS, agree_otherwise)
    for _, several in clusters.by(lambda one: (f"{name}\n{role}" for name in one.names for role in one.roles)):
        _join_same_title(clusters, several)
    for _, several in clusters.by(lambda one: one.names):
        _join_same_name(clusters, several)


def _join_same_title(clusters: Clusters, several: list[Cluster]) -> None:
    """The same name and title: another number is no obstacle, another address is."""
    if _agree(several) and at_most_one(several, lambda one: one.mails):
        clusters.join(several, _NEW_NUMBER, agree_otherwise)
        return
    by_mailbox: dict[str, list[Cluster]] = {}
    for one in several:
        for mail in one.mails:
            by_mailbox.setdefault(mail.partition("@")[0], []).append(one)
    for _, same in sorted(by_mailbox.items()):
        if _agree(same) and at_most_one(same, lambda one: one.numbers):
            clusters.join(same, _NEW_ADDRESS, agree_otherwise)


def _join_same_name(clusters: Clusters, several: list[Cluster]) -> None:
    """The same name, when only one of them can be reached, or one by mail and one by telephone."""
    reached = [one for one in several if one.is_reached]
    bare = [one for one in several if not one.is_reached]
    few = len(reached) == 1 or (len(reached) == 2 and not _rival(*reached))
    titles = {role for one in bare for role in one.roles}
    if _agree(several) and (few or (not reached and len(titles) <= 1)):
        clusters.join(several, _NAME, agree_otherwise)


def _rival(one: Cluster, other: Cluster) -> bool:
    """Whether both have an address, or both a number: never the same, as they would be one cluster."""
    return bool((one.mails and other.mails) or (one.numbers and other.numbers))


def _agree(several: list[Cluster]) -> bool:
    return at_most_one(several, lambda one: one.organisations) and at_most_one(several, lambda one: one.parties)


def _same_names(clusters: Clusters) -> Iterator[Apart]:
    for _, several in clusters.by(lambda one: one.names):
        yield Apart(tuple(several), _APART)


def _similar_names(clusters: Clusters) -> Iterator[Apart]:
    for _, several in clusters.by(lambda one: {"".join(parts(name)) for name in one.names}):
        if not set.intersection(*(one.names for one in several)):
            yield Apart(tuple(several), _PERHAPS)


def _shared(clusters: Clusters, mailboxes: Owners) -> Iterator[Apart]:
    """Those who have the same mailbox, and the same first name: perhaps one has married."""
    found: dict[str, list[Cluster]] = {}
    for one in clusters:
        for mail in {mail for node in one.nodes for mail in node.person.emails if mailboxes.is_shared(mail)}:
            found.setdefault(mail, []).append(one)
    for _, several in sorted(found.items()):
        firsts = {parts(name)[:1] for one in several for name in one.names}
        if 1 < len(several) <= _MOST_SHARED and len(firsts) == 1:
            yield Apart(tuple(several), _SAME_MAILBOX)
