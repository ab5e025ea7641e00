"""The first lines of a new text of each kind, and where its file lies."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from pressgen import paths
from pressgen.edit.yaml_lines import line, list_line
from pressgen.edit.yaml_scalars import scalar

_LONGEST_NAME = 80
"""Characters of a file's name without its ending. Windows allows 260 for a whole path."""
_RESERVED = {"con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(10))}
"""Names that Windows keeps for devices, whatever their ending (PG207)."""


class NewText(NamedTuple):
    """A file that is to be written."""

    path: str
    content: str


class NewRelease(NamedTuple):
    """What is known of a release before its text is written. All values are valid, and ids exist."""

    id: str
    title: str
    type: str
    published: str
    """As people write it: `2026-05-02` or `2026-05-02 09:00`."""
    year: int
    """Of the publication, in the newsroom's time zone."""
    language: str = ""
    organisation: str = ""
    topics: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    slug: str = ""
    """The file's name; empty: made from the title."""


def release(new: NewRelease, draft_note: str) -> NewText:
    """A release, always a draft: `draft_note` says behind `status` how that ends."""
    lines = [
        line("id", new.id),
        line("title", new.title),
        line("type", new.type),
        line("published", new.published),
        line("status", "draft", draft_note),
        *_filled("language", new.language),
        *_filled("organisation", new.organisation),
        *_listed("topics", new.topics),
        *_listed("categories", new.categories),
        *_listed("regions", new.regions),
        *_listed("contacts", new.contacts),
    ]
    return NewText(release_path(new.year, new.slug or file_name(new.title) or new.id), _markdown(lines))


def release_path(year: int, name: str) -> str:
    """Where the file of a release lies."""
    return f"content/releases/{year:04}/{name}.md"


def contact(
    name: str, id_: str = "", *, role: str = "", organisation: str = "", phone: str = "", email: str = ""
) -> NewText:
    """A contact, with the keys that have a value."""
    keys = {"name": name, "role": role, "organisation": organisation, "phone": phone, "email": email}
    lines = [line(key, value) for key, value in keys.items() if value]
    return NewText(f"content/contacts/{id_ or file_name(name)}.yaml", "".join(lines))


def boilerplate(title: str, id_: str = "", start: date | None = None) -> NewText:
    """A boilerplate; with `start`, a version of it that holds from that day on."""
    folder = id_ or file_name(title)
    lines = [line("title", title), *([line("from", start.isoformat())] if start else [])]
    return NewText(f"content/boilerplates/{folder}{f'/{start}' if start else ''}.md", _markdown(lines))


def banner(words: str, *, severity: str, start: str, end: str, link: str = "", id_: str = "") -> NewText:
    """A notice at the top of all pages, from `start` to `end`, as people write them."""
    lines = [line("severity", severity), line("from", start), line("to", end), line("text", words)]
    return NewText(f"content/banners/{id_ or file_name(words, 40)}.yaml", "".join([*lines, *_filled("link", link)]))


def page(title: str, *, language: str = "", slug: str = "") -> NewText:
    """A plain page without text. Until it has one, `check` says so, and the site cannot be built (PG313)."""
    return NewText(
        f"content/pages/{slug or file_name(title)}.md",
        _markdown([line("title", title), *_filled("language", language)]),
    )


def file_name(title: str, longest: int = _LONGEST_NAME) -> str:
    """The title as the name of a file, cut between words; empty when it has none of the letters a to z and no digit."""
    whole = paths.slug(title)
    cut = whole if len(whole) <= longest else whole[: longest + 1].rpartition("-")[0] or whole[:longest]
    return f"{cut}-1" if cut in _RESERVED else cut


def _markdown(lines: Iterable[str]) -> str:
    return "---\n" + "".join(lines) + "---\n"


def _filled(key: str, value: str) -> list[str]:
    return [f"{key}: {scalar(value)}\n"] if value else []


def _listed(key: str, values: tuple[str, ...]) -> list[str]:
    return [list_line(key, values)] if values else []
