"""The index of a segment: which texts have which words."""

from collections.abc import Iterable, Mapping

from pressgen.bodies.words import without_markup
from pressgen.model import Body, Postings, SearchText
from pressgen.model.texts import Words
from pressgen.plan.search.tokens import base_of, stem, words

SHARDS = 64
"""Parts of a large segment's index, by the beginning of the words."""
_PREFIX = 3
"""Letters that decide on the part: a search for the beginning of a word needs one part, too."""
_LEVELS = 5
_TITLE, _LEAD, _BODY, _TITLE_PART, _PART = range(_LEVELS)
_SHORTEST_PART, _SHORTEST_REST = 3, 2
"""Letters of a word that a longer one ends in, and of what stands before it."""


def shard_of(word: str) -> int:
    """The number of the part that has a folded word. The script on the page counts in the same way."""
    number = 0
    for letter in word[:_PREFIX]:
        number = (number * 31 + ord(letter)) % 65521
    return number % SHARDS


def stems_of(texts: Iterable[tuple[int, SearchText, Words]]) -> dict[str, Postings]:
    """The index of texts, each with its place in the segment, in the order of places."""
    levels = {place: _levels(text, written) for place, text, written in texts}
    known = {word for found in levels.values() for word in found}
    parts = {word: _parts(word, known) for word in known}
    bases = {word: base for word in known if (base := base_of(word)) in known}
    found: dict[str, tuple[list[int], ...]] = {}
    for place, of_text in levels.items():
        for word, level in _with_parts(_with_bases(of_text, bases), parts).items():
            if word not in found:
                found[word] = tuple([] for _ in range(_LEVELS))
            found[word][level].append(place)
    return {word: tuple(map(tuple, found[word])) for word in sorted(found)}


def _levels(text: SearchText, written: Words) -> dict[str, int]:
    """Each word of the text with the most prominent place where it stands."""
    lead, body = (written.lead, written.body) if written.lead else _divided(written.body)
    found: dict[str, int] = {}
    for level, said in ((_BODY, _plain(body)), (_LEAD, _plain(lead)), (_TITLE, text.title)):
        found |= {stem(word, text.language): level for word in words(said)}
    return found


def _divided(body: Body) -> tuple[Body, Body]:
    """The first block, and the others."""
    return Body(blocks=body.blocks[:1]), Body(blocks=body.blocks[1:])


def _plain(body: Body) -> str:
    return "\n".join(without_markup(block.html) for block in body.blocks)


def _parts(word: str, known: set[str]) -> tuple[str, ...]:
    """The known words that a word ends in: "skol" of "grundskol"."""
    if not word.isalpha():
        return ()
    starts = range(_SHORTEST_REST, len(word) - _SHORTEST_PART + 1)
    return tuple(word[start:] for start in starts if word[start:] in known)


def _with_bases(of_text: Mapping[str, int], bases: Mapping[str, str]) -> dict[str, int]:
    """The words of a text, and those that they are a definite form of."""
    found = dict(of_text)
    for word, level in of_text.items():
        if word in bases:
            found[bases[word]] = min(found.get(bases[word], level), level)
    return found


def _with_parts(of_text: Mapping[str, int], parts: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """The words of a text, and those that they end in."""
    found: dict[str, int] = {}
    for word, level in of_text.items():
        for part in parts[word]:
            found[part] = min(found.get(part, _PART), _TITLE_PART if level == _TITLE else _PART)
    return found | dict(of_text)
