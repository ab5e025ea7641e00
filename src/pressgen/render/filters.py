"""Filters of templates, such as `{{ path | url(page, site) }}`.

On a page, links are relative: a site path gets the page's `root` as its prefix. In a feed's full text the root is the
site's URL, so that the same templates give absolute links there.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

from babel.units import format_unit
from markupsafe import Markup, escape

from pressgen import cldr, languages
from pressgen.model import BodyView, PageView, PictureFile, PictureView, SiteView
from pressgen.model.body import CHOICES, CHOSEN, CLOSES, OPENS, SHOWS
from pressgen.render.json_ld import json_ld
from pressgen.render.summaries import beginning
from pressgen.soft_breaks import address_parts

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_MARKER = re.compile(rf"([{OPENS}{CLOSES}{SHOWS}{CHOICES}{CHOSEN}])([0-9]+)\1")
_COLUMN = 720
"""The width of a page's text in CSS pixels, on a screen that is wide enough (--measure in theme/styles/base.css)."""
_MARGIN = 32
"""What is beside the text on a screen that is not, in CSS pixels."""


def url(path: str, page: PageView, site: SiteView) -> str:
    """The link to a site path; the empty path is the front page. An absolute URL stays as it is."""
    if path.startswith("#"):
        return f"{site.url}{page.path}{path}" if "://" in page.root else path
    return path if _SCHEME.match(path) else page.root + path


def body(view: BodyView, page: PageView, site: SiteView) -> Markup:
    """A body's HTML with its markers replaced by links and addresses (see `model.body.Link`).

    The marker alone decides what replaces it: the text around it may come from an author, so it must not matter.
    """

    def link(marker: re.Match[str]) -> str:
        sign, number = marker[1], int(marker[2])
        target = view.links[number]
        if sign in (SHOWS, CHOICES, CHOSEN):
            shown = view.pictures[number] if view.pictures else None
            return _PICTURE_PARTS[sign](shown or PictureView(target), page, site)
        if not target:
            return ""
        return f'<a href="{escape(url(target, page, site))}">' if sign == OPENS else "</a>"

    html = _MARKER.sub(link, view.html) if view.links else view.html
    return Markup(html)  # noqa: S704  # from the room `text`: well formed, without active content


def _source(picture: PictureView, page: PageView, site: SiteView) -> str:
    """The beginning of an element `picture`, with the formats that a browser chooses from; a feed gets a file that all show."""
    if not picture.sources or "://" in page.root:
        return ""
    fits = sizes(picture)
    sources = (
        f'<source type="{one.mime}" srcset="{escape(srcset(one.files, page, site))}" sizes="{fits}">'
        for one in picture.sources
    )
    return f"<picture>{''.join(sources)}"


def _source_end(picture: PictureView, page: PageView, site: SiteView) -> str:
    del site
    return "</picture>" if picture.sources and "://" not in page.root else ""


def _image_attributes(picture: PictureView, page: PageView, site: SiteView) -> str:
    """The address and the size of a picture, in a tag `img`."""
    found = [f' src="{escape(url(picture.src, page, site))}"']
    if picture.srcset and "://" not in page.root:
        found.append(f' srcset="{escape(srcset(picture.srcset, page, site))}" sizes="{sizes(picture)}"')
    if picture.width:
        found.append(f' width="{picture.width}" height="{picture.height}"')
    return "".join([*found, ' loading="lazy"'])


_PICTURE_PARTS = {CHOICES: _source, SHOWS: _image_attributes, CHOSEN: _source_end}


def srcset(files: Iterable[PictureFile], page: PageView, site: SiteView) -> str:
    """The sizes of a picture as the attribute `srcset`: "bro-480.webp 480w, bro-800.webp 800w"."""
    return ", ".join([f"{url(one.path, page, site)} {one.width}w" for one in files])


def sizes(picture: PictureView, column: int = _COLUMN) -> str:
    """How wide a picture is shown in a column of so many CSS pixels, as the attribute `sizes`."""
    width = min(picture.width, column)
    return f"(min-width: {width + _MARGIN}px) {width}px, 100vw"


def long_date(day: date, language: str) -> str:
    """The date in words, "23 juni 2021", in the instant's own zone."""
    return cldr.long_date(date(day.year, day.month, day.day), language)


def full_date(day: date, language: str) -> str:
    """The date in words with its weekday, "onsdag 23 juni 2021", in the instant's own zone."""
    return cldr.full_date(date(day.year, day.month, day.day), language)


def clock(instant: datetime, language: str) -> str:
    """The time of day, "15.30", in the instant's own zone.

    Without its zone it is the key of a cache: equal instants of different zones would share an entry otherwise.
    """
    return cldr.clock(instant.replace(tzinfo=None), language)


def iso(instant: datetime) -> str:
    """ISO 8601 with offset: "2021-06-23T10:00:00+02:00"."""
    return instant.isoformat()


def isoday(day: date) -> str:
    """The date in ISO 8601: "2021-06-23"."""
    return f"{day:%Y-%m-%d}"


def soft_breaks(address: str) -> Markup:
    """An address whose lines may break between its parts."""
    return Markup("<wbr>").join(address_parts(address))


_UNITS = ((1_000_000, 1, "digital-megabyte"), (1_000, None, "digital-kilobyte"), (0, None, "digital-byte"))
"""Least number of bytes, decimals, and unit."""


def filesize(size: int, language: str) -> str:
    """A number of bytes in words: "1,2 MB"."""
    step, decimals, unit = next(row for row in _UNITS if size >= row[0])
    return format_unit(
        round(size / (step or 1), decimals), unit, "short", locale=cldr.locale(languages.theme_language(language))
    )


def language_name(tag: str, language: str) -> str:
    """The name of the language with a tag, "engelska", in the language of the theme's words on a page in `language`."""
    return cldr.language_name(tag, languages.theme_language(language))


FILTERS: dict[str, Callable[..., Any]] = {
    "url": url,
    "body": body,
    "srcset": srcset,
    "sizes": sizes,
    "long_date": long_date,
    "full_date": full_date,
    "clock": clock,
    "iso": iso,
    "isoday": isoday,
    "filesize": filesize,
    "language_name": language_name,
    "soft_breaks": soft_breaks,
    "beginning": beginning,
    "structured": json_ld,
    "wording": languages.theme_language,
}
