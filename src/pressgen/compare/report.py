"""What the reports of a comparison, Markdown and HTML, have in common: headings, labels, and how entries are put together."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from pressgen.model import Comparison, EntryChange, EntryKind, FileKind, PageChange, PageKind
from pressgen.problems import Text, text

Say = Callable[[Text], str]
"""Gives a sentence in the reader's language."""
PARTS: dict[str, Text] = {
    "title": text("title"),
    "withdrawn": text("withdrawn"),
    "type": text("type"),
    "published": text("published"),
    "updated": text("updated"),
    "expired": text("expired"),
    "event": text("time and place"),
    "lead": text("lead"),
    "text": text("text"),
    "changes": text("notes on changes"),
    "press_contacts": text("press contacts"),
    "contacts": text("contacts"),
    "organisation": text("sender"),
    "boilerplate": text("about the sender"),
    "pictures": text("pictures"),
    "attachments": text("attachments"),
    "topics": text("topics"),
    "related": text("related"),
    "follow_ups": text("follow-ups"),
    "translations": text("translations"),
    "nearby": text("links to other pages"),
    "items": text("list"),
    "quotes": text("quotes"),
    "site-title": text("the newsroom's name"),
    "banners": text("banners"),
    "menu": text("menu"),
    "footer": text("foot of the page"),
    "feedback": text("feedback"),
}
"""What people call the parts of a page."""
PAGES: dict[PageKind, Text] = {
    "new": text("New pages"),
    "changed": text("Changed pages"),
    "moved": text("Moved pages"),
    "gone": text("Pages that are gone"),
}
ENTRIES: dict[EntryKind, Text] = {
    "new": text("Subscribers get as new"),
    "updated": text("Subscribers may see again, as updated"),
    "changed": text("Changed in feeds, without a new date"),
    "gone": text("No longer in feeds"),
}
FILE_KINDS: tuple[FileKind, ...] = ("new", "changed", "gone")
TITLE = text("What readers and subscribers see")
SUBSCRIBERS = text("Feeds")
PEOPLE = text("Contacts")
EVERYWHERE = text("On all pages")
REDIRECTS = text("Old addresses")
LISTS = text("Lists and other pages")
FILES = text("Files")
NOTHING = text("Readers and subscribers see no difference.")
HIDDEN = text("Drafts and texts whose time has not come are left out. `pressgen diff --drafts` shows them.")
AGAIN = text("its page is not new: the id has changed, so subscribers get it a second time")
LOOKS = text("only its looks")
_AROUND = frozenset({"nearby", "items", "quotes"})
"""Parts of a page that tell of other pages."""
LEADS_ON = text("the old address leads on")
LEADS_NOWHERE = text("the old address leads nowhere")
WAITS = {"draft": text("draft"), "embargo": text("waits for its time")}


class Report(NamedTuple):
    """A comparison with what is to be said of how it came about."""

    comparison: Comparison
    base: str
    """The revision that it was compared with, as the reader knows it."""
    instant: str
    """As of when, in the newsroom's zone."""
    shows_drafts: bool = False

    def compared_with(self, base: str = "") -> Text:
        """The sentence below the title, with the revision's name as it must be written there."""
        return text("Compared with {base}, as of {instant}.", base=base or self.base, instant=self.instant)

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs."""
        return not (self.comparison.files or self.comparison.entries)


class EntryGroup(NamedTuple):
    """One entry, with the feeds in which the same becomes of it."""

    title: str
    kind: EntryKind
    again: bool
    listings: tuple[str, ...]
    """The titles of the feeds, each once."""
    files: int


def and_more(count: int) -> Text:
    """Stands for the rest of a list."""
    return text("and {count} more", count=count)


def files_of_kind(kind: FileKind, count: int) -> Text:
    """How many files there are to which this happens."""
    if kind == "changed":
        return text("Changed: {count}", count=count)
    return text("New: {count}", count=count) if kind == "new" else text("Gone: {count}", count=count)


def texts(pages: Iterable[PageChange], kind: PageKind) -> list[PageChange]:
    """The pages of this kind of change that somebody wrote, and those of contacts; of changed ones, where they themselves are."""
    return [page for page in pages if page.kind == kind and not _is_about_others(page)]


def around(pages: Iterable[PageChange], kind: PageKind) -> list[PageChange]:
    """The other pages of this kind of change: listings, overviews, and texts with other links or looks."""
    return [page for page in pages if page.kind == kind and _is_about_others(page)]


def _is_about_others(page: PageChange) -> bool:
    if page.subject in ("list", "other"):
        return True
    return page.kind == "changed" and all(part.name in _AROUND for part in page.parts)


def is_not_found(page: PageChange) -> bool:
    """Whether it is the page for addresses that do not exist, whose title reads as an error in a list of pages."""
    return page.path == "404.html"


def title(page: PageChange, say: Say) -> str:
    """What people call a page that nobody wrote: its title, but for the page for addresses that do not exist."""
    return say(text("the page for addresses that do not exist")) if is_not_found(page) else page.title


def part_names(page: PageChange, say: Say) -> str:
    """What of a page differs: "title, text, contacts"."""
    return ", ".join(say(PARTS[part.name]) for part in page.parts) or say(LOOKS)


def entry_groups(entries: Iterable[EntryChange], kind: EntryKind) -> list[EntryGroup]:
    """The entries to which this happens, by title; each in several formats and feeds."""
    found: dict[tuple[str, bool], list[EntryChange]] = {}
    strongest = _strongest(entries)
    for entry in entries:
        if strongest[entry.id, entry.listing] == entry.kind == kind:
            found.setdefault((entry.id, entry.again), []).append(entry)
    groups = [
        EntryGroup(ones[0].title, kind, again, tuple(dict.fromkeys(one.listing for one in ones)), len(ones))
        for (_, again), ones in found.items()
    ]
    return sorted(groups, key=lambda group: group.title)


def _strongest(entries: Iterable[EntryChange]) -> dict[tuple[str, str], EntryKind]:
    """What becomes of an entry of a feed, where its formats differ."""
    found: dict[tuple[str, str], EntryKind] = {}
    for entry in sorted(entries, key=lambda one: list(ENTRIES).index(one.kind), reverse=True):
        found[entry.id, entry.listing] = entry.kind
    return found
