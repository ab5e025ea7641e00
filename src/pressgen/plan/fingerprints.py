"""Fingerprints: what stands for everything that a page's bytes come from.

A template or a feed sees only its context, so the context, the template with all that it extends, imports and includes,
and the versions at work are a whole dependency record. The words of a release are not in a planned context yet: their
file's digest stands for them (`ReleaseView.text`).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b

import msgspec

from pressgen.model import Artifact, Context, FeedView, ItemView, ListingView, Page, Plan, ReleaseView, SiteView

_NAMING = re.compile(r"{%[-+]?\s*(?:extends|include|import|from)\b(.*?)%}", re.DOTALL)
_PLAIN_NAME = re.compile(r"""\s*(["'])([^"'\\]*)\1\s*(?:(?:as|ignore|import|with|without)\b|[-+]?\Z)""")
_encode = msgspec.msgpack.Encoder().encode
_NOTHING: Mapping[str, None] = dict.fromkeys(("site", "release", "listing", "feed"))
_NONE = bytes(16)
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
        known = self._known.get(id(context))
        if known is None:
            known = self._known[id(context)] = (context, self._whole(context))
        return known[1]

    def _whole(self, context: Context) -> bytes:
        """What is shared is taken out, and its digest put behind the rest: each in its place, so that none stands for another."""
        release, listing, feed = context.release, context.listing, context.feed
        rest = msgspec.structs.replace(context, **_NOTHING)
        total = blake2b(_encode(rest), digest_size=16)
        total.update(self._shared(context.site))
        total.update(self._shared(release) if release else _NONE)
        total.update(self._shared_in(listing, "items") if listing else _NONE)
        total.update(self._shared_in(feed, "entries") if feed else _NONE)
        return total.digest()

    def _shared_in(self, view: ListingView | FeedView, name: str) -> bytes:
        """Of a view with many parts, which other views have as well."""
        parts: tuple[ItemView | ReleaseView, ...] = getattr(view, name)
        total = blake2b(_encode(msgspec.structs.replace(view, **{name: ()})), digest_size=16)
        for part in parts:
            total.update(self._shared(part))
        return total.digest()

    def _shared(self, view: SiteView | ReleaseView | ItemView) -> bytes:
        known = self._known.get(id(view))
        if known is None:
            known = self._known[id(view)] = (view, blake2b(_encode(view), digest_size=16).digest())
        return known[1]


def compare(planned: Plan, standing: Mapping[str, str]) -> tuple[list[Artifact], Plan]:
    """What of the plan stays as it stands, and the plan of what does not. `standing` is the output's fingerprints by path."""
    kept, stale = [], []
    for page in planned.pages:
        if page.fingerprint and standing.get(page.path) == page.fingerprint:
            stays = Artifact(page.path, source=page.source, sources=page.sources, fingerprint=page.fingerprint)
            kept.append(msgspec.structs.replace(stays, is_unchanged=True))
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
                names = [_PLAIN_NAME.match(naming[1]) for naming in _NAMING.finditer(self._source(part) or "")]
                if None in names:
                    return set(self._sources)
                left += [match[2] for match in names if match]
        return found

    def _source(self, name: str) -> str | None:
        """The newsroom's own template, or the theme's (as the environment in `render` finds them); None without either."""
        return self._sources.get(name, self._sources.get(f"theme/{name}"))
