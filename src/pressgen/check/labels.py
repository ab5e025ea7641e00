"""What things are called by people, who write "Ada Ek" or "Trafik och gator" where an id belongs."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from pressgen import languages
from pressgen.model import Boilerplate, Contact, Department, Organisation, Release, Term

_MOST = 1000
"""To compare a name with those of more things than this takes too long; then it must be the same."""
Thing = Contact | Department | Organisation | Release | Term | tuple[Boilerplate, ...]


def labels_of(name: str, things: Mapping[str, Thing]) -> str:
    """The id of the one thing that has this name, or nearly this name; empty when none has it, or several have."""
    wanted = _plain(name)
    names: dict[str, set[str]] = {}
    for id_, thing in things.items():
        for one in _names(thing):
            names.setdefault(_plain(one), set()).add(id_)
    near = [wanted] if wanted in names or len(things) > _MOST else get_close_matches(wanted, names, n=1, cutoff=0.8)
    ids = names.get(near[0], set()) if near else set()
    return next(iter(ids)) if len(ids) == 1 else ""


def _plain(name: str) -> str:
    """The name without what people do not mind: capitals, spaces, and quotation marks."""
    return " ".join(name.casefold().strip("\"'“”’ ").split())


def _names(thing: Thing) -> Iterator[str]:
    if isinstance(thing, Term):
        yield from _labels(thing)
    elif isinstance(thing, Release):
        yield thing.title
    elif isinstance(thing, tuple):
        yield from (version.title for version in thing)
    else:
        yield thing.name
        if isinstance(thing, Organisation) and thing.short_name:
            yield thing.short_name


def _labels(term: Term) -> Iterable[str]:
    """In every language; of a type that pressgen brings, in those of its messages."""
    if term.labels or term.id not in languages.TYPE_LABELS:
        return term.labels.values()
    return [languages.type_label(language, term.id) for language in languages.MESSAGE_LANGUAGES]
