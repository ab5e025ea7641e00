"""The view of what stands beside the news on the front page: press contacts, and ways in by topic and type."""

from collections.abc import Iterator

from pressgen.model import ContactView, FrontView, ListingCount, WaitingRef, WaysIn
from pressgen.plan import publication, views
from pressgen.plan.context import PlanContext
from pressgen.plan.refs import label_key, overview_ref

_WAYS = ("topics", "types")
_MOST = 6
"""Listings of each kind; the overview has the others."""


def front_view(context: PlanContext) -> FrontView:
    """Press contacts of the newsroom's organisation, and the topics and types with the most public releases."""
    return FrontView(
        press_contacts=press_contacts(context, context.config.organisation),
        ways=tuple(_ways(context)),
        archive=overview_ref(context, "archive"),
        waiting=tuple(_waiting(context)) if context.is_preview else (),
    )


def press_contacts(context: PlanContext, organisation: str) -> tuple[ContactView, ...]:
    """Whom journalists call at an organisation."""
    sender = context.site.organisations.get(organisation)
    press = context.people.press_contacts(sender) if sender else ()
    return tuple(views.contact(context, one) for one in press)


def _waiting(context: PlanContext) -> Iterator[WaitingRef]:
    """What a preview shows before its time, by the instant at which it is to be published."""
    for release in reversed(publication.held_back(context.public)):
        yield WaitingRef(
            title=release.title,
            path=context.path(release),
            language=release.language,
            waits=publication.waiting(release, context.public.now),
            published=context.local(release.published),
        )


def _ways(context: PlanContext) -> Iterator[WaysIn]:
    for kind in _WAYS:
        entries = _largest(context, kind)
        if entries:
            yield WaysIn(
                kind=kind, ref=overview_ref(context, kind), entries=tuple(entries), total=len(context.groups[kind])
            )


def _largest(context: PlanContext, kind: str) -> list[ListingCount]:
    """The listings with the most releases, by label; of two with equally many, the one with the newest release."""
    language = context.config.language
    groups = sorted(
        context.groups[kind].items(), key=lambda one: (-len(one[1]), -one[1][0].published.timestamp(), one[0])
    )
    largest = [
        ListingCount(ref=context.ref(kind, name, language), count=len(members)) for name, members in groups[:_MOST]
    ]
    return sorted(largest, key=lambda one: label_key(one.ref, language))
