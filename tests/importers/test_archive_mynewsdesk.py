"""Exports of Mynewsdesk: the lists of its web service, in JSON and XML, and its RSS."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from importing import CONFIG
from moving import moved

from newsroom import built
from pressgen.errors import PressgenError

PNG = b"\x89PNG\r\n\x1a\n"
AT = {"datetime": "2026-03-02T08:30:00Z", "text": "2026-03-02 09:30:00"}
XML = """\
<?xml version="1.0" encoding="UTF-8"?>
<items total-count="2">
<item newsdeskML="1.6">
<type_of_media>pressrelease</type_of_media><language>sv</language><source_id>71</source_id>
<source_name>Storköpings kommun</source_name><pressroom_name>Storköpings kommun</pressroom_name>
<id>3100417</id><url>https://www.mynewsdesk.com/se/storkoping/pressreleases/ny-bro-3100417</url>
<published_at datetime="2026-03-02T08:30:00Z">2026-03-02 09:30:00</published_at>
<updated_at datetime="2026-03-02T08:30:40Z">2026-03-02 09:30:40</updated_at>
<header>Ny bro &amp; fest</header><summary>Bron öppnar i maj.</summary>
<body><![CDATA[<p>Storån får en bro.</p><p>– Den har vi väntat på, säger Bo Al.</p>]]></body>
<links><link><url>https://storkoping.example/bron</url><text>Så byggs bron</text></link></links>
<tags><tag>trafik</tag><tag>broar</tag></tags><subjects><subject>Skola</subject></subjects>
<contact_people><contact_person><id>5</id><name>Eva Lind</name><title>pressekreterare</title><phone>08-465 004 11</phone>
<email>eva.lind@storkoping.example</email><pressroom_contact>true</pressroom_contact></contact_person></contact_people>
</item>
<item><type_of_media>pressrelease</type_of_media><id>3100418</id><header>Badet öppnar</header>
<published_at datetime="2026-03-03T08:30:00Z">2026-03-03 09:30:00</published_at><body>Vattnet är varmt.</body></item>
</items>
"""
RSS = """\
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Storköping - Aktuellt</title>
<link>https://www.mynewsdesk.com/se/storkoping</link>
<item><title>Ny bro</title><pubDate>Mon, 02 Mar 2026 09:30:00 +0100</pubDate><description>Bron öppnar i maj.</description>
<link>https://www.mynewsdesk.com/se/storkoping/pressreleases/ny-bro-3100417?utm_source=rss&amp;utm_medium=rss</link>
<dc:creator>Storköpings kommun</dc:creator></item></channel></rss>
"""


def item(**values: Any) -> dict[str, Any]:
    """An entry as the service gives it with `strict=true`: a press release by default."""
    return {
        "type_of_media": "pressrelease",
        "language": "sv",
        "source_name": "Storköpings kommun",
        "id": 3100417,
        "url": "https://www.mynewsdesk.com/se/storkoping/pressreleases/ny-bro-3100417",
        "published_at": AT,
        "header": "Ny bro",
        "body": "<p>Storån får en bro.</p>",
    } | values


def lists(*items: dict[str, Any], **files: str | bytes) -> dict[str, str | bytes]:
    return {"pressrelease.json": json.dumps({"total_count": len(items), "items": items}), **files}


def linked(*ids: tuple[str, int]) -> list[dict[str, Any]]:
    return [{"type_of_media": kind, "item_id": id_} for kind, id_ in ids]


def test_a_press_release_keeps_its_instant_its_address_and_its_type(tmp_path: Path) -> None:
    release = moved(tmp_path, "mynewsdesk", lists(item())).releases["Ny bro"]
    assert release.published == datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
    assert (release.type, release.slug, release.draft) == ("press-release", "ny-bro", False)
    assert release.aliases == ("/se/storkoping/pressreleases/ny-bro-3100417",)


def test_json_and_xml_of_an_entry_become_the_same_text(tmp_path: Path) -> None:
    strict = item(
        header="Ny bro & fest",
        summary="Bron öppnar i maj.",
        body="<p>Storån får en bro.</p><p>– Den har vi väntat på, säger Bo Al.</p>",
        links=[{"url": "https://storkoping.example/bron", "text": "Så byggs bron"}],
        tags=[{"name": "trafik"}, {"name": "broar"}],
        subjects=[{"name": "Skola"}],
        contact_people=[
            {"id": 5, "name": "Eva Lind", "title": "pressekreterare", "phone": "08-465 004 11", "email": "eva.lind@storkoping.example", "pressroom_contact": True}
        ],
    )  # fmt: skip
    one = moved(tmp_path / "a", "mynewsdesk", lists(strict))
    other = moved(tmp_path / "b", "mynewsdesk", {"list.xml": XML})
    first, second = one.text("Ny bro & fest"), other.text("Ny bro & fest")
    assert first == second
    assert "lead: |\n  Bron öppnar i maj.\n" in first
    assert "topics: [trafik, broar, skola]\npress_contacts: [eva-lind]\n" in first
    assert first.endswith("säger Bo Al.\n\n[Så byggs bron](https://storkoping.example/bron)\n")


def test_the_older_json_wraps_its_lists_as_xml_does(tmp_path: Path) -> None:
    wrapped = item(
        id="3100417",
        published_at="2026-03-02 09:30:00",
        tags={"tag": ["trafik"]},
        links={"link": {"url": "https://storkoping.example/bron", "text": "Så byggs bron"}},
        contact_people={"contact_person": {"name": "Ada Ek", "phone": "08-465 004 10"}},
        geographic_areas={},
    )
    found = moved(tmp_path, "mynewsdesk", {"list.json": json.dumps({"items": {"item": [wrapped], "total_count": "1"}})})
    release = found.releases["Ny bro"]
    assert (release.topics, [one.contact for one in release.contacts]) == (("trafik",), ["ada-ek"])
    assert release.published == datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
    assert found.fields("Ny bro", "published")[0].outcome == "guessed"


def test_one_entry_alone_and_a_search_are_read_too(tmp_path: Path) -> None:
    files = {
        "view.json": json.dumps({"item": [item()]}),
        "search.json": json.dumps({"search_result": {"summary": {"page": 1}, "items": [item(id=2, header="Badet")]}}),
        "view.xml": "<item><id>3</id><header>Torget</header><published_at>2026-03-02 09:30:00</published_at><body>Nytt.</body></item>",
        "callback.json": f"visa({json.dumps({'items': [item(id=4, header='Skolan')]})});",
    }
    assert set(moved(tmp_path, "mynewsdesk", files).releases) == {"Ny bro", "Badet", "Torget", "Skolan"}


def test_pictures_and_documents_come_along_with_the_words_of_their_own_lists(tmp_path: Path) -> None:
    picture = item(
        type_of_media="image", id=9, url="https://www.mynewsdesk.com/se/storkoping/images/bron-9", header="Bron från norr",
        body="", photographer="Kim Ek", image_name="bron.png", download_url="https://resources.mynewsdesk.com/image/upload/abc123.png",
    )  # fmt: skip
    paper = item(type_of_media="document", id=8, header="Ritning", body="", document="https://mnd.example/8/ritning.pdf", document_name="ritning.pdf")  # fmt: skip
    text = item(
        image="https://resources.mynewsdesk.com/image/upload/w_800/abc123.png",
        related_items=linked(("image", 9), ("document", 8)),
    )
    files = {**lists(text, picture, paper), "bilder/bron.png": PNG, "dokument/ritning.pdf": b"%PDF-1.4"}
    found = moved(tmp_path, "mynewsdesk", files)
    assert found.text("Ny bro").count("src:") == 2
    assert "#     caption: Bron från norr\n#     credit: Kim Ek\n" in found.text("Ny bro")
    assert [one.title for one in found.releases["Ny bro"].attachments] == ["Ritning"]
    assert [path for path in found.files() if path.endswith((".png", ".pdf"))] == [
        "content/releases/2026/ny-bro-abc123.png",
        "content/releases/2026/ny-bro-ritning.pdf",
    ]


def test_what_is_not_in_the_export_is_told(tmp_path: Path) -> None:
    text = item(
        related_items=linked(("contact_person", 5), ("news", 6)),
        image="https://mnd.example/bron.png",
        image_caption="Bron",
    )
    found = moved(tmp_path, "mynewsdesk", lists(text))
    assert "contact_person/5" in str(found.fields("Ny bro", "related_items")[0].why)
    assert "https://mnd.example/bron.png" in str(found.fields("Ny bro", "pictures")[0].why)


def test_people_of_a_list_of_their_own_are_those_of_the_text(tmp_path: Path) -> None:
    person = {"type_of_media": "contact_person", "id": 5, "name": "Eva Lind", "title": "pressekreterare", "specialist": "Broar", "phone": "08-465 004 11"}  # fmt: skip
    other = {"type_of_media": "contact_person", "id": 6, "name": "Kim Ek", "phone": "08-465 004 12"}
    found = moved(tmp_path, "mynewsdesk", lists(item(related_items=linked(("contact_person", 5))), person, other))
    assert [one.contact for one in found.releases["Ny bro"].contacts] == ["eva-lind"]
    assert found.fields("Ny bro", "specialist")[0].before == "Broar"
    assert [(one.title, one.state) for one in found.fidelity.texts] == [("Ny bro", "new"), ("Kim Ek", "left-out")]


def test_an_event_says_when_and_where(tmp_path: Path) -> None:
    event = item(
        type_of_media="event", header="Bron invigs", location="Torget",
        start_at={"datetime": "2026-05-20T08:00:00Z"}, end_at={"datetime": "2026-05-20T10:00:00Z"},
    )  # fmt: skip
    release = moved(tmp_path, "mynewsdesk", lists(event)).releases["Bron invigs"]
    assert release.type == "invitation"
    assert release.event
    assert (release.event.start, release.event.place) == (datetime(2026, 5, 20, 8, tzinfo=UTC), "Torget")


def test_the_boilerplate_that_the_newsroom_has_is_not_repeated(tmp_path: Path) -> None:
    about = "<p>Storköping är en påhittad kommun vid Storån med 12 000 invånare och tre broar.</p>"
    found = moved(tmp_path, "mynewsdesk", lists(item(boilerplate=about)))
    assert found.text("Ny bro").endswith("\nStorån får en bro.\n")


@pytest.mark.parametrize(
    ("published", "standing"),
    [
        (AT, "public"),
        ({"datetime": "2026-06-01T08:00:00Z"}, "embargo"),
        (None, "draft"),
        ("om en stund", "draft"),
    ],
)
def test_only_what_was_published_is_public(tmp_path: Path, published: Any, standing: str) -> None:
    found = moved(tmp_path, "mynewsdesk", lists(item(published_at=published)))
    assert found.fate("Ny bro").standing == standing


def test_an_entry_with_a_later_day_is_in_no_output(tmp_path: Path) -> None:
    secret = item(
        published_at={"datetime": "2026-06-01T08:00:00Z"}, body="<p>Ebba sade hemlig.</p>", header="Hemlig bro"
    )
    found = moved(tmp_path, "mynewsdesk", lists(secret, item(id=2)))
    shown = built(found.root, {}, config=CONFIG).values()
    assert any("får en bro" in one for one in shown)
    assert not any("emlig" in one for one in shown)


def test_a_change_while_it_was_sent_is_none(tmp_path: Path) -> None:
    soon = moved(tmp_path / "a", "mynewsdesk", lists(item(updated_at={"datetime": "2026-03-02T08:33:00Z"})))
    later = moved(tmp_path / "b", "mynewsdesk", lists(item(updated_at={"datetime": "2026-03-05T08:33:00Z"})))
    assert soon.releases["Ny bro"].updated is None
    assert later.releases["Ny bro"].updated == datetime(2026, 3, 5, 8, 33, tzinfo=UTC)


def test_rss_has_the_ids_of_the_lists(tmp_path: Path) -> None:
    found = moved(tmp_path, "mynewsdesk", {"flode.rss": RSS})
    assert found.fate("Ny bro").source_id == "pressrelease/3100417"
    assert found.releases["Ny bro"].aliases == ("/se/storkoping/pressreleases/ny-bro-3100417",)
    assert found.releases["Ny bro"].slug == "ny-bro"


def test_of_an_entry_in_several_files_the_latest_is_taken_and_rss_last(tmp_path: Path) -> None:
    old, new = item(updated_at={"datetime": "2026-03-04T08:00:00Z"}), item(updated_at={"datetime": "2026-03-05T08:00:00Z"}, body="<p>Rättat.</p>")  # fmt: skip
    files = {"a.json": json.dumps({"items": [new]}), "b.json": json.dumps({"items": [old]}), "c.rss": RSS}
    found = moved(tmp_path, "mynewsdesk", files)
    assert [one.state for one in found.fidelity.texts] == ["left-out", "new", "left-out"]
    assert found.text("Ny bro").endswith("\nRättat.\n")


def test_importing_again_and_a_later_export_add_only_what_is_new(tmp_path: Path) -> None:
    before = moved(tmp_path, "mynewsdesk", lists(item())).files()
    again = moved(tmp_path, "mynewsdesk", lists(item(), item(id=2, header="Badet öppnar")))
    assert [one.state for one in again.fidelity.texts] == ["here", "new"]
    assert {path: again.files()[path] for path in before} == before


def test_the_newsroom_itself_is_told_and_no_text(tmp_path: Path) -> None:
    about = {"pressroom": {"header": "Storköpings pressrum", "press_contacts": [{"name": "Eva Lind"}]}}
    found = moved(tmp_path, "mynewsdesk", {"info.json": json.dumps(about), **lists(item())})
    assert [(one.place, one.state) for one in found.fidelity.texts] == [
        ("info.json", "left-out"),
        ("pressrelease.json#1", "new"),
    ]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("list.json", '{"items": [', "list.json is no JSON: Expecting value: line 1 column 12"),
        ("list.json", '{"title": "x"}', "list.json is no list of Mynewsdesk"),
        ("list.json", "[" * 5_000 + "]" * 5_000, "list.json"),
        ("list.json", '{"items": ' + "[" * 400 + "]" * 400 + "}", "nested more deeply"),
        ("list.xml", "<feed><entry>x</entry></feed>", "list.xml is no list of Mynewsdesk"),
        ("list.xml", '<!DOCTYPE items [<!ENTITY a "aaaa">]><items><item>&a;</item></items>', "defines entities"),
        ("list.xml", "404 Not Found", "list.xml is no JSON"),
        ("list.txt", "x", "no list of Mynewsdesk in the files"),
    ],
)
def test_what_is_no_list_is_refused_with_its_name(tmp_path: Path, name: str, data: str, words: str) -> None:
    with pytest.raises(PressgenError, match=words):
        moved(tmp_path, "mynewsdesk", {name: data})


def test_a_file_that_cannot_be_read_leaves_the_others(tmp_path: Path) -> None:
    found = moved(tmp_path, "mynewsdesk", {"bad.json": '{"items": [', **lists(item())})
    assert {(one.place, one.state) for one in found.fidelity.texts} == {
        ("pressrelease.json#1", "new"),
        ("bad.json", "refused"),
    }


def test_a_broken_entry_of_xml_is_told_with_its_line(tmp_path: Path) -> None:
    broken = XML.replace("<header>Badet öppnar</header>", "<header>Badet öppnar</titel>")
    found = moved(tmp_path, "mynewsdesk", {"list.xml": broken})
    assert [(one.place, one.state) for one in found.fidelity.texts] == [
        ("list.xml:16", "refused"),
        ("list.xml:3", "new"),
    ]


def test_bytes_that_are_not_what_the_file_says_are_mended(tmp_path: Path) -> None:
    data = json.dumps({"items": [item(header="Ny bro över Storån")]}, ensure_ascii=False).encode("cp1252")
    found = moved(tmp_path, "mynewsdesk", {"list.json": data})
    assert "Ny bro över Storån" in found.releases
    assert "Windows-1252" in str(found.fidelity.texts[0].why)


def test_what_is_said_of_a_picture_in_two_places_is_kept_and_its_licence_told(tmp_path: Path) -> None:
    picture = item(type_of_media="image", id=9, header="Bron från norr", body="", download_url="https://mnd.example/a.png", image_license="CC BY")  # fmt: skip
    text = item(image="https://mnd.example/w_800/a.png", image_caption="Så ska den se ut", related_items=linked(("image", 9)))  # fmt: skip
    found = moved(tmp_path, "mynewsdesk", {**lists(text, picture), "a.png": PNG})
    assert "caption: Bron från norr – Så ska den se ut\n" in found.text("Ny bro")
    assert found.fields("Ny bro", "image_license")[0].before == "CC BY"
