"""What a saved page says of itself to machines: schema.org in JSON-LD and microdata, Open Graph, Dublin Core, its canonical address."""

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from bs4 import BeautifulSoup, Comment

_ARTICLES = {"article", "newsarticle", "blogposting", "report", "reportagenewsarticle", "pressrelease", "webpage"}
_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "date",
    "publishdate",
    "pubdate",
)
_UPDATED = (
    "article:modified_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "og:updated_time",
)
_MIRRORED = re.compile(r"Mirrored from (\S+) by HTTrack|saved from url=\(\d+\)(\S+)")
"""What HTTrack and browsers write into a page that they save."""


class PageFacts(NamedTuple):
    """Values of a page; empty where it says nothing."""

    title: str = ""
    published: str = ""
    updated: str = ""
    address: str = ""
    language: str = ""


def read_facts(soup: BeautifulSoup) -> PageFacts:
    """The values of a page."""
    meta = _meta(soup)
    data = next(iter(_articles(soup)), {})
    root = soup.find("html")
    return PageFacts(
        _string(data, "headline") or meta.get("og:title", ""),
        _string(data, "datePublished") or _first(meta, _PUBLISHED) or _item(soup, "datePublished"),
        _string(data, "dateModified") or _first(meta, _UPDATED) or _item(soup, "dateModified"),
        _address(soup, meta),
        str(root.get("lang") or "") if root else "",
    )


def _meta(soup: BeautifulSoup) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in soup.find_all("meta"):
        name = str(one.get("property") or one.get("name") or one.get("itemprop") or "").casefold()
        value = str(one.get("content") or "").strip()
        if name and value:
            found.setdefault(name, value)
    return found


def _articles(soup: BeautifulSoup) -> Iterator[dict[str, Any]]:
    """The articles that JSON-LD describes."""
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            found = json.loads(script.get_text())
        except (ValueError, RecursionError):
            continue
        many = found if isinstance(found, list) else [found]
        for one in [*many, *(part for whole in many if isinstance(whole, dict) for part in whole.get("@graph") or ())]:
            kinds = one.get("@type") if isinstance(one, dict) else None
            if any(str(kind).casefold() in _ARTICLES for kind in (kinds if isinstance(kinds, list) else [kinds])):
                yield one


def _address(soup: BeautifulSoup, meta: dict[str, str]) -> str:
    link = soup.find("link", rel="canonical")
    address = str(link.get("href") or "") if link else ""
    if "://" in address or "://" in meta.get("og:url", ""):
        return address if "://" in address else meta["og:url"]
    for comment in soup.find_all(string=True):
        if isinstance(comment, Comment) and (found := _MIRRORED.search(comment)):
            return found[2] or f"https://{found[1]}"
    return ""


def _item(soup: BeautifulSoup, name: str) -> str:
    """A value of microdata, or the time that the page marks as its own."""
    found = soup.select_one(f"[itemprop={name}]")
    return str(found.get("datetime") or found.get("content") or found.get_text(strip=True)) if found else ""


def _first(values: dict[str, str], names: tuple[str, ...]) -> str:
    return next((values[name] for name in names if name in values), "")


def _string(values: dict[str, Any], key: str) -> str:
    value = values.get(key)
    return value.strip() if isinstance(value, str) else ""
