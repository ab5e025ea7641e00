"""Finds the terms that the texts of an archive are filed under, and that the newsroom's vocabularies lack."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal, NamedTuple, get_args

from pressgen.importers.head import words_for_types
from pressgen.importers.known import Known
from pressgen.importers.registry.evidence import Evidence
from pressgen.importers.registry.names import parts
from pressgen.model.foreign import ForeignTerm
from pressgen.model.registry import RegistryEntry
from pressgen.paths import slug
from pressgen.problems import Text, text

ListKey = Literal["topics", "categories", "regions"]
LIST_KEYS: tuple[ListKey, ...] = get_args(ListKey)
TermNames = Mapping[ListKey, Mapping[str, str]]
"""The ids of terms by each of their names, in small letters."""
_NO_TERMS = re.compile(r"post_format|nav_menu|.*_translations|language|author|wp_.*|link_category|product_.*", re.IGNORECASE)  # fmt: skip
"""Lists of WordPress that say something else than what a text is about."""
_TAGS = re.compile(r"(?:post_)?tags?|topics?|keywords?|subject|ämnen?|amnen?|nyckelord|taggar", re.IGNORECASE)
_SPELLING = text("They differ in capitals, accents, hyphens or spaces only.")
_PLURAL = text("One is the plural of the other.")


class Term(NamedTuple):
    """A term that the newsroom does not have yet."""

    id: str
    label: str
    names: tuple[str, ...]
    """All spellings."""


class FoundTerms(NamedTuple):
    """The terms of an archive."""

    new: Mapping[ListKey, tuple[Term, ...]]
    """In the order of their ids."""
    names: Mapping[ListKey, Mapping[str, str]]
    """Spellings that are other names of terms, with their ids: also of terms of the newsroom."""
    entries: tuple[RegistryEntry, ...]


class _Group:
    """Spellings of one term."""

    def __init__(self) -> None:
        self.spellings: Counter[str] = Counter()
        self.places: list[str] = []
        self.new: list[str] = []
        """Places of texts that the newsroom does not have yet."""
        self.why: list[Text] = []

    def add(self, label: str, text_: Evidence) -> None:
        """One more text with it."""
        self.spellings[label] += 1
        self.places.append(text_.place)
        if text_.is_new:
            self.new.append(text_.place)

    def take(self, other: "_Group") -> None:
        """All of the other's."""
        self.spellings.update(other.spellings)
        self.places += other.places
        self.new += other.new


def term_names(known: Known) -> dict[ListKey, dict[str, str]]:
    """The newsroom's terms by their labels and ids."""
    return {key: {name.casefold(): id_ for id_, labels in vocabulary.items() for name in (id_, *labels)} for key, vocabulary in _lists(known).items()}  # fmt: skip


def known_term(term: ForeignTerm, names: TermNames) -> tuple[ListKey, str] | None:
    """The list and the id that the newsroom has for a term: by its label or its id, in the list of the same kind first."""
    wanted = [one for one in (term.label.casefold().strip(), term.id.casefold(), slug(term.label)) if one]
    keys = dict.fromkeys(sorted(LIST_KEYS, key=lambda key: key != _list_called(term.vocabulary)))
    return next(((key, names[key][one]) for key in keys for one in wanted if one in names[key]), None)


def find_terms(
    evidence: Iterable[Evidence], known: Known, free_id: Mapping[ListKey, Callable[[str], str]]
) -> FoundTerms:
    """The terms that new texts are filed under and that the newsroom does not have yet; and other spellings of those that it has. The same
    for any order of the texts.
    """
    groups = _grouped(list(evidence), known)
    new: dict[ListKey, tuple[Term, ...]] = {}
    other: dict[ListKey, dict[str, str]] = {}
    entries: list[RegistryEntry] = []
    for key in LIST_KEYS:
        own = {_folded(label): id_ for id_, labels in _lists(known)[key].items() for label in labels}
        had = {**{single: id_ for plural, id_ in own.items() for single in _singulars(plural)}, **own}
        made = list(_terms(_joined(groups[key], had), had, free_id[key]))
        new[key] = tuple(sorted((term for term, _, is_new in made if is_new), key=lambda term: term.id))
        other[key] = {name.casefold(): term.id for term, _, _ in made for name in term.names}
        entries += [_entry(key, *one) for one in made]
    return FoundTerms(new, other, tuple(entries))


def _grouped(texts: list[Evidence], known: Known) -> dict[ListKey, dict[str, _Group]]:
    """The terms that the newsroom does not have so, by list and by what spellings have in common."""
    names, types = term_names(known), words_for_types(known)
    has_tags = any(_TAGS.fullmatch(term.vocabulary) for one in texts for term in one.terms)
    groups: dict[ListKey, dict[str, _Group]] = {key: {} for key in LIST_KEYS}
    for one in texts:
        for term in dict.fromkeys(one.terms):
            label = " ".join(term.label.split())
            is_none = not label or _NO_TERMS.fullmatch(term.vocabulary) or label.casefold() in types
            if not is_none and not known_term(term, names):
                list_ = groups[_list_of(term, has_tags=has_tags)]
                list_.setdefault(_folded(label), _Group()).add(label, one)
    return groups


def _lists(known: Known) -> dict[ListKey, dict[str, tuple[str, ...]]]:
    return {"topics": known.topics, "categories": known.categories, "regions": known.regions}


def _list_of(term: ForeignTerm, *, has_tags: bool) -> ListKey:
    """A system with tags and categories has both; one that calls everything a category means topics."""
    called = _list_called(term.vocabulary)
    return called if called == "regions" or (called and has_tags) else "topics"


def _list_called(vocabulary: str) -> ListKey | None:
    """The list that an old system's name for it means: "Kategorier", "post_tag"."""
    if _TAGS.fullmatch(vocabulary):
        return "topics"
    start = vocabulary.casefold()
    return "regions" if start.startswith("region") else "categories" if start.startswith(("cat", "kat")) else None


def _folded(label: str) -> str:
    return " ".join(parts(label.replace("_", " ").replace("/", " "))) or label.casefold()


def _joined(groups: dict[str, _Group], had: Mapping[str, str]) -> dict[str, _Group]:
    """The groups, those in the plural with their singulars."""
    found: dict[str, _Group] = {}
    for key in sorted(groups, key=lambda one: (len(one), one)):
        single = next((one for one in _singulars(key) if one in found or one in had), key)
        group = found.setdefault(single, _Group())
        group.take(groups[key])
        if single != key:
            group.why.append(_PLURAL)
        if len(groups[key].spellings) > 1 or key in had:
            group.why.append(_SPELLING)
    return found


def _singulars(key: str) -> Iterator[str]:
    """What a word can be the plural of, in Swedish and English: "skolor" of "skola", "broar" of "bro", "moten" of "mote"."""
    stem, ending = key[:-2], key[-2:]
    if len(stem) >= 3 and ending in ("or", "ar", "er"):
        yield from (stem, stem + "a") if ending == "or" else (stem, stem + "e")
    if len(stem) >= 3 and ending == "en":
        yield key[:-1]
    if len(key) > 4 and key.endswith("s") and not key.endswith("ss"):
        yield key[:-1]


def _terms(
    groups: Mapping[str, _Group], had: Mapping[str, str], free_id: Callable[[str], str]
) -> Iterator[tuple[Term, _Group, bool]]:
    for key, group in sorted(groups.items()):
        counts, is_new = group.spellings, key not in had
        if is_new and not group.new:
            continue
        label = max(counts, key=lambda one: (counts[one], not one.isupper(), one != one.lower(), sum(not c.isascii() for c in one), one))  # fmt: skip
        yield Term(free_id(label) if is_new else had[key], label, tuple(sorted(counts))), group, is_new


def _entry(key: ListKey, term: Term, group: _Group, is_new: bool) -> RegistryEntry:
    why = tuple(one for one in (_SPELLING, _PLURAL) if one in group.why)
    return RegistryEntry(
        kind="term",
        id=term.id,
        label=term.label,
        path=f"content/vocabularies/{key}.yaml",
        is_new=is_new,
        certainty="likely" if why else "sure",
        spellings=term.names if len(term.names) > 1 else (),
        why=why,
        texts=tuple(dict.fromkeys(group.places)),
    )
