"""RSS of Mynewsdesk: the title, the day and the beginning of each text. The number of the text stands in its address."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import msgspec

from pressgen.importers.archives.feed_site import FeedSite
from pressgen.importers.archives.rss import read_rss_item
from pressgen.importers.archives.xml_reading import XmlFile, name_of, text_of
from pressgen.model.foreign import ForeignText, Trouble
from pressgen.problems import text

_NUMBER = re.compile(r"/(pressreleases?|news|blog_posts?|events?)/(?:[^/?#]*?-)?(\d+)/?(?:[?#]|\Z)")
_KINDS = {"pressreleases": "pressrelease", "blog_posts": "blog_post", "events": "event"}


def read_mynewsdesk_rss(file: XmlFile, site: FeedSite) -> Iterator[ForeignText | Trouble]:
    """The texts of a feed, with the same ids as in the other lists."""
    channel = next((one for one in file.head if name_of(one) == "channel"), file.head)
    site = site._replace(address=text_of(channel, "link"), language=text_of(channel, "language"))
    for entry in file.entries():
        place = f"{site.path}:{entry.line}"
        if entry.element is None:
            yield Trouble(place, entry.reason or text("The entry is broken."), entry.words)
            continue
        one = read_rss_item(entry.element, place, site)
        address = plain_address(next(iter(one.addresses), ""))
        found = _NUMBER.search(address)
        kind = _KINDS.get(found[1], found[1]) if found else ""
        words = (("invitation" if kind == "event" else kind),) if kind else ()
        yield msgspec.structs.replace(
            one,
            system="mynewsdesk",
            id=f"{kind}/{found[2]}" if found else one.id,
            slug=one.slug.removesuffix(f"-{found[2]}") if found else one.slug,
            addresses=(address,) if address else (),
            type_words=words,
        )


def plain_address(address: str) -> str:
    """The address without what counts readers (utm_source and the like)."""
    try:
        parts = urlsplit(address)
        kept = [(key, value) for key, value in parse_qsl(parts.query) if not key.startswith("utm_")]
    except ValueError:
        return address
    return urlunsplit(parts._replace(query=urlencode(kept))) if parts.query else address
