"""The files of the index for searching: JSON that the script of the page reads. docs/search.md describes them."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from pressgen import cldr
from pressgen.model import Artifact, Page, Postings, SearchIndex, SearchText
from pressgen.render.environment import Templates
from pressgen.render.pages import context_of
from pressgen.render.summaries import beginning

_SUMMARY = 200
"""Characters, as in a list."""


def search_stems(page: Page, templates: Templates) -> Artifact:
    """The words that begin in certain ways, each with the places of texts."""
    del templates
    return _artifact(page, _stems(_index(page).stems))


def search_filters(page: Page, templates: Templates) -> Artifact:
    """The places of texts by what they are under."""
    del templates
    return _artifact(page, _filters(_index(page)))


def search_texts(page: Page, templates: Templates) -> Artifact:
    """Titles and summaries, by place; null for a text that is in no list."""
    del templates
    return _artifact(page, _texts(page))


def search_whole(page: Page, templates: Templates) -> Artifact:
    """All of these in one file."""
    del templates
    index = _index(page)
    return _artifact(page, {"words": _stems(index.stems), "filters": _filters(index), "texts": _texts(page)})


def _index(page: Page) -> SearchIndex:
    index = context_of(page).index
    if index is None:
        raise ValueError(f"{page.path}: the format {page.format} needs an index")
    return index


def _artifact(page: Page, value: Any) -> Artifact:
    return Artifact(page.path, msgspec.json.encode(value) + b"\n")


def _stems(stems: Mapping[str, Postings]) -> dict[str, list[list[int]]]:
    return {word: _short(postings) for word, postings in stems.items()}


def _short(postings: Postings) -> list[list[int]]:
    """The places as steps, without the empty lists at the end."""
    found = [_steps(places) for places in postings]
    while found and not found[-1]:
        found.pop()
    return found


def _steps(places: Iterable[int]) -> list[int]:
    """Rising numbers as the distance of each from the one before it, the first from 0: small numbers are short."""
    found, before = [], 0
    for place in places:
        found.append(place - before)
        before = place
    return found


def _filters(index: SearchIndex) -> dict[str, dict[str, list[int]]]:
    found: dict[str, dict[str, list[int]]] = {}
    for place, text in enumerate(index.segment.texts):
        for name, ids in text.terms.items() if text else ():
            for one in ids:
                found.setdefault(name, {}).setdefault(one, []).append(place)
    return {name: {one: _steps(places) for one, places in sorted(by.items())} for name, by in sorted(found.items())}


def _texts(page: Page) -> list[dict[str, str] | None]:
    language = context_of(page).site.language
    return [_text(text, language) if text else None for text in _index(page).segment.texts]


def _text(text: SearchText, language: str) -> dict[str, str]:
    found = {
        "path": text.path,
        "title": text.title,
        "day": text.published.isoformat(),
        "date": cldr.long_date(text.published.date(), language),
        "type": text.type,
        "summary": beginning(text.summary, _SUMMARY),
    }
    return found | ({"language": text.language} if text.language != language else {})
