"""Feed files: RSS, Atom and JSON Feed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from moving import moved

from pressgen.errors import PressgenError

RSS = """\
<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Pressrum</title><link>https://www.gamla.example/</link><language>sv</language>
<item>
<title>Ny bro &amp; fest</title>
<link>https://www.gamla.example/nyheter/ny-bro-12.html</link>
<guid isPermaLink="false">12</guid>
<pubDate>Mon, 02 Mar 2026 09:30:00 +0100</pubDate>
<category>Trafik</category><category>Okänt</category>
<dc:creator>Redaktionen</dc:creator>
<description>Bron öppnar i maj.</description>
<content:encoded><![CDATA[<p>Storån får en bro. <a href="/karta">Karta</a></p><p>– Vi är glada, säger Ada Ek, trafikchef.</p>]]></content:encoded>
<media:content url="https://www.gamla.example/bilder/bron.jpg" medium="image"><media:description>Bron från norr</media:description><media:credit>Kim Ek</media:credit></media:content>
</item>
</channel></rss>
"""


def test_an_item_becomes_a_public_release_with_its_own_day_and_old_address(tmp_path: Path) -> None:
    found = moved(tmp_path, "rss", {"rss.xml": RSS})
    release = found.releases["Ny bro & fest"]
    assert (release.published, release.draft) == (datetime(2026, 3, 2, 8, 30, tzinfo=UTC), False)
    assert (release.aliases, release.topics) == (("/nyheter/ny-bro-12.html",), ("trafik", "okant"))
    assert release.lead
    assert release.lead.blocks[0].text == "Bron öppnar i maj."
    assert [one.kind for one in release.body.blocks] == ["paragraph", "quote"]


def test_what_no_field_takes_is_told(tmp_path: Path) -> None:
    found = moved(tmp_path, "rss", {"rss.xml": RSS})
    dropped = {(one.field, one.before) for one in found.fate("Ny bro & fest").with_outcome("dropped")}
    assert dropped == {
        ("dc:creator", "Redaktionen"),
        ("pictures", "Bron från norr\nKim Ek"),
    }


def test_a_relative_link_leads_where_it_led(tmp_path: Path) -> None:
    assert "[Karta](https://www.gamla.example/karta)" in moved(tmp_path, "rss", {"rss.xml": RSS}).text("Ny bro & fest")


def test_a_description_that_is_the_beginning_of_the_text_is_no_lead(tmp_path: Path) -> None:
    feed = RSS.replace("Bron öppnar i maj.", "Storån får en bro. Karta […]")
    found = moved(tmp_path, "rss", {"rss.xml": feed})
    assert found.releases["Ny bro & fest"].lead is None
    assert found.fields("Ny bro & fest", "lead")[0].outcome == "dropped"


def test_an_item_without_a_day_is_a_draft(tmp_path: Path) -> None:
    feed = RSS.replace("<pubDate>Mon, 02 Mar 2026 09:30:00 +0100</pubDate>", "")
    assert moved(tmp_path, "rss", {"rss.xml": feed}).releases["Ny bro & fest"].draft


def test_an_item_of_the_future_is_under_embargo(tmp_path: Path) -> None:
    found = moved(tmp_path, "rss", {"rss.xml": RSS.replace("02 Mar 2026", "02 Mar 2027")})
    assert found.fate("Ny bro & fest").standing == "embargo"


def test_an_embargo_in_the_text_holds_a_text_that_has_another_day(tmp_path: Path) -> None:
    feed = RSS.replace("<p>Storån", "<p>Embargo till 2026-06-01 kl. 10.00</p><p>Storån")
    release = moved(tmp_path, "rss", {"rss.xml": feed}).releases["Ny bro & fest"]
    assert (release.published, release.draft) == (datetime(2026, 6, 1, 8, tzinfo=UTC), False)


def test_a_day_without_a_zone_is_in_the_newsrooms_and_that_is_said(tmp_path: Path) -> None:
    feed = RSS.replace("Mon, 02 Mar 2026 09:30:00 +0100", "2026-03-02T09:30:00")
    found = moved(tmp_path, "rss", {"rss.xml": feed})
    assert found.releases["Ny bro & fest"].published == datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
    assert found.fields("Ny bro & fest", "published")[0].outcome == "guessed"


def test_a_broken_entry_is_told_with_its_place_and_takes_no_other_with_it(tmp_path: Path) -> None:
    broken = "<item><title>Trasig</b></title></item>"
    found = moved(tmp_path, "rss", {"rss.xml": RSS.replace("<item>", f"{broken}\n<item>", 1)})
    assert [(one.place, one.state) for one in found.fidelity.texts] == [("rss.xml:4", "refused"), ("rss.xml:5", "new")]
    assert not found.fidelity.is_faithful


def test_bytes_in_another_encoding_than_declared_are_mended_and_that_is_said(tmp_path: Path) -> None:
    found = moved(tmp_path, "rss", {"rss.xml": RSS.encode("cp1252")})
    assert "Bron öppnar i maj." in found.text("Ny bro & fest")
    assert "Windows-1252" in str(found.fidelity.texts[0].why)


def test_entities_are_refused(tmp_path: Path) -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>'
    with pytest.raises(PressgenError, match="entities"):
        moved(tmp_path, "rss", {"rss.xml": bomb})


ATOM = """\
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv"><title>Pressrum</title><link href="https://gamla.example/"/>
<entry><id>tag:gamla.example,2026:1</id><title type="html">Bron &amp;amp; ån</title>
<link href="https://gamla.example/2026/bron/"/><published>2026-03-02T08:30:00Z</published><updated>2026-03-04T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><h2>Vad händer</h2><ul><li>Ett</li><li>Två</li></ul></div></content>
<category term="skola" label="Skola"/></entry></feed>
"""


def test_an_atom_entry_keeps_both_days_headings_and_lists(tmp_path: Path) -> None:
    release = moved(tmp_path, "atom", {"atom.xml": ATOM}).releases["Bron & ån"]
    assert release.published == datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
    assert release.updated == datetime(2026, 3, 4, 10, tzinfo=UTC)
    assert [one.kind for one in release.body.blocks] == ["heading", "list"]
    assert release.topics == ("skola",)


JSON = """\
{"version": "https://jsonfeed.org/version/1.1", "title": "Pressrum", "home_page_url": "https://gamla.example/", "language": "sv",
 "items": [{"id": 7, "url": "https://gamla.example/bron", "title": "Ny bro", "content_text": "Bron öppnar <snart>.\\n\\nKom!",
 "date_published": "2026-03-02T09:30:00+01:00", "tags": ["Trafik"], "authors": [{"name": "Redaktionen"}]}]}
"""


def test_a_json_feed_with_plain_text_shows_its_signs_as_they_are(tmp_path: Path) -> None:
    release = moved(tmp_path, "json", {"feed.json": JSON}).releases["Ny bro"]
    assert [one.text for one in release.body.blocks] == ["Bron öppnar <snart>.", "Kom!"]
    assert release.topics == ("trafik",)


def test_the_same_entry_in_two_feeds_is_one_text(tmp_path: Path) -> None:
    found = moved(tmp_path, "rss", {"a.xml": RSS, "b.xml": RSS})
    assert [one.state for one in found.fidelity.texts] == ["new", "left-out"]


def test_a_day_that_no_calendar_holds_is_told(tmp_path: Path) -> None:
    found = moved(tmp_path, "rss", {"rss.xml": RSS.replace("2026", "2" * 400)})
    assert found.fate("Ny bro & fest").standing == "draft"
