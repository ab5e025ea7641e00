"""A public release as an entry of the API: its keys as an author would write them, and only what its page shows.

Paths are made of ids, not those of the newsroom, whose names of files nobody has published.
"""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any

from pressgen.model import Asset, Attachment, Image, Occasion, Phone, Release, ReleaseView
from pressgen.model.archived import ArchivedFile, ArchivedStanding, ArchivedText
from pressgen.plan import publication
from pressgen.plan.context import PlanContext
from pressgen.plan.listing_paths import file_name
from pressgen.plan.page_files import asset, release_files
from pressgen.plan.people import ShownContact, role

_SECOND = timedelta(seconds=1)


def archived_release(context: PlanContext, release: Release, view: ReleaseView) -> ArchivedText:
    """The entry without the words, which are filled in when it is rendered."""
    keys = {**_identity(release), **_times(context, release), **_people(context, release), **_terms(context, release)}
    keys |= {} if view.withdrawn else _words(context, release)
    return ArchivedText(
        path=f"{folder(context, release)}.md",
        kind="release",
        id=release.id,
        title=release.title,
        standing=standing(context, release),
        address=context.config.url + view.path,
        published=view.published,
        updated=view.updated,
        language=release.language,
        summary=view.summary,
        keys=filled(keys),
        files=tuple(
            ArchivedFile(
                f"{folder(context, release)}/{file_name(one)}",
                one.mime,
                context.config.url + view.path + file_name(one),
            )
            for one in sorted(release_files(context, release).values(), key=file_name)
            if one.path in _own_files(context, release)
        ),
    )


def filled(keys: dict[str, Any]) -> dict[str, Any]:
    """The keys that have a value."""
    return {key: value for key, value in keys.items() if value}


def folder(context: PlanContext, release: Release) -> str:
    """Where the release's files would lie: its text beside it, as "content/releases/2026/r-1.md"."""
    return f"content/releases/{context.local(release.published).year:04d}/{release.id}"


def standing(context: PlanContext, release: Release) -> ArchivedStanding:
    """Whether a release with a page is withdrawn, expired or neither."""
    if publication.is_withdrawn(release, context.public.now):
        return "withdrawn"
    return "expired" if publication.is_expired(release, context.public.now) else "public"


def _own_files(context: PlanContext, release: Release) -> set[str]:
    """The paths of the files that the release itself names."""
    sources = [*(one.src for one in release.images), *(one.src for one in release.attachments)]
    named = [asset(context, release, one).path for one in sources]
    targets = (context.site.targets[release.source, link.target] for link in release.links)
    return {*named, *(target.value for target in targets if target.kind == "asset")}


def _identity(release: Release) -> dict[str, Any]:
    return {
        "id": release.id,
        "title": release.title,
        "type": release.type,
        "slug": release.slug,
        "language": release.language,
    }


def _times(context: PlanContext, release: Release) -> dict[str, Any]:
    """What has happened until now; what is to come is not told."""
    now = context.public.now
    found: dict[str, Any] = {"published": context.local(release.published).isoformat()}
    if release.withdrawn and publication.is_withdrawn(release, now):
        day = context.local(release.withdrawn.date).isoformat()
        return found | {"withdrawn": {"date": day, "reason": release.withdrawn.reason}}
    if release.updated and release.updated <= now:
        found["updated"] = context.local(release.updated).isoformat()
    if release.expires and publication.is_expired(release, now):
        found["expires"] = context.local(release.expires).isoformat()
    found["changes"] = [
        filled(
            {
                "date": context.local(one.date).isoformat(),
                "note": one.note,
                "major": "true" if one.major else "",
                "correction": "true" if one.correction else "",
            }
        )
        for one in sorted(release.changes, key=lambda one: one.date, reverse=True)
        if one.date <= now
    ]
    return found


def _people(context: PlanContext, release: Release) -> dict[str, Any]:
    people = context.people.of(release)
    press = people.press_contacts
    if (
        release.press_contacts and not press
    ):  # all of them are contacts, too; without a key, the sender's would be shown
        press = tuple(one for one in people.contacts if one.contact.id)
    is_own = bool(release.press_contacts) or any(one.role != _role_today(context, one) for one in press)
    withdrawn = publication.is_withdrawn(release, context.public.now)
    return {
        "organisation": release.organisation if people.organisation else "",
        "department": release.department,
        "boilerplate": release.boilerplate if people.boilerplate and not withdrawn else "",
        "contacts": [contact_use(context, one) for one in people.contacts],
        "press_contacts": [contact_use(context, one) for one in press] if is_own else [],
    }


def contact_use(context: PlanContext, shown: ShownContact) -> dict[str, Any] | str:
    """A contact as a text names it: by id, with a role that is not the present one, or in full."""
    one = shown.contact
    if one.id:
        return one.id if shown.role == _role_today(context, shown) else {"contact": one.id, "role": shown.role}
    keys = {"name": one.name, "role": shown.role, "organisation": one.organisation, "party": one.party}
    return filled({**keys, "phone": phones(one.phone), "email": one.email})


def phones(numbers: Iterable[Phone]) -> list[Any]:
    """Telephone numbers as authors write them."""
    return [{"number": one.display, "kind": one.kind} if one.kind else one.display for one in numbers]


def _role_today(context: PlanContext, shown: ShownContact) -> str:
    return role(shown.contact, context.local(context.public.now).date())


def _terms(context: PlanContext, release: Release) -> dict[str, Any]:
    original = release.translation_of
    return {
        "topics": [*release.topics],
        "categories": [*release.categories],
        "regions": [*release.regions],
        "aliases": [*release.aliases],
        "translation_of": original if original in context.public_ids else "",
    }


def _words(context: PlanContext, release: Release) -> dict[str, Any]:
    """What a withdrawn release no longer shows."""
    return {
        "event": _event(context, release.event) if release.event else {},
        "images": [_image(context, release, one) for one in release.images],
        "attachments": [_attachment(context, release, one) for one in release.attachments],
        "related": [one for one in release.related if one in context.public_ids],
        "follows": release.follows if release.follows in context.public_ids else "",
    }


def _event(context: PlanContext, event: Occasion) -> dict[str, str]:
    start, end = context.local(event.start).isoformat(), ""
    if event.whole_days:
        start = start[:10]
        end = context.local(event.end - _SECOND).isoformat()[:10] if event.end else ""
    elif event.end:
        end = context.local(event.end).isoformat()
    return filled({"start": start, "end": "" if end == start else end, "place": event.place})


def _image(context: PlanContext, release: Release, one: Image) -> dict[str, str]:
    src = _src(release, asset(context, release, one.src))
    return filled({"src": src, "alt": one.alt, "caption": one.caption, "credit": one.credit, "focus": one.focus})


def _attachment(context: PlanContext, release: Release, one: Attachment) -> dict[str, str]:
    return filled({"src": _src(release, asset(context, release, one.src)), "title": one.title})


def _src(release: Release, file: Asset) -> str:
    return f"{release.id}/{file_name(file)}"


def named_people(context: PlanContext, release: Release) -> Iterator[ShownContact]:
    """The contacts with a file of their own whom the release shows."""
    people = context.people.of(release)
    return (one for one in (*people.contacts, *people.press_contacts) if one.contact.id)
