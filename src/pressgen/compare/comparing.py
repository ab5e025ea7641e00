"""Compares two planned versions of a site: which files differ, and what of that readers and subscribers see."""

from collections.abc import Iterator
from itertools import chain

from pressgen.compare.feed_entries import Entry, Feed, read_feed
from pressgen.compare.page_changes import page_changes
from pressgen.compare.parts import changed_parts, person_line, site_parts
from pressgen.compare.version import FEEDS, Version
from pressgen.model import (
    Comparison,
    ContactView,
    Context,
    EntryChange,
    EntryKind,
    FileChange,
    Page,
    PersonChange,
    Plan,
    RedirectChange,
)


def compare(before: Version, after: Version) -> Comparison:
    """All that differs. Both versions must have rendered their `candidates`."""
    files = tuple(_files(before, after))
    redirects = _redirects(before.plan), _redirects(after.plan)
    return Comparison(
        files=files,
        pages=page_changes(before.plan, after.plan, files, redirects[1]),
        entries=tuple(sorted(_entries(before, after), key=lambda one: (one.feed, one.kind, one.id))),
        people=tuple(_people(before.plan, after.plan)),
        redirects=tuple(
            RedirectChange(old, redirects[0].get(old), redirects[1].get(old))
            for old in sorted(redirects[0].keys() | redirects[1].keys())
            if redirects[0].get(old) != redirects[1].get(old)
        ),
        everywhere=changed_parts(_site(before.plan), _site(after.plan)) if before.plan.pages else (),
    )


def _files(before: Version, after: Version) -> Iterator[FileChange]:
    old, new = ({page.path: page.fingerprint for page in version.plan.pages} for version in (before, after))
    for path in sorted(old.keys() | new.keys()):
        if path not in old:
            yield FileChange(path, "new")
        elif path not in new:
            yield FileChange(path, "gone")
        elif before.rendered.digests.get(path) != after.rendered.digests.get(path):
            yield FileChange(path, "changed")


def _entries(before: Version, after: Version) -> Iterator[EntryChange]:
    formats = {page.path: page.format for page in chain(before.plan.pages, after.plan.pages) if page.format in FEEDS}
    for path in sorted(before.rendered.feeds.keys() | after.rendered.feeds.keys()):
        old, new = (_feed(version, path, formats[path]) for version in (before, after))
        yield from _entry_changes(path, old, new)


def _feed(version: Version, path: str, format_: str) -> Feed:
    data = version.rendered.feeds.get(path)
    return read_feed(format_, data) if data else Feed("", {})


def _entry_changes(path: str, before: Feed, after: Feed) -> Iterator[EntryChange]:
    known = {entry.url for entry in before.entries.values()}
    for name in before.entries.keys() | after.entries.keys():
        old, new = before.entries.get(name), after.entries.get(name)
        entry = new or old
        if entry and (kind := _entry_kind(old, new)):
            again = kind == "new" and entry.url in known
            yield EntryChange(path, after.title or before.title, name, entry.title, kind, again)


def _entry_kind(old: Entry | None, new: Entry | None) -> EntryKind | None:
    if old is None or new is None:
        return "new" if old is None else "gone"
    if old.updated != new.updated:
        return "updated"
    return "changed" if old.content != new.content else None


def _people(before: Plan, after: Plan) -> Iterator[PersonChange]:
    old, new = _shown(before), _shown(after)
    for name in sorted(old.keys() | new.keys()):
        was, now = sorted(old.get(name, ())), sorted(new.get(name, ()))
        if was != now:
            yield PersonChange(name, tuple(was), tuple(now))


def _shown(plan: Plan) -> dict[str, set[str]]:
    """Everyone whom the site shows as a contact, with each way in which it does."""
    found: dict[str, set[str]] = {}
    for page in plan.pages:
        if page.format == "html" and page.context:
            for contact in _contacts(page.context):
                found.setdefault(contact.name, set()).add(person_line(contact))
    return found


def _contacts(context: Context) -> Iterator[ContactView]:
    if context.release:
        yield from context.release.contacts
        yield from context.release.press_contacts
    if context.front:
        yield from context.front.press_contacts
    if context.listing and context.listing.contact:
        yield context.listing.contact
    if context.overview:
        yield from (contact for group in context.overview.groups for contact in group.entries)


def _redirects(plan: Plan) -> dict[str, str]:
    """Where each old address leads."""
    contexts = (page.context for page in plan.pages if page.context)
    return {redirect.old: redirect.path for context in contexts for redirect in context.redirects}


def _site(plan: Plan) -> dict[str, tuple[str, ...]]:
    pages: Iterator[Page] = (page for page in plan.pages if page.format == "html" and page.context)
    context = next((page.context for page in pages), None)
    return site_parts(context.site) if context else {}
