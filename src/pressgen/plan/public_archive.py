"""What of the newsroom an export has that anyone may read: by `publication`, and of each text only what its page shows."""

from collections.abc import Callable, Iterator
from typing import Any

from pressgen.model import Image, PlainPage, Release, Site, Target
from pressgen.plan.publication import is_withdrawn, public_content

Address = Callable[[Target], str]
_SAME_FOR_ALL = ("external", "asset", "anchor", "page")
"""What links may lead to whatever is published."""


def public_texts(site: Site, now: Any) -> Iterator[Release | PlainPage]:
    """The releases whose words readers can see, and the plain pages. Those of a withdrawn release are gone from its page."""
    yield from (one for one in public_content(site, now).releases if not is_withdrawn(one, now))
    yield from site.pages


def public_address(site: Site, now: Any, address: Address) -> Address:
    """The addresses of what is public; empty for anything else, whose address nobody may see."""
    public = {one.id for one in public_content(site, now).releases}

    def of(target: Target) -> str:
        shown = target.kind in _SAME_FOR_ALL or (target.kind == "release" and target.value in public)
        return address(target) if shown else ""

    return of


def public_keys(release: Release) -> dict[str, Any]:
    """The keys of a public release whose values its page shows whatever the day, and that name no other text and no person."""
    found: dict[str, Any] = {
        "id": release.id,
        "title": release.title,
        "type": release.type,
        "organisation": release.organisation,
        "topics": list(release.topics),
        "categories": list(release.categories),
        "regions": list(release.regions),
        "images": [_image(one) for one in release.images],
        "attachments": [{"src": one.src, "title": one.title} for one in release.attachments],
    }
    return {key: value for key, value in found.items() if value}


def _image(image: Image) -> dict[str, str]:
    found = {"src": image.src, "alt": image.alt, "caption": image.caption, "credit": image.credit}
    return {key: value for key, value in found.items() if value}
