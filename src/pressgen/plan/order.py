"""The order of what people look for by name: topics, organisations, contacts, languages."""

from pressgen import collation
from pressgen.model import Ref


def by_label(place: Ref, language: str) -> tuple[collation.Key, str]:
    """What to sort places by, on a page in a language; two of one name by their addresses."""
    return collation.key(place.label, language), place.path
