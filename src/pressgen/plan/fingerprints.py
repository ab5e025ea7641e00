"""Fingerprints: digests of everything that a page's bytes are made from. Equal fingerprints mean equal bytes.

A template or a feed sees only its context. So a page depends on its context, on its template with everything that this
extends, imports and includes, and on the version of pressgen and its libraries. A picture that is made depends on its recipe
and on the libraries that make pictures. The words of a release are not in a
planned context yet; the digest of their file is there in their place (`ReleaseView.text`).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b

import msgspec

from pressgen.model import (
    Artifact,
    Context,
    FeedView,
    ItemView,
    ListingView,
    Page,
    Plan,
    ReleaseView,
    SearchIndex,
    SearchSegment,
    SiteView,
)

_TEMPLATE_TAG = re.compile(r"{%[-+]?\s*(?:extends|include|import|from)\b(.*?)%}", re.DOTALL)
_LITERAL_NAME = re.compile(r"""\s*(["'])([^"'\\]*)\1\s*(?:(?:as|ignore|import|with|without)\b|[-+]?\Z)""")
_SHARED_PARTS: Mapping[str, None] = dict.fromkeys(("site", "release", "listing", "feed", "index"))
"""The fields of a context with digests of their own, emptied."""
_NO_DIGEST = bytes(16)
_UNTRACKED = ("static",)
"""Formats whose bytes come from a file of the theme: rendered every time."""
_encode = msgspec.msgpack.Encoder().encode


def fingerprinted(
    pages: Iterable[Page], templates: Mapping[str, str], version: str, picture_libraries: str = ""
) -> Iterator[Page]:
    """The pages with their fingerprints."""
    template_digests, context_digests = _TemplateDigests(templates, version), _ContextDigests()
    for page in pages:
        if page.format in _UNTRACKED:
            yield page
        else:
            total = blake2b(template_digests.of(page.template), digest_size=16)
            total.update(_encode((page.format, page.digest, page.context and context_digests.of(page.context))))
            if page.recipe:
                total.update(_encode((page.recipe, picture_libraries)))
            yield msgspec.structs.replace(page, fingerprint=total.hexdigest())


def split_unchanged(planned: Plan, previous: Mapping[str, str]) -> tuple[list[Artifact], Plan]:
    """The files that can stay in the output as they are, and the plan of the others.

    `previous` has the fingerprints of the files in the output, by path.
    """
    unchanged, changed = [], []
    for page in planned.pages:
        if page.fingerprint and previous.get(page.path) == page.fingerprint:
            file = Artifact(page.path, source=page.source, sources=page.sources, fingerprint=page.fingerprint)
            unchanged.append(msgspec.structs.replace(file, is_unchanged=True))
        else:
            changed.append(page)
    return unchanged, msgspec.structs.replace(planned, pages=tuple(changed))


class _ContextDigests:
    """Digests of contexts. Views that many contexts share are encoded once; their digests stand in for them."""

    def __init__(self) -> None:
        self._cache: dict[int, tuple[object, bytes]] = {}
        """By `id()`; the object itself is in the value too, so that its id stays valid."""

    def of(self, context: Context) -> bytes:
        cached = self._cache.get(id(context))
        if cached is None:
            cached = self._cache[id(context)] = (context, self._digest(context))
        return cached[1]

    def _digest(self, context: Context) -> bytes:
        """Digest of the context without its shared parts, followed by theirs, each at a fixed place."""
        release, listing, feed = context.release, context.listing, context.feed
        rest = msgspec.structs.replace(context, **_SHARED_PARTS)
        total = blake2b(_encode(rest), digest_size=16)
        total.update(self._view(context.site))
        total.update(self._view(release) if release else _NO_DIGEST)
        total.update(self._view_with_parts(listing, "items") if listing else _NO_DIGEST)
        total.update(self._view_with_parts(feed, "entries") if feed else _NO_DIGEST)
        total.update(self._index(context.index) if context.index else _NO_DIGEST)
        return total.digest()

    def _index(self, index: SearchIndex) -> bytes:
        """Digest of a file of the index, whose segment other files share."""
        own = _encode((index.kind, index.shard))
        return blake2b(own + self._view(index.segment), digest_size=16).digest()

    def _view_with_parts(self, view: ListingView | FeedView, name: str) -> bytes:
        """Digest of a view whose field `name` holds many views, which other contexts share."""
        parts: tuple[ItemView | ReleaseView, ...] = getattr(view, name)
        total = blake2b(_encode(msgspec.structs.replace(view, **{name: ()})), digest_size=16)
        for part in parts:
            total.update(self._view(part))
        return total.digest()

    def _view(self, view: SiteView | ReleaseView | ItemView | SearchSegment) -> bytes:
        cached = self._cache.get(id(view))
        if cached is None:
            cached = self._cache[id(view)] = (view, blake2b(_encode(view), digest_size=16).digest())
        return cached[1]


class _TemplateDigests:
    """Digests of templates, each with every template that it depends on, and of the version."""

    def __init__(self, sources: Mapping[str, str], version: str) -> None:
        self._sources = sources
        self._version = version.encode()
        self._cache: dict[str, bytes] = {}

    def of(self, name: str) -> bytes:
        if name not in self._cache:
            total = blake2b(self._version, digest_size=16)
            for part in sorted(self._dependencies(name)):
                total.update(_encode((part, self._source(part))))
            self._cache[name] = total.digest()
        return self._cache[name]

    def _dependencies(self, name: str) -> set[str]:
        """The template and all that it extends, imports and includes. Every template when one is named by an expression."""
        found, queue = set(), [name] if name else []
        while queue:
            part = queue.pop()
            if part not in found:
                found.add(part)
                names = [_LITERAL_NAME.match(tag[1]) for tag in _TEMPLATE_TAG.finditer(self._source(part) or "")]
                if None in names:
                    return set(self._sources)
                queue += [match[2] for match in names if match]
        return found

    def _source(self, name: str) -> str | None:
        """The newsroom's template, or else the theme's, as `render.environment` finds them; None when there is neither."""
        return self._sources.get(name, self._sources.get(f"theme/{name}"))
