"""Fingerprints: what stands for everything that a page's bytes come from.

A template or a feed sees only its context, so the context, the template with all that it extends, imports and includes,
and the versions at work are a whole dependency record. The words of a release are not in a planned context yet: their
file's digest stands for them (`ReleaseView.text`).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import blake2b

import msgspec

from pressgen.model import Artifact, Context, FeedView, ItemView, ListingView, Page, Plan, ReleaseView, SiteView

_NAMED = re.compile(r"""{%-?\s*(?:extends|include|import|from)\s+(["'])(.+?)\1""")
_UNNAMED = re.compile(r"""{%-?\s*(?:extends|include|import|from)\s+[^"'\s]""")
_encode = msgspec.msgpack.Encoder().encode
_UNTRACKED = ("static",)
"""Formats whose bytes come from elsewhere: rendered every time."""


def fingerprinted(pages: Iterable[Page], templates: Mapping[str, str], version: str) -> Iterator[Page]:
    """The pages with their fingerprints."""
    known, contexts = _Templates(templates, version), _Contexts()
    for page in pages:
        if page.format in _UNTRACKED:
            yield page
        else:
            total = blake2b(known.digest(page.template), digest_size=16)
            total.update(_encode((page.format, page.digest, page.context and contexts.digest(page.context))))
            yield msgspec.structs.replace(page, fingerprint=total.hexdigest())


class _Contexts:
    """Digests of contexts. What many of them share, and what is long, is taken in once and stands in by its digest."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, bytes]] = {}
        """By place in memory, with the value itself, so that it stays there."""

    def digest(self, context: Context) -> bytes:
        return self._once(context, lambda: [self._part(getattr(context, name)) for name in Context.__struct_fields__])

    def _part(self, value: object) -> object:
        if isinstance(value, SiteView | ReleaseView | ItemView):
            return self._once(value, lambda: value)
        if isinstance(value, ListingView):
            return (msgspec.structs.replace(value, items=()), [self._part(item) for item in value.items])
        if isinstance(value, FeedView):
            return (msgspec.structs.replace(value, entries=()), [self._part(entry) for entry in value.entries])
        return value

    def _once(self, value: object, parts: Callable[[], object]) -> bytes:
        known = self._known.get(id(value))
        if known is None:
            known = self._known[id(value)] = (value, blake2b(_encode(parts()), digest_size=16).digest())
        return known[1]


def compare(planned: Plan, standing: Mapping[str, str]) -> tuple[list[Artifact], Plan]:
    """What stays as it stands, and the plan of what does not. `standing` is the output's fingerprints by path."""
    kept, stale = [], []
    for page in planned.pages:
        if page.fingerprint and standing.get(page.path) == page.fingerprint:
            stays = Artifact(page.path, source=page.source, sources=page.sources, fingerprint=page.fingerprint)
            kept.append(msgspec.structs.replace(stays, kept=True))
        else:
            stale.append(page)
    return kept, msgspec.structs.replace(planned, pages=tuple(stale))


class _Templates:
    """Digests of templates, each with everything that it is made of."""

    def __init__(self, sources: Mapping[str, str], version: str) -> None:
        self._sources = sources
        self._version = version.encode()
        self._digests: dict[str, bytes] = {}

    def digest(self, name: str) -> bytes:
        if name not in self._digests:
            total = blake2b(self._version, digest_size=16)
            for part in sorted(self._parts(name)):
                total.update(_encode((part, self._source(part))))
            self._digests[name] = total.digest()
        return self._digests[name]

    def _parts(self, name: str) -> set[str]:
        """The template and all that it names, and those name; all there are when one is named by an expression."""
        found, left = set(), [name] if name else []
        while left:
            part = left.pop()
            if part not in found:
                found.add(part)
                source = self._source(part)
                if _UNNAMED.search(source):
                    return set(self._sources)
                left += [match[2] for match in _NAMED.finditer(source)]
        return found

    def _source(self, name: str) -> str:
        """The newsroom's own template, or the theme's (as the environment in `render` finds them)."""
        return self._sources.get(name) or self._sources.get(f"theme/{name}", "")
