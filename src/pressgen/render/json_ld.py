"""Structured data of a page: schema.org as JSON-LD, for search engines and news aggregators."""

from typing import Any

import msgspec
from markupsafe import Markup

from pressgen.model import (
    Category,
    ChangeView,
    Codes,
    EventView,
    ImageView,
    PageView,
    Quote,
    ReleaseRef,
    ReleaseView,
    SiteView,
)
from pressgen.render.official_codes import media_topic_uri, wikidata_uri
from pressgen.render.summaries import beginning

_MOST = 200
"""Characters of a description: search engines show no more."""


def json_ld(page: PageView, site: SiteView, release: ReleaseView | None) -> Markup:
    """The content of a `<script type="application/ld+json">`; empty for a page without structured data."""
    graph = _graph(page, site, release)
    if not graph:
        return Markup("")
    text = msgspec.json.encode({"@context": "https://schema.org", "@graph": graph}).decode()
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 -- without `<` nothing ends the element or opens a comment


def _graph(page: PageView, site: SiteView, release: ReleaseView | None) -> list[dict[str, Any]]:
    if not page.path:
        return [_website(site)]
    if page.noindex and not release:
        return []
    news = [_news_article(release, page, site)] if release else []
    events = [_event(release, release.event, page, site)] if release and release.event else []
    return [*news, *events, _breadcrumbs(page, site)]


def _website(site: SiteView) -> dict[str, Any]:
    return {
        "@type": "WebSite",
        "name": site.title,
        "url": site.url,
        "inLanguage": site.language,
        "publisher": _publisher(site),
    }


def _breadcrumbs(page: PageView, site: SiteView) -> dict[str, Any]:
    """The path from the front page to the page itself."""
    places = [(site.title, site.url), *((one.label, site.url + one.path) for one in page.breadcrumbs if one.path)]
    places.append((page.title, page.canonical))
    items = [
        {"@type": "ListItem", "position": position, "name": name, "item": url}
        for position, (name, url) in enumerate(places, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _news_article(release: ReleaseView, page: PageView, site: SiteView) -> dict[str, Any]:
    """https://schema.org/NewsArticle. Empty properties are omitted."""
    article = {
        "@type": "NewsArticle",
        "headline": release.title,
        "description": release.withdrawn.note
        if release.withdrawn
        else beginning(release.summary, _MOST) or release.title,
        "creativeWorkStatus": "Withdrawn" if release.withdrawn else "",
        "datePublished": release.published.isoformat(),
        "dateModified": release.modified.isoformat(),
        "inLanguage": release.language,
        "url": page.canonical,
        "mainEntityOfPage": page.canonical,
        "articleSection": release.type.label,
        "keywords": [term.label for term in _terms(release)],
        "about": [_thing(term) for term in _terms(release) if term.codes != Codes() and not term.codes.scb],
        "contentLocation": [_area(term) for term in _terms(release) if term.codes.scb],
        "author": _sender(release, site),
        "publisher": _publisher(site),
        "image": [_image(image, site) for image in release.images] or site.url + site.picture,
        "citation": _cited(release.follows, site) if release.follows else None,
        "hasPart": [_quotation(quote, page) for quote in release.quotes],
        "correction": [_correction(change) for change in release.changes if change.correction],
    }
    return {key: value for key, value in article.items() if value}


def _cited(earlier: ReleaseRef, site: SiteView) -> dict[str, Any]:
    """The release that this one follows up. It refers to it, but is not made of it (https://schema.org/citation)."""
    return {"@type": "NewsArticle", "headline": earlier.title, "url": site.url + earlier.path}


def _event(release: ReleaseView, event: EventView, page: PageView, site: SiteView) -> dict[str, Any]:
    """https://schema.org/Event. Empty properties are omitted."""
    start, end = (
        (one.date() if event.whole_days else one).isoformat() if one else "" for one in (event.start, event.end)
    )
    properties = {
        "@type": "Event",
        "name": release.title,
        "description": beginning(release.summary, _MOST),
        "startDate": start,
        "endDate": end,
        "location": {"@type": "Place", "name": event.place, "address": event.place} if event.place else None,
        "organizer": _sender(release, site),
        "url": page.canonical,
    }
    return {key: value for key, value in properties.items() if value}


def _terms(release: ReleaseView) -> tuple[Category, ...]:
    return (*release.topics, *release.categories, *release.regions)


def _thing(term: Category) -> dict[str, Any]:
    """A term that official lists have: of the media topics (https://schema.org/DefinedTerm), or only of Wikidata."""
    topic = media_topic_uri(term.codes.iptc)
    defined = {"termCode": term.codes.iptc, "inDefinedTermSet": topic.rpartition("/")[0] + "/", "url": topic}
    kind = {"@type": "DefinedTerm", "name": term.label, **defined} if topic else {"@type": "Thing", "name": term.label}
    return kind | _known_as(term.codes)


def _area(term: Category) -> dict[str, Any]:
    """A municipality or a county."""
    return {"@type": "AdministrativeArea", "name": term.label, **_known_as(term.codes)}


def _known_as(codes: Codes) -> dict[str, Any]:
    """What a place, an organisation or a thing is in other lists. https://schema.org/identifier"""
    known = {"sameAs": wikidata_uri(codes.wikidata)} if codes.wikidata else {}
    code = {"@type": "PropertyValue", "propertyID": "SCB", "value": codes.scb}
    return {"identifier": code, **known} if codes.scb else known


def _sender(release: ReleaseView, site: SiteView) -> dict[str, Any]:
    one = release.organisation
    return _organisation(one.name or site.organisation.label, one.url, one.codes)


def _organisation(name: str, url: str, codes: Codes) -> dict[str, Any]:
    return {"@type": "Organization", "name": name} | ({"url": url} if url else {}) | _known_as(codes)


def _publisher(site: SiteView) -> dict[str, Any]:
    url = site.organisation.path
    organisation = _organisation(site.organisation.label, url if "://" in url else "", site.codes)
    return organisation | ({"logo": {"@type": "ImageObject", "url": site.url + site.logo}} if site.logo else {})


def _image(image: ImageView, site: SiteView) -> dict[str, Any]:
    properties = {
        "@type": "ImageObject",
        "url": site.url + image.path,
        "width": image.width,
        "height": image.height,
        "caption": image.caption or image.alt,
        "creditText": image.credit,
    }
    return {key: value for key, value in properties.items() if value}


def _quotation(quote: Quote, page: PageView) -> dict[str, Any]:
    """The quote, with its speaker if the text names one."""
    quotation: dict[str, Any] = {"@type": "Quotation", "text": quote.text}
    if quote.anchor:
        quotation["url"] = f"{page.canonical}#{quote.anchor}"
    return quotation | ({"spokenByCharacter": _person(quote)} if quote.speaker else {})


def _person(quote: Quote) -> dict[str, Any]:
    person: dict[str, Any] = {"@type": "Person", "name": quote.speaker, "jobTitle": quote.role}
    if quote.organisation:
        person |= {"affiliation": {"@type": "Organization", "name": quote.organisation}}
    return {key: value for key, value in person.items() if value}


def _correction(change: ChangeView) -> dict[str, Any]:
    return {"@type": "CorrectionComment", "text": change.note, "datePublished": change.date.isoformat()}
