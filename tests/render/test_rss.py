"""RSS as readers parse it: https://www.rssboard.org/rss-profile."""

import feedparser
from sample_views import MORNING, PICTURE, WINTER, feed_page, release, rendered, term, xml

CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
LINK = "{http://www.w3.org/2005/Atom}link"
UPDATED = "{http://www.w3.org/2005/Atom}updated"
MEDIA = "{http://search.yahoo.com/mrss/}"


def test_the_guid_is_the_releases_id_and_no_link() -> None:
    guid = xml(feed_page("rss", release(id="tag:ekstad.example,2020:bro"))).find(".//guid")
    assert (guid.text, guid.get("isPermaLink")) == ("tag:ekstad.example,2020:bro", "false")


def test_dates_are_the_contents_with_the_newsrooms_offset_of_that_day() -> None:
    feed = xml(feed_page("rss", release(published=WINTER), updated=MORNING))
    assert feed.findtext(".//pubDate") == "Tue, 05 Jan 2021 08:00:00 +0100"
    assert feed.findtext(".//lastBuildDate") == "Wed, 23 Jun 2021 08:00:00 +0200"


def test_entries_are_in_the_given_order() -> None:
    feed = xml(feed_page("rss", release(title="Nyast"), release(title="Äldre"), release(title="Äldst")))
    assert [title.text for title in feed.findall(".//item/title")] == ["Nyast", "Äldre", "Äldst"]


def test_the_summary_comes_first_and_the_whole_text_after_it() -> None:
    item = xml(feed_page("rss", release())).find(".//item")
    assert item.findtext("description") == "Bron är klar."
    assert item.findtext(CONTENT) == "<p>Bron är klar.</p>"
    assert list(item).index(item.find("description")) < list(item).index(item.find(CONTENT))


def test_a_summary_feed_has_no_whole_text() -> None:
    assert xml(feed_page("rss", release(), full=False)).find(f".//{CONTENT}") is None


def test_special_characters_in_the_description_are_escaped_as_it_is_html_in_rss() -> None:
    assert (
        xml(feed_page("rss", release(summary="Fler < 5 & > 3"))).findtext(".//item/description")
        == "Fler &lt; 5 &amp; &gt; 3"
    )


def test_the_channels_link_is_its_listing_and_atom_names_the_feed_itself() -> None:
    channel = xml(feed_page("rss", release(), path="amnen/trafik/rss.xml", home="amnen/trafik/")).find("channel")
    own = channel.find(LINK)
    assert channel.findtext("link") == "https://press.ekstad.example/rum/amnen/trafik/"
    assert own.get("href") == "https://press.ekstad.example/rum/amnen/trafik/rss.xml"
    assert (own.get("rel"), own.get("type")) == ("self", "application/rss+xml")


def test_the_channel_has_language_and_description() -> None:
    channel = xml(feed_page("rss", release())).find("channel")
    assert (channel.findtext("language"), channel.findtext("description")) == ("sv", "Allt nytt från Ekstad")


def test_a_feed_without_a_subtitle_is_described_by_its_title() -> None:
    assert xml(feed_page("rss", release(), subtitle="")).findtext(".//description") == "Ekstads nyhetsrum"


def test_categories_name_their_vocabulary() -> None:
    feed = xml(feed_page("rss", release(topics=(term("topics", "vag", "Väg & gata"),))))
    assert [(c.text, c.get("domain")) for c in feed.findall(".//item/category")] == [
        ("Pressmeddelande", "https://press.ekstad.example/rum/types/"),
        ("Väg & gata", "https://press.ekstad.example/rum/topics/"),
    ]


def test_the_creator_is_the_organisation() -> None:
    assert xml(feed_page("rss", release())).findtext(f".//{CREATOR}") == "Ekstads kommun"


def test_the_first_picture_is_enclosed_with_size_and_type() -> None:
    (enclosure,) = xml(feed_page("rss", release(images=(PICTURE, PICTURE)))).findall(".//enclosure")
    assert dict(enclosure.attrib) == {
        "url": "https://press.ekstad.example/rum/2021/bro/bro.jpg",
        "length": "4321",
        "type": "image/jpeg",
    }


def test_media_rss_gives_alternative_text_caption_and_credit() -> None:
    picture = xml(feed_page("rss", release(images=(PICTURE,)))).find(f".//{MEDIA}content")
    assert (picture.get("width"), picture.get("height"), picture.get("medium")) == ("1200", "800", "image")
    assert picture.findtext(f"{MEDIA}description") == "En bro"
    assert picture.findtext(f"{MEDIA}title") == "Den nya bron"
    assert picture.findtext(f"{MEDIA}credit") == "Kim Ek"


def test_a_major_change_has_a_date_of_its_own_beside_the_publication_date() -> None:
    item = xml(feed_page("rss", release(published=WINTER, feed_updated=MORNING))).find(".//item")
    assert item.findtext("pubDate") == "Tue, 05 Jan 2021 08:00:00 +0100"
    assert item.findtext(UPDATED) == "2021-06-23T08:00:00+02:00"


def test_an_unchanged_release_has_no_date_of_update() -> None:
    assert xml(feed_page("rss", release())).find(f".//item/{UPDATED}") is None


def test_feedparser_finds_no_fault() -> None:
    feed = feedparser.parse(rendered(feed_page("rss", release(images=(PICTURE,)))))
    assert (feed.bozo, feed.version, feed.entries[0].id) == (False, "rss20", "tag:ekstad.example,2020:bro")
    assert feed.entries[0].content[0].value == "<p>Bron är klar.</p>"


def test_a_feed_without_entries_is_a_feed() -> None:
    assert xml(feed_page("rss")).findall(".//item") == []
