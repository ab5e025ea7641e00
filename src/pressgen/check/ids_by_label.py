"""Finds the id of a thing by what people call it, for authors who write "Ada Ek" or "Trafik och gator" instead of an id."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from pressgen import languages
from pressgen.model import Boilerplate, Contact, Department, Organisation, Release, Term

_MAX_COMPARED = 1000
"""Among more things than this, similar names are not searched for, since that is too slow: the name must be the same."""
Thing = Contact | Department | Organisation | Release | Term | tuple[Boilerplate, ...]


def id_by_label(name: str, things: Mapping[str, Thing]) -> str:
    """The id of the only thing with this name, or with the most similar name; empty when there is none, or more than one."""
    wanted = _normalized(name)
    ids_by_name: dict[str, set[str]] = {}
    for id_, thing in things.items():
        for label in _labels(thing):
            ids_by_name.setdefault(_normalized(label), set()).add(id_)
    exact = wanted in ids_by_name or len(things) > _MAX_COMPARED
    near = [wanted] if exact else get_close_matches(wanted, ids_by_name, n=1, cutoff=0.8)
    ids = ids_by_name.get(near[0], set()) if near else set()
    return next(iter(ids)) if len(ids) == 1 else ""


def _normalized(name: str) -> str:
    """The name in small letters, with single spaces and without quotation marks around it."""
    return " ".join(name.casefold().strip("\"'“”’ ").split())


def _labels(thing: Thing) -> Iterator[str]:
    if isinstance(thing, Term):
        yield from _term_labels(thing)
    elif isinstance(thing, Release):
        yield from (thing.title, thing.slug)
    elif isinstance(thing, tuple):
        yield from (version.title for version in thing)
    else:
        yield thing.name
        if isinstance(thing, Organisation) and thing.short_name:
            yield thing.short_name


def _term_labels(term: Term) -> Iterable[str]:
    """The labels in every language. A built-in type without labels has those of pressgen's own languages."""
    if term.labels or term.id not in languages.TYPE_LABELS:
        return term.labels.values()
    return [languages.type_label(language, term.id) for language in languages.MESSAGE_LANGUAGES]
