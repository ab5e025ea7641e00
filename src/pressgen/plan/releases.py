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
from pressgen.plan import gate, texts, views
from pressgen.plan.ground import Ground


def release_view(ground: Ground, release: Release) -> ReleaseView:
    """The release with everything that it names, but without its words (see `filling`).

    Of a withdrawn one no word remains but its title and reason.
    """
    view = _view(ground, release)
    return _emptied(view, release, ground) if gate.is_withdrawn(release, ground.public.now) else view


def _view(ground: Ground, release: Release) -> ReleaseView:
    language, path = release.language, ground.path(release)
    answering = ground.people.of(release)
    return ReleaseView(
        id=ground.tag(release.id),
        path=path,
        title=release.title,
        language=language,
        type=ground.category("types", release.type, language),
        published=ground.local(release.published),
        updated=_local(ground, release.updated),
        feed_updated=ground.local(_feed_updated(release, ground)),
        summary=release.summary,
        source=release.source,
        text=release.digest,
        lead=_links(ground, release, release.lead_outline) if release.lead_outline else None,
        body=_links(ground, release, release.outline),
        leads_itself=release.leads_itself,
        organisation=views.organisation(ground, answering.organisation, release.department),
        topics=tuple(ground.category("topics", name, language) for name in release.topics),
        categories=tuple(ground.category("categories", name, language) for name in release.categories),
        regions=tuple(ground.category("regions", name, language) for name in release.regions),
        contacts=tuple(views.contact(ground, one) for one in answering.contacts),
        press_contacts=tuple(views.contact(ground, one) for one in answering.press_contacts),
        boilerplate=_boilerplate(ground, release),
        images=tuple(views.image(ground, release, one) for one in release.images),
        attachments=views.attachments(ground, release),
        related=tuple(_related(ground, release)),
        changes=tuple(_change(ground, one) for one in _changes(release, ground)),
        expired=_expired(ground, release),
        translations=tuple(sorted(_translations(ground, release), key=lambda one: _by_name(one, release.language))),
    )


def _links(ground: Ground, release: Release, outline: Outline) -> BodyView:
    return texts.links_view(ground, outline, release.source, ground.path(release))


def _local(ground: Ground, instant: datetime | None) -> datetime | None:
    """The instant, once it has come."""
    return ground.local(instant) if instant and _has_come(ground, instant) else None


def _expired(ground: Ground, release: Release) -> datetime | None:
    """The last moment at which it held: a day without a time lasts to the midnight after it, and is named itself."""
    is_over = release.expires and gate.is_expired(release, ground.public.now)
    return ground.local(release.expires - timedelta(seconds=1)) if release.expires and is_over else None


def _has_come(ground: Ground, instant: datetime) -> bool:
    return instant <= ground.public.now


def _changes(release: Release, ground: Ground) -> list[Change]:
    """The changes whose day has come, the latest first."""
    made = [one for one in release.changes if _has_come(ground, one.date)]
    return sorted(made, key=lambda one: one.date, reverse=True)


def _feed_updated(release: Release, ground: Ground) -> datetime:
    """Only a major change is news to subscribers (RFC 4287, section 4.2.15)."""
    return max([release.published, *(one.date for one in _changes(release, ground) if one.major or one.correction)])


def _change(ground: Ground, change: Change) -> ChangeView:
    return ChangeView(
        date=ground.local(change.date),
        note=change.note,
        major=change.major or change.correction,
        correction=change.correction,
    )


def _boilerplate(ground: Ground, release: Release) -> BoilerplateView | None:
    version = ground.people.of(release).boilerplate
    if version is None:
        return None
    body = texts.body_view(ground, version.body, version.source, ground.path(release))
    return BoilerplateView(title=version.title, body=body)


def _related(ground: Ground, release: Release) -> Iterator[Ref]:
    for name in release.related:
        if name in ground.released:
            other = ground.site.releases[name]
            yield Ref(label=other.title, path=ground.path(other))


def _translations(ground: Ground, release: Release) -> Iterator[TranslationView]:
    for other in ground.families.get(release.translation_of or release.id, ()):
        if other.id != release.id:
            name = languages.language_name(other.language, other.language)
            yield TranslationView(language=other.language, label=name, path=ground.path(other))


def _by_name(one: TranslationView, language: str) -> tuple[collation.Key, str]:
    return collation.key(one.label, language), one.path


def _emptied(view: ReleaseView, release: Release, ground: Ground) -> ReleaseView:
    assert release.withdrawn  # noqa: S101 -- the gate said so
    day = ground.local(release.withdrawn.date)
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
