"""The view of one release, as its page and its feed entries show it."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import msgspec

from pressgen import collation, languages
from pressgen.instants import latest
from pressgen.model import (
    BodyView,
    BoilerplateView,
    Change,
    ChangeView,
    Outline,
    Ref,
    Release,
    ReleaseView,
    TranslationView,
)
from pressgen.plan import bodies, gate, views
from pressgen.plan.context import PlanContext


def release_view(context: PlanContext, release: Release) -> ReleaseView:
    """The release with everything that it names, but without its words (see `filling`).

    Of a withdrawn one no word remains but its title and reason.
    """
    view = _view(context, release)
    return _emptied(view, release, context) if gate.is_withdrawn(release, context.public.now) else view


def _view(context: PlanContext, release: Release) -> ReleaseView:
    language, path = release.language, context.path(release)
    answering = context.people.of(release)
    return ReleaseView(
        id=context.tag(release.id),
        path=path,
        title=release.title,
        language=language,
        type=context.category("types", release.type, language),
        published=context.local(release.published),
        updated=_local(context, release.updated),
        feed_updated=context.local(_feed_updated(release, context)),
        summary=release.summary,
        source=release.source,
        text=release.digest,
        lead=_links(context, release, release.lead_outline) if release.lead_outline else None,
        body=_links(context, release, release.outline),
        leads_itself=release.leads_itself,
        organisation=views.organisation(context, answering.organisation, release.department),
        topics=tuple(context.category("topics", name, language) for name in release.topics),
        categories=tuple(context.category("categories", name, language) for name in release.categories),
        regions=tuple(context.category("regions", name, language) for name in release.regions),
        contacts=tuple(views.contact(context, one) for one in answering.contacts),
        press_contacts=tuple(views.contact(context, one) for one in answering.press_contacts),
        boilerplate=_boilerplate(context, release),
        images=tuple(views.image(context, release, one) for one in release.images),
        attachments=views.attachments(context, release),
        related=tuple(_related(context, release)),
        changes=tuple(_change(context, one) for one in _changes(release, context)),
        expired=_expired(context, release),
        translations=tuple(sorted(_translations(context, release), key=lambda one: _by_name(one, release.language))),
    )


def _links(context: PlanContext, release: Release, outline: Outline) -> BodyView:
    return bodies.links_view(context, outline, release.source, context.path(release))


def _local(context: PlanContext, instant: datetime | None) -> datetime | None:
    """The instant, once it has come."""
    return context.local(instant) if instant and _has_come(context, instant) else None


def _expired(context: PlanContext, release: Release) -> datetime | None:
    """The last moment at which it held: a day without a time lasts to the midnight after it, and is named itself."""
    is_over = release.expires and gate.is_expired(release, context.public.now)
    return context.local(release.expires - timedelta(seconds=1)) if release.expires and is_over else None


def _has_come(context: PlanContext, instant: datetime) -> bool:
    return instant <= context.public.now


def _changes(release: Release, context: PlanContext) -> list[Change]:
    """The changes whose day has come, the latest first."""
    made = [one for one in release.changes if _has_come(context, one.date)]
    return sorted(made, key=lambda one: one.date, reverse=True)


def _feed_updated(release: Release, context: PlanContext) -> datetime:
    """Only a major change is news to subscribers (RFC 4287, section 4.2.15)."""
    return max([release.published, *(one.date for one in _changes(release, context) if one.major or one.correction)])


def _change(context: PlanContext, change: Change) -> ChangeView:
    return ChangeView(
        date=context.local(change.date),
        note=change.note,
        major=change.major or change.correction,
        correction=change.correction,
    )


def _boilerplate(context: PlanContext, release: Release) -> BoilerplateView | None:
    version = context.people.of(release).boilerplate
    if version is None:
        return None
    body = bodies.body_view(context, version.body, version.source, context.path(release))
    return BoilerplateView(title=version.title, body=body)


def _related(context: PlanContext, release: Release) -> Iterator[Ref]:
    for name in release.related:
        if name in context.released:
            other = context.site.releases[name]
            yield Ref(label=other.title, path=context.path(other))


def _translations(context: PlanContext, release: Release) -> Iterator[TranslationView]:
    for other in context.families.get(release.translation_of or release.id, ()):
        if other.id != release.id:
            name = languages.language_name(other.language, other.language)
            yield TranslationView(language=other.language, label=name, path=context.path(other))


def _by_name(one: TranslationView, language: str) -> tuple[collation.Key, str]:
    return collation.key(one.label, language), one.path


def _emptied(view: ReleaseView, release: Release, context: PlanContext) -> ReleaseView:
    assert release.withdrawn  # noqa: S101 -- the gate said so
    day = context.local(release.withdrawn.date)
    word = languages.catalogue(release.language).pgettext("title", languages.mark("title", "Withdrawn"))
    return msgspec.structs.replace(
        view,
        title=f"{word}: {release.title}",
        withdrawn=ChangeView(date=day, note=release.withdrawn.reason, major=True),
        updated=day,
        feed_updated=latest(day, view.feed_updated),
        summary="",
        lead=None,
        body=BodyView(html=""),
        leads_itself=False,
        boilerplate=None,
        images=(),
        attachments=(),
        related=(),
        changes=(),
    )
