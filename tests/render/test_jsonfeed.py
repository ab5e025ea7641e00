"""JSON Feed as readers parse it: https://www.jsonfeed.org/version/1.1/."""

import json
from typing import Any

from sample_views import MORNING, PICTURE, WINTER, feed_page, release, rendered, term

from pressgen.model import AttachmentView, Quote, ReleaseView


def feed(*entries: ReleaseView, **changes: Any) -> Any:
    return json.loads(rendered(feed_page("json", *entries, **changes)))


def test_the_feed_names_itself_and_its_listing() -> None:
    found = feed(release(), path="amnen/trafik/feed.json", home="amnen/trafik/")
    assert found["version"] == "https://jsonfeed.org/version/1.1"
    assert found["feed_url"] == "https://press.ekstad.example/rum/amnen/trafik/feed.json"
    assert found["home_page_url"] == "https://press.ekstad.example/rum/amnen/trafik/"
    assert (found["language"], found["authors"]) == ("sv", [{"name": "Ekstads kommun"}])


def test_an_item_has_id_url_texts_and_dates() -> None:
    (item,) = feed(release(published=WINTER, feed_updated=MORNING))["items"]
    assert (item["id"], item["url"]) == ("tag:ekstad.example,2020:bro", "https://press.ekstad.example/rum/2021/bro/")
    assert (item["summary"], item["content_html"]) == ("Bron är klar.", "<p>Bron är klar.</p>")
    assert item["date_published"] == "2021-01-05T08:00:00+01:00"
    assert item["date_modified"] == "2021-06-23T08:00:00+02:00"


def test_tags_are_the_labels() -> None:
    (item,) = feed(release(topics=(term("topics", "vag", "Väg"),)))["items"]
    assert item["tags"] == ["Pressmeddelande", "Väg"]


def test_picture_and_attachments_are_absolute() -> None:
    paper = AttachmentView("2021/bro/karta.pdf", "Karta", "application/pdf", 99)
    (item,) = feed(release(images=(PICTURE,), attachments=(paper,)))["items"]
    assert item["image"] == "https://press.ekstad.example/rum/2021/bro/bro.jpg"
    assert item["attachments"] == [
        {
            "url": "https://press.ekstad.example/rum/2021/bro/karta.pdf",
            "mime_type": "application/pdf",
            "title": "Karta",
            "size_in_bytes": 99,
        },
    ]


def test_empty_values_are_omitted() -> None:
    (item,) = feed(release())["items"]
    assert not {"image", "attachments", "content_text"} & set(item)


def test_a_summary_feed_has_the_summary_as_its_text() -> None:
    (item,) = feed(release(), full=False)["items"]
    assert item["content_text"] == "Bron är klar."
    assert "content_html" not in item


def test_quotes_are_data_in_an_extension_of_ours() -> None:
    said = Quote("Bron är klar", speaker="Ada Lind", role="kommunalråd", party="C", anchor="citat-1")
    (item,) = feed(release(quotes=(said,)))["items"]
    address = "https://press.ekstad.example/rum/2021/bro/#citat-1"
    expected = {"text": said.text, "speaker": said.speaker, "role": said.role, "party": said.party, "address": address}
    assert item["_pressgen"] == {"quotes": [expected]}


def test_a_summary_feed_has_no_quotes() -> None:
    (item,) = feed(release(quotes=(Quote("Bron är klar"),)), full=False)["items"]
    assert "_pressgen" not in item
