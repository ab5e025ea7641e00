"""What a person sees who opens a feed in a browser: links and days, as elements of XHTML."""

from pathlib import Path

import feedparser
import pytest
from lxml import etree

from newsroom import CONFIG, built, release

FILES = {
    "content/releases/2026/bron.md": release("topics: [t]", title="Bron & <festen>"),
    "content/vocabularies/topics.yaml": "t: Trafik\n",
}
H = {"h": "http://www.w3.org/1999/xhtml"}
FEEDS = ["rss.xml", "atom.xml", "amnen/t/rss.xml", "amnen/t/atom.xml"]


@pytest.mark.parametrize("path", FEEDS)
def test_titles_are_links_and_days_are_words(path: str, tmp_path: Path) -> None:
    feed = etree.fromstring(built(tmp_path, FILES, CONFIG)[path].encode())
    (entry,) = feed.xpath("//*[local-name()='item' or local-name()='entry']")
    link, day, type_ = entry[:3]
    assert (link.tag, link.text) == (f"{{{H['h']}}}a", "Bron & <festen>")
    assert link.get("href") == "https://press.storkoping.example/2026/bron/"
    assert (day.text, type_.text) == ("1 april 2026", "Nyhet")


@pytest.mark.parametrize("path", FEEDS)
def test_a_link_leads_back_to_the_listing(path: str, tmp_path: Path) -> None:
    feed = etree.fromstring(built(tmp_path, FILES, CONFIG)[path].encode())
    back = feed.xpath("/*/h:a | /rss/channel/h:a", namespaces=H)[-1]
    title = "Pressrum Storköping" + (": Trafik" if "amnen" in path else "")
    assert back.text == f"Till {title}"
    assert back.get("href") == "https://press.storkoping.example/" + path.rpartition("/")[0].replace("t", "t/").lstrip(
        "/"
    )


@pytest.mark.parametrize("path", FEEDS)
def test_the_newsroom_comes_first_and_its_address_below_the_title(path: str, tmp_path: Path) -> None:
    feed = etree.fromstring(built(tmp_path, FILES, CONFIG)[path].encode())
    shown = feed.xpath("/*[local-name()='feed']/* | /rss/channel/*")
    names = [etree.QName(one).localname for one in shown]
    first = shown[0]
    assert (first.tag, first.get("href")) == (f"{{{H['h']}}}a", "https://press.storkoping.example/")
    after = names.index("title") + 1
    assert names[after : after + 3] == ["p", "code", "a"]
    assert shown[after + 1].text == f"https://press.storkoping.example/{path}"


@pytest.mark.parametrize("path", FEEDS)
def test_feed_readers_see_nothing_of_it(path: str, tmp_path: Path) -> None:
    read = feedparser.parse(built(tmp_path, FILES, CONFIG)[path])
    assert not read.bozo
    (entry,) = read.entries
    assert (entry.title, entry.link) == ("Bron & <festen>", "https://press.storkoping.example/2026/bron/")
    assert "Det här är ett flöde" not in read.feed.title + read.feed.subtitle
