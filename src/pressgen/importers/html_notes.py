"""Finds the notes of a page, as Word's documents and Markdown have them, and puts them where the reader of pages looks for them."""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

_LISTS = ("ul", "ol")
_HOLDERS = (*_LISTS, "table", "blockquote", "figure")
_NOTE = re.compile(r"(?:foot|end)note-")
_REFERENCE = re.compile(r"#((?:foot|end)note-(?!ref-).+)\Z")


def is_note(item: Tag) -> bool:
    """Whether an item is a note of the text."""
    return bool(_NOTE.match(str(item.get("id") or "")))


def gather_notes(main: Tag) -> None:
    """Notes stand in lists of their own, outside of all others; a reference to one that is not there is its number, and nothing else."""
    known = set()
    for holder in list(_holders(main)):
        items = holder.find_all("li", recursive=False)
        notes = [one for one in items if is_note(one)]
        known |= {str(one.get("id")) for one in notes}
        if len(notes) < len(items) or holder.find_parent(_HOLDERS):
            own = BeautifulSoup("", "lxml").new_tag("ol")
            for one in notes:
                own.append(one.extract())
            main.append(own)
    for link in main.find_all("a", href=_REFERENCE):
        found = _REFERENCE.match(str(link.get("href")))
        if found and found[1] not in known:
            del link["href"]


def _holders(main: Tag) -> Iterator[Tag]:
    """The lists with notes. One without words is no note: a page has nothing to show there."""
    seen: set[int] = set()
    for one in main.find_all("li"):
        if is_note(one) and not one.get_text().strip():
            del one["id"]
        holder = one.parent
        if is_note(one) and holder is not None and holder.name in _LISTS and id(holder) not in seen:
            seen.add(id(holder))
            yield holder
