"""Sitemaps and OPML, as search engines and feed readers parse them."""

import feedparser
import msgspec
from lxml import etree
from sample_views import MORNING, feed_page, page_view, release, rendered, xml

from pressgen.model import Context, FeedGroup, FeedLink, ListingFeeds, NewsView, Page, Ref, SitemapEntry, SubscribeView
from sample_site import SITE

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"


def parsed(kind: str, **parts: object) -> etree._Element:
    context = Context(site=SITE, page=page_view("x.xml", "./"), **parts)  # type: ignore[arg-type]
    return xml(Page("x.xml", kind, context=context))


def fed_listing(label: str, path: str) -> ListingFeeds:
    return ListingFeeds(Ref(label, path), (FeedLink(f"{label} (RSS)", f"{path}rss.xml", "application/rss+xml", "RSS"),))


def test_a_sitemap_names_pages_with_the_instant_of_their_last_change() -> None:
    urls = parsed("sitemap", sitemap=(SitemapEntry("", None), SitemapEntry("2021/bro/", MORNING)))
    assert [url.findtext(f"{SITEMAP}loc") for url in urls] == [SITE.url, f"{SITE.url}2021/bro/"]
    assert [url.findtext(f"{SITEMAP}lastmod") for url in urls] == [None, "2021-06-23T08:00:00+02:00"]


def test_an_index_names_sitemaps() -> None:
    index = parsed("sitemap-index", sitemap=(SitemapEntry("sitemap-1.xml"),))
    assert index.tag == f"{SITEMAP}sitemapindex"
    assert index.findtext(f"{SITEMAP}sitemap/{SITEMAP}loc") == f"{SITE.url}sitemap-1.xml"


def test_a_news_sitemap_has_title_date_and_the_bare_language() -> None:
    news = parsed("news-sitemap", news=(NewsView("2021/bro/", "Bro & väg <ny>", "en-GB", MORNING),))
    assert news.findtext(f".//{NEWS}title") == "Bro & väg <ny>"
    assert news.findtext(f".//{NEWS}language") == "en"
    assert news.findtext(f".//{NEWS}publication_date") == "2021-06-23T08:00:00+02:00"


def test_the_list_of_feeds_has_each_listing_once_under_its_kind() -> None:
    topics = FeedGroup("Ämnen", (fed_listing("Vård & omsorg", "amnen/vard/"),))
    body = parsed(
        "opml", subscribe=SubscribeView("Prenumerera", "feeds.opml", fed_listing("Allt", ""), (topics,))
    ).find("body")
    assert [outline.get("xmlUrl") for outline in body.iter("outline")] == [
        f"{SITE.url}rss.xml",
        None,
        f"{SITE.url}amnen/vard/rss.xml",
    ]
    assert body.find("outline/outline").get("text") == "Vård & omsorg"


def test_a_feed_has_a_style_sheet_for_browsers() -> None:
    page = feed_page("rss", release(), path="rss.xml")
    assert b'<?xml-stylesheet type="text/css" href="./static/feed.css"?>' in rendered(page)[:120]
    assert not feedparser.parse(rendered(page)).bozo


def test_a_feed_in_a_folder_links_to_its_style_sheet() -> None:
    page = feed_page("atom", release(), path="amnen/vag/atom.xml")
    assert page.context
    deep = msgspec.structs.replace(page.context, page=page_view("amnen/vag/atom.xml", "../../"))
    assert b'href="../../static/feed.css"' in rendered(msgspec.structs.replace(page, context=deep))
