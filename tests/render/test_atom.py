"""Atom as readers parse it: RFC 4287."""

import feedparser
from sample_views import MORNING, PICTURE, WINTER, feed_page, release, rendered, term, xml

NAMES = {"a": "http://www.w3.org/2005/Atom"}
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def test_ids_are_those_of_the_feed_and_the_release() -> None:
    feed = xml(feed_page("atom", release(id="tag:ekstad.example,2020:bro")))
    assert feed.findtext("a:id", namespaces=NAMES) == "tag:ekstad.example,2020:feed"
    assert feed.findtext("a:entry/a:id", namespaces=NAMES) == "tag:ekstad.example,2020:bro"


def test_published_stays_when_a_major_change_moves_updated() -> None:
    entry = xml(feed_page("atom", release(published=WINTER, feed_updated=MORNING))).find("a:entry", NAMES)
    assert entry.findtext("a:published", namespaces=NAMES) == "2021-01-05T08:00:00+01:00"
    assert entry.findtext("a:updated", namespaces=NAMES) == "2021-06-23T08:00:00+02:00"


def test_the_feeds_date_is_not_taken_from_the_clock() -> None:
    assert xml(feed_page("atom", updated=WINTER)).findtext("a:updated", namespaces=NAMES) == "2021-01-05T08:00:00+01:00"


def test_entries_are_in_the_given_order() -> None:
    feed = xml(feed_page("atom", release(title="Nyast"), release(title="Äldre")))
    assert [title.text for title in feed.findall("a:entry/a:title", NAMES)] == ["Nyast", "Äldre"]


def test_the_feed_links_to_itself_and_its_listing() -> None:
    feed = xml(feed_page("atom", release(), path="amnen/trafik/atom.xml", home="amnen/trafik/"))
    assert {link.get("rel"): link.get("href") for link in feed.findall("a:link", NAMES)} == {
        "self": "https://press.ekstad.example/rum/amnen/trafik/atom.xml",
        "alternate": "https://press.ekstad.example/rum/amnen/trafik/",
    }


def test_the_entry_links_to_its_page_and_its_picture() -> None:
    page, picture = xml(feed_page("atom", release(images=(PICTURE,)))).findall("a:entry/a:link", NAMES)
    assert (page.get("href"), page.get("rel", "alternate")) == (
        "https://press.ekstad.example/rum/2021/bro/",
        "alternate",
    )
    assert dict(picture.attrib) == {
        "rel": "enclosure",
        "href": "https://press.ekstad.example/rum/2021/bro/bro.jpg",
        "type": "image/jpeg",
        "length": "4321",
    }


def test_the_author_is_the_organisation() -> None:
    feed = xml(feed_page("atom", release()))
    assert [name.text for name in feed.findall(".//a:author/a:name", NAMES)] == ["Ekstads kommun", "Ekstads kommun"]


def test_categories_have_term_scheme_and_label() -> None:
    feed = xml(feed_page("atom", release(regions=(term("regions", "kalmar", "Kalmar län"),))))
    assert dict(feed.findall("a:entry/a:category", NAMES)[1].attrib) == {
        "term": "kalmar",
        "scheme": "https://press.ekstad.example/rum/regions/",
        "label": "Kalmar län",
    }


def test_the_summary_is_text_and_the_content_html() -> None:
    entry = xml(feed_page("atom", release(summary="Fler < 5 & > 3"))).find("a:entry", NAMES)
    summary, content = entry.find("a:summary", NAMES), entry.find("a:content", NAMES)
    assert (summary.get("type"), summary.text) == ("text", "Fler < 5 & > 3")
    assert (content.get("type"), content.text) == ("html", "<p>Bron är klar.</p>")


def test_a_summary_feed_has_no_content() -> None:
    assert xml(feed_page("atom", release(), full=False)).find(".//a:content", NAMES) is None


def test_only_an_entry_in_another_language_says_so() -> None:
    feed = xml(feed_page("atom", release(language="sv"), release(language="en")))
    assert feed.get(LANGUAGE) == "sv"
    assert [entry.get(LANGUAGE) for entry in feed.findall("a:entry", NAMES)] == [None, "en"]


def test_feedparser_finds_no_fault() -> None:
    feed = feedparser.parse(rendered(feed_page("atom", release(images=(PICTURE,)))))
    assert (feed.bozo, feed.version, feed.entries[0].id) == (False, "atom10", "tag:ekstad.example,2020:bro")
    assert feed.entries[0].enclosures[0].length == "4321"
