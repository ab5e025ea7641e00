"""Values of a foreign text as a newsroom can have them, and what became of each."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from pressgen.importers.head import words_for_types
from pressgen.importers.known import Known
from pressgen.importers.registry.terms import TermNames, known_term
from pressgen.model.foreign import ForeignTerm, ForeignText
from pressgen.problems import Text, text

_SEGMENT = re.compile(r"(?!\.\.?\Z|:)[^\x00-\x1f\x7f*?#\"<>\\\ufffd]*")


class FiledTerm(NamedTuple):
    """A term, and the newsroom's list and id that it has there; both empty when the newsroom has no such term."""

    term: ForeignTerm
    key: str = ""
    id: str = ""


def filed_terms(terms: tuple[ForeignTerm, ...], names: TermNames) -> Iterator[FiledTerm]:
    """Each term with the entry of the vocabularies that has its label or its id."""
    for term in dict.fromkeys(terms):
        yield FiledTerm(term, *(known_term(term, names) or ()))


class FoundType(NamedTuple):
    """A type, the words that say so, and, when nothing does, why it was chosen."""

    type: str
    words: tuple[str, ...] = ()
    why: Text | None = None


def type_of(foreign: ForeignText, known: Known, *, has_contacts: bool) -> FoundType:
    """The type by the system's own word for it, else by a term that is such a word, else a guess."""
    by_word = words_for_types(known)
    for word in (*foreign.type_words, *(term.label for term in foreign.terms)):
        found = by_word.get(word.casefold().strip()) or by_word.get(word.casefold().replace("_", " ").replace("-", " "))
        if found:
            return FoundType(found, (word,))
    why = text("It has contacts.") if has_contacts else text("Nothing in the export says what it is.")
    wanted = "press-release" if has_contacts else "news"
    return FoundType(wanted if wanted in known.types else next(iter(known.types)), (), why)


def organisation_of(name: str, known: Known) -> str:
    """The id of the organisation with this name; empty when there is none."""
    wanted = name.casefold().strip()
    named = {id_: {id_.casefold(), *(one.casefold() for one in names)} for id_, names in known.organisations.items()}
    return next((id_ for id_, names in named.items() if wanted in names), "")


def old_paths(addresses: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The addresses as `aliases` has them, and those that it cannot have: with a question mark, or the old site's front page."""
    good: list[str] = []
    others: list[str] = []
    for address in dict.fromkeys(addresses):
        path = _path(address)
        (good if path else others).append(path or address)
    return list(dict.fromkeys(good)), others


def _path(address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    first, *segments = unquote(parts.path).split("/")
    plain = not re.search(r"\s", parts.path) and all(
        _SEGMENT.fullmatch(one) and one not in (".", "..") for one in segments
    )
    if first or parts.query or not parts.path.strip("/") or "" in segments[:-1] or not plain:
        return ""
    return parts.path


def known_language(written: str) -> str:
    """The language tag (RFC 5646): "sv", "en-GB" for "en_gb"; empty when it is none."""
    found = re.fullmatch(
        r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:\.[\w-]+)?", written.strip()
    )
    if not found:
        return ""
    parts = (found[1].lower(), (found[2] or "").capitalize(), (found[3] or "").upper())
    return "-".join(filter(None, parts))
