"""The page for searching, and the index that its script reads. docs/search.md describes the files."""

from collections.abc import Iterator

import msgspec

from pressgen import languages
from pressgen.model import Page, Ref, SearchFilter, SearchIndex, SearchOption, SearchSegment, SearchView
from pressgen.plan.makers.page_builder import PageBuilder
from pressgen.plan.page_frame import page_view
from pressgen.plan.refs import label_key, overview_ref, search_ref
from pressgen.plan.search.index import SHARDS
from pressgen.plan.search.segments import blocks, is_whole, segments, version
from pressgen.plan.search.tokens import STEMMED

_SCRIPT = "search.js"
SCRIPT_DIGEST = "88342e80cf92"
"""Beginning of the digest of the script, for its address."""
_FILTERS = {
    "type": ("types", languages.mark("filter", "Type")),
    "topic": ("topics", languages.mark("filter", "Topic")),
    "organisation": ("organisations", languages.mark("filter", "Organisation")),
    "year": ("years", languages.mark("filter", "Year")),
}
"""Kind of listings and label, by the name that stands in addresses."""


def search(builder: PageBuilder) -> Iterator[Page]:
    """The page for searching, its script, and the index of the texts in lists."""
    context = builder.context
    if not context.config.search:
        return
    found = segments(context)
    ref = search_ref(context)
    whole = is_whole(found)
    script = f"static/search.{SCRIPT_DIGEST}.js"
    yield _page(builder, found, whole=whole, script=script)
    yield Page(path=script, format="static", template=_SCRIPT)
    yield builder.file("style", builder.site.search_style, style=context.search_style)
    for number, segment in enumerate(found, 1):
        if _is_wanted(builder, segment):
            folder = f"{ref.path}{number}/"
            yield from [_whole(builder, folder, segment)] if whole else _parts(builder, folder, segment)


def _is_wanted(builder: PageBuilder, segment: SearchSegment) -> bool:
    return builder.is_wanted_source(*(text.source for text in segment.texts if text))


def _whole(builder: PageBuilder, folder: str, segment: SearchSegment) -> Page:
    return builder.file("search-whole", f"{folder}all.json", index=SearchIndex("whole", segment))


def _parts(builder: PageBuilder, folder: str, segment: SearchSegment) -> Iterator[Page]:
    yield builder.file("search-filters", f"{folder}filters.json", index=SearchIndex("filters", segment))
    for shard in range(SHARDS):
        index = SearchIndex("stems", segment, shard)
        yield builder.file("search-stems", f"{folder}words-{shard}.json", index=index)
    for number, block in enumerate(blocks(segment)):
        if _is_wanted(builder, block):
            page = builder.file("search-texts", f"{folder}texts-{number}.json", index=SearchIndex("texts", block))
            yield msgspec.structs.replace(page, sources=tuple(text.source for text in block.texts if text))


def _page(builder: PageBuilder, found: tuple[SearchSegment, ...], *, whole: bool, script: str) -> Page:
    context = builder.context
    ref = search_ref(context)
    view = SearchView(
        title=ref.label,
        archive=overview_ref(context, "archive") if context.groups["years"] else Ref(label=builder.site.title),
        filters=tuple(_filters(builder)),
        script=script,
        segments=tuple(f"{len(one.texts)}.{version(one, context.site.version)}" for one in found),
        is_whole=whole,
        languages=_stemmed(found),
    )
    language = languages.theme_language(context.config.language)
    head = page_view(context, ref.path, ref.label, language=language, feeds=builder.site_feeds, noindex=True)
    return builder.html("search.html", head, search=view)


def _stemmed(found: tuple[SearchSegment, ...]) -> tuple[str, ...]:
    primary = {text.language.partition("-")[0] for one in found for text in one.texts if text}
    return tuple(sorted(primary & STEMMED))


def _filters(builder: PageBuilder) -> Iterator[SearchFilter]:
    """What there is a choice of. Years come from the latest on, all else in the order of its overview."""
    context = builder.context
    words = languages.catalogue(context.config.language)
    for name, (kind, label) in _FILTERS.items():
        listings = context.groups[kind]
        if len(listings) > 1:
            yield SearchFilter(name, words.pgettext("filter", label), tuple(_options(builder, kind)))


def _options(builder: PageBuilder, kind: str) -> Iterator[SearchOption]:
    context, language = builder.context, builder.context.config.language
    if kind == "years":
        yield from (SearchOption(year, year) for year in sorted(context.groups[kind], reverse=True))
        return
    refs = {name: context.ref(kind, name, language) for name in context.groups[kind]}
    ordered = sorted(refs, key=lambda name: label_key(refs[name], language))
    yield from (SearchOption(name, refs[name].label) for name in ordered)
