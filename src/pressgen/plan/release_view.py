"""The view of one release, as its page and its feed entries show it, without its words."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import msgspec

from pressgen import cldr, languages
from pressgen.instants import latest
from pressgen.model import (
    BodyView,
    Boilerplate,
    BoilerplateView,
    Change,
    ChangeView,
    Outline,
    Ref,
    Release,
    ReleaseRef,
    ReleaseView,
    TranslationView,
)
from pressgen.plan import occasions, publication, text_views, views
from pressgen.plan.context import PlanContext
from pressgen.plan.nearby import release_ref
from pressgen.plan.page_files import release_pictures
from pressgen.plan.refs import label_key


def release_view(context: PlanContext, release: Release) -> ReleaseView:
    """The release with everything that it refers to, but without its words (see `word_filler`).

    Of what a withdrawn release says, only its title and the reason of the withdrawal remain.
    """
    view = _view(context, release)
    return _without_content(context, release, view) if publication.is_withdrawn(release, context.public.now) else view


def _view(context: PlanContext, release: Release) -> ReleaseView:
    language, path = release.language, context.path(release)
    people = context.people.of(release)
    changes = _changes(context, release)
    earlier = context.site.releases[release.follows] if release.follows in context.public_ids else None
    return ReleaseView(
        id=context.tag(release.id),
        path=path,
        title=release.title,
        language=language,
        type=context.category("types", release.type, language),
        published=context.local(release.published),
        updated=_local_if_past(context, release.updated),
        feed_updated=context.local(_feed_updated(release, changes)),
        summary=release.summary,
        source=release.source,
        text=release.digest,
        lead=_outline(context, release, release.lead_outline) if release.lead_outline else None,
        body=_outline(context, release, release.outline),
        leads_itself=release.leads_itself,
        organisation=views.organisation(context, people.organisation, release.department),
        topics=tuple(context.category("topics", name, language) for name in release.topics),
        categories=tuple(context.category("categories", name, language) for name in release.categories),
        regions=tuple(context.category("regions", name, language) for name in release.regions),
        contacts=tuple(views.contact(context, one) for one in people.contacts),
        press_contacts=tuple(views.contact(context, one) for one in people.press_contacts),
        boilerplate=_boilerplate(context, release, people.boilerplate),
        images=tuple(views.image(context, release, one) for one in release.images),
        attachments=views.attachments(context, release),
        related=tuple(_related(context, release)),
        follows=release_ref(context, earlier) if earlier else None,
        follows_id=context.tag(earlier.id) if earlier else "",
        follow_ups=_follow_ups(context, release),
        changes=tuple(_change_view(context, change) for change in changes),
        expired=_expired(context, release),
        waits=publication.waiting(release, context.public.now),
        event=occasions.event_view(context, release),
        translations=_translations(context, release),
    )


def _outline(context: PlanContext, release: Release, outline: Outline) -> BodyView:
    return text_views.outline_view(context, outline, release.source, release_pictures(context, release))


def _local_if_past(context: PlanContext, instant: datetime | None) -> datetime | None:
    return context.local(instant) if instant and _has_come(context, instant) else None


def _has_come(context: PlanContext, instant: datetime) -> bool:
    return instant <= context.public.now


def _expired(context: PlanContext, release: Release) -> datetime | None:
    """The last second before it expired: a date without a time ends at the midnight after it, but is to be shown itself."""
    if release.expires and publication.is_expired(release, context.public.now):
        return context.local(release.expires - timedelta(seconds=1))
    return None


def _changes(context: PlanContext, release: Release) -> list[Change]:
    """The changes whose date has come, the latest first."""
    past = [change for change in release.changes if _has_come(context, change.date)]
    return sorted(past, key=lambda change: change.date, reverse=True)


def _feed_updated(release: Release, changes: list[Change]) -> datetime:
    """Only a major change or a correction is an update for subscribers (RFC 4287, section 4.2.15)."""
    return max([release.published, *(change.date for change in changes if change.major or change.correction)])


def _change_view(context: PlanContext, change: Change) -> ChangeView:
    return ChangeView(
        date=context.local(change.date),
        note=change.note,
        major=change.major or change.correction,
        correction=change.correction,
    )


def _boilerplate(context: PlanContext, release: Release, version: Boilerplate | None) -> BoilerplateView | None:
    if version is None:
        return None
    body = text_views.body_view(context, version.body, version.source, release_pictures(context, release))
    return BoilerplateView(title=version.title, body=body)


def _related(context: PlanContext, release: Release) -> Iterator[Ref]:
    for name in release.related:
        if name in context.public_ids:
            other = context.site.releases[name]
            yield Ref(label=other.title, path=context.path(other), language=other.language)


def _follow_ups(context: PlanContext, release: Release) -> tuple[ReleaseRef, ...]:
    return tuple(release_ref(context, other) for other in context.follow_ups.get(release.id, ()))


def _translations(context: PlanContext, release: Release) -> tuple[TranslationView, ...]:
    """The release in other languages, by the names of these."""
    others = context.translations.get(release.translation_of or release.id, ())
    translations = [_translation_view(context, other) for other in others if other.id != release.id]
    return tuple(sorted(translations, key=lambda one: label_key(one, release.language)))


def _translation_view(context: PlanContext, release: Release) -> TranslationView:
    name = cldr.language_name(release.language, release.language)
    return TranslationView(language=release.language, label=name, path=context.path(release))


def _without_content(context: PlanContext, release: Release, view: ReleaseView) -> ReleaseView:
    assert release.withdrawn  # noqa: S101 -- `is_withdrawn` says so
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
        follows=None,
        follows_id="",
        changes=(),
        event=None,
    )
