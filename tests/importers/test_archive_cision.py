"""Feeds of Cision, in JSON and XML; RSS and saved pages of news.cision.com."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from moving import moved

from pressgen.errors import PressgenError

PNG = b"\x89PNG\r\n\x1a\n"
WIRE = "https://news.cision.com/se/storkopings-kommun/r/ny-bro,c3561444"
XML = """\
<?xml version="1.0" encoding="utf-8"?>
<Feed xmlns="http://feed.example/cision"><Releases>
<PressRelease><Id>71</Id><EncryptedId>AA01</EncryptedId><InformationType>PRM</InformationType><LanguageCode>sv</LanguageCode>
<PublishDate>2026-03-02T08:30:00Z</PublishDate><LastChangeDate>2026-03-02T08:30:15.47Z</LastChangeDate>
<SourceName>Storköpings kommun</SourceName><Title>Ny bro</Title><Intro>Bron öppnar i maj.</Intro>
<HtmlIntro>&lt;p&gt;&lt;strong&gt;Bron öppnar i maj.&lt;/strong&gt;&lt;/p&gt;</HtmlIntro>
<Body>Storån får en bro.</Body><HtmlBody><![CDATA[<p>Storån får en bro.</p>]]></HtmlBody>
<HtmlContact><![CDATA[<b>Eva Lind</b></br>pressekreterare</br>08-465 004 11</br>eva.lind@storkoping.example]]></HtmlContact>
<CisionWireUrl>https://news.cision.com/se/storkopings-kommun/r/ny-bro,c3561444</CisionWireUrl>
<Keywords><Keyword>Trafik</Keyword></Keywords>
<Quotes><ReleaseQuote><Author>Bo Al, trafikchef</Author><Text>Den har vi väntat på i tio år</Text></ReleaseQuote></Quotes>
<Files><ReleaseFile><FileName>ritning.pdf</FileName><Title>Ritning</Title><Url>https://mb.example/1/ritning.pdf</Url></ReleaseFile></Files>
</PressRelease>
</Releases></Feed>
"""


def release(**values: Any) -> dict[str, Any]:
    """A release of a feed with `detailLevel=detail`."""
    return {
        "Id": 71,
        "EncryptedId": "AA01",
        "InformationType": "PRM",
        "LanguageCode": "sv",
        "PublishDate": "2026-03-02T08:30:00Z",
        "LastChangeDate": "2026-03-02T08:30:15.47Z",
        "SourceName": "Storköpings kommun",
        "Title": "Ny bro",
        "HtmlTitle": "<h1>Ny bro</h1>",
        "Intro": "Bron öppnar i maj.",
        "HtmlIntro": "<p><strong>Bron öppnar i maj.</strong></p>",
        "Body": "Storån får en bro.",
        "HtmlBody": '<p style="font-size:11pt">Storån får en bro.</p>',
        "Complete": "\nNy bro\nBron öppnar i maj.\nStorån får en bro.",
        "CisionWireUrl": WIRE,
        "LogoUrl": "https://mb.example/logo.png",
    } | values


def feed(*releases: dict[str, Any], **files: str | bytes) -> dict[str, str | bytes]:
    return {"feed.json": json.dumps({"PageIndex": 1, "Releases": releases}), **files}


def test_a_release_keeps_its_instant_its_address_its_lead_and_its_type(tmp_path: Path) -> None:
    found = moved(tmp_path, "cision", feed(release()))
    made = found.releases["Ny bro"]
    assert made.published == datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
    assert (made.type, made.slug, made.updated, made.draft) == ("press-release", "ny-bro", None, False)
    assert made.aliases == ("/se/storkopings-kommun/r/ny-bro,c3561444",)
    assert "lead: |\n  Bron öppnar i maj.\n" in found.text("Ny bro")
    assert found.text("Ny bro").count("Storån får en bro.") == 1


def test_json_and_xml_of_a_release_become_the_same_text(tmp_path: Path) -> None:
    same = release(
        HtmlBody="<p>Storån får en bro.</p>",
        HtmlContact="<b>Eva Lind</b></br>pressekreterare</br>08-465 004 11</br>eva.lind@storkoping.example",
        Keywords=["Trafik"],
        Quotes=[{"Author": "Bo Al, trafikchef", "Text": "Den har vi väntat på i tio år"}],
        Files=[{"FileName": "ritning.pdf", "Title": "Ritning", "Url": "https://mb.example/1/ritning.pdf"}],
    )
    beside = {"dokument/ritning.pdf": b"%PDF-1.4"}
    one = moved(tmp_path / "a", "cision", {**feed(same), **beside}).text("Ny bro")
    assert one == moved(tmp_path / "b", "cision", {"feed.xml": XML, **beside}).text("Ny bro")
    assert "topics: [trafik]\ncontacts: [eva-lind]\n" in one
    assert "attachments:\n  - src: ny-bro-ritning.pdf\n    title: Ritning\n" in one


def test_a_release_alone_is_read_too(tmp_path: Path) -> None:
    files = {
        "one.json": json.dumps({"Release": release(), "Title": "Data"}),
        "two.xml": '<Release Id="72" InformationType="INB" LanguageCode="sv" PublishDateUtc="2026-03-03T08:30:00" LastChangeDateUtc="2026-03-03T08:30:09"><Title>Bjud in</Title><HtmlBody>&lt;p&gt;Kom.&lt;/p&gt;</HtmlBody></Release>',
    }
    found = moved(tmp_path, "cision", files).releases
    assert found["Bjud in"].published == datetime(2026, 3, 3, 8, 30, tzinfo=UTC)
    assert (found["Bjud in"].type, found["Ny bro"].type) == ("invitation", "press-release")


def test_people_in_the_field_for_contacts_are_contacts_and_the_address_of_the_sender_is_none(tmp_path: Path) -> None:
    field = (
        "<p>För mer information, vänligen kontakta:</p><p>Eva Lind, pressekreterare, telefon: 08-465 004 11<br>"
        "E-post: eva.lind@storkoping.example</p><p>Storköpings kommun<br>Box 1, 999 01 Storköping<br>Telefon: 08-465 004 00</p>"
        "<p>Informationen lämnades den 2 mars.</p>"
    )
    found = moved(tmp_path, "cision", feed(release(HtmlContact=field)))
    assert [one.contact for one in found.releases["Ny bro"].contacts] == ["eva-lind"]
    assert "role: pressekreterare" in (found.root / "content/contacts/eva-lind.yaml").read_text("utf-8")
    left = [one.before for one in found.fields("Ny bro", "contacts") if one.outcome == "dropped"]
    assert [one.split("\n")[0] for one in left] == ["Storköpings kommun", "Informationen lämnades den 2 mars."]


def test_a_quote_that_the_text_has_is_not_repeated_and_another_one_comes_along(tmp_path: Path) -> None:
    quotes = [
        {"Author": "Bo Al", "Text": "Storån får en bro"},
        {"Author": "Ada Ek, trafikchef", "Text": "Vi har väntat länge"},
    ]
    found = moved(tmp_path, "cision", feed(release(Quotes=quotes, QuickFacts=["Ny bro", "Bron är 40 meter"])))
    assert found.text("Ny bro").endswith(
        "Storån får en bro.\n\n* Bron är 40 meter\n\n> Vi har väntat länge\\\n> Ada Ek, trafikchef\n"
    )
    assert [one.before.split("\n")[0] for one in found.fields("Ny bro", "Quotes")] == ["Storån får en bro"]


def test_pictures_come_along_with_their_words_and_without_the_names_of_their_files(tmp_path: Path) -> None:
    images = [
        {"DownloadUrl": "https://mb.example/ae53_org.png", "FileName": "bron.png", "Title": "IMG_2041", "Description": "Bron från norr", "Photographer": "Kim Ek"},
        {"DownloadUrl": "https://mb.example/ae54_org.png", "FileName": "torget.png", "Title": "Torget", "Description": ""},
    ]  # fmt: skip
    found = moved(tmp_path, "cision", {**feed(release(Images=images)), "bilder/bron.png": PNG})
    assert "#     caption: Bron från norr\n#     credit: Kim Ek\n" in found.text("Ny bro")
    assert found.fields("Ny bro", "Images")[0].before == "IMG_2041"
    assert "ae54_org" in str(found.fields("Ny bro", "pictures")[0].why)


def test_a_translation_leads_to_its_original_whichever_comes_first_in_the_feed(tmp_path: Path) -> None:
    english = release(
        Id=72, EncryptedId="AA02", LanguageCode="en", Title="New bridge", PublishDate="2026-03-02T09:00:00Z",
        CisionWireUrl="https://news.cision.com/storkopings-kommun/r/new-bridge,c3561445",
        LanguageVersions=[{"Code": "sv", "ReleaseId": "AA01"}],
    )  # fmt: skip
    swedish = release(LanguageVersions=[{"Code": "en", "ReleaseId": "AA02"}])
    found = moved(tmp_path, "cision", feed(english, swedish))
    assert found.releases["New bridge"].translation_of == found.releases["Ny bro"].id
    assert (found.releases["New bridge"].language, found.releases["Ny bro"].translation_of) == ("en", "")


def test_versions_in_the_same_language_are_no_translations(tmp_path: Path) -> None:
    other = release(Id=72, EncryptedId="AA02", Title="Ny bro igen", PublishDate="2026-03-04T08:00:00Z", CisionWireUrl="", LanguageVersions=[{"Code": "sv", "ReleaseId": "AA01"}])  # fmt: skip
    found = moved(tmp_path, "cision", feed(other, release()))
    assert found.releases["Ny bro igen"].translation_of == ""
    assert found.fields("Ny bro igen", "translation_of")[0].outcome == "dropped"


@pytest.mark.parametrize(
    ("published", "standing"), [("2026-03-02T08:30:00Z", "public"), ("2026-06-01T08:30:00Z", "embargo"), ("", "draft")]
)
def test_only_what_was_published_is_public(tmp_path: Path, published: str, standing: str) -> None:
    assert moved(tmp_path, "cision", feed(release(PublishDate=published))).fate("Ny bro").standing == standing


def test_a_link_without_a_host_does_not_hold_up_the_text(tmp_path: Path) -> None:
    body = '<p>Ring <a href="http://tel+46%208">08-465 004 00</a>.</p>'
    found = moved(tmp_path, "cision", feed(release(HtmlBody=body)))
    assert found.text("Ny bro").endswith("\nRing 08-465 004 00.\n")
    assert found.fields("Ny bro", "links")[0].outcome == "dropped"


def test_what_cision_used_elsewhere_is_told(tmp_path: Path) -> None:
    found = moved(tmp_path, "cision", feed(release(SocialMediaPitch="Ny bro https://kort.example/x", IsRegulatory=True, Tickers=[{"Symbol": "STK"}])))  # fmt: skip
    assert [found.fields("Ny bro", one)[0].outcome for one in ("SocialMediaPitch", "IsRegulatory", "Tickers")] == ["dropped"] * 3  # fmt: skip


def test_rss_and_saved_pages_have_the_ids_of_the_feed(tmp_path: Path) -> None:
    sentence = "Storån får en bro för alla som går och cyklar mellan torget och badet, och den öppnar i maj. "
    files = {
        "rss.xml": f'<rss version="2.0"><channel><item><title>Ny bro</title><link>{WIRE}</link><pubDate>Mon, 02 Mar 2026 08:30:00 GMT</pubDate><description>Bron öppnar.</description></item></channel></rss>',
        "sida.html": f'<html><head><link rel="canonical" href="{WIRE.replace("444", "999")}"><meta property="article:published_time" content="2026-03-03T08:00:00Z"></head><body><h1>Badet öppnar</h1><article><p>{sentence}</p><p>{sentence}</p></article></body></html>',
    }
    found = moved(tmp_path, "cision", files)
    assert [one.source_id for one in found.fidelity.texts] == ["se/c3561444", "se/c3561999"]
    assert [one.state for one in moved(tmp_path / "b", "cision", {**feed(release()), **files}).fidelity.texts] == ["new", "left-out", "new"]  # fmt: skip


def test_a_release_of_several_feeds_is_taken_once_in_its_latest_version(tmp_path: Path) -> None:
    later = release(LastChangeDate="2026-03-04T08:00:00Z", HtmlBody="<p>Rättat.</p>")
    found = moved(tmp_path, "cision", {"a.json": json.dumps({"Releases": [later]}), "b.json": json.dumps({"Releases": [release()]})})  # fmt: skip
    assert [one.state for one in found.fidelity.texts] == ["left-out", "new"]
    assert found.text("Ny bro").endswith("\nRättat.\n")
    assert found.releases["Ny bro"].updated == datetime(2026, 3, 4, 8, tzinfo=UTC)


def test_importing_again_changes_no_byte(tmp_path: Path) -> None:
    before = moved(tmp_path, "cision", feed(release())).files()
    assert moved(tmp_path, "cision", feed(release())).files() == before


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("feed.json", '{"Releases": [', "feed.json is no JSON: Expecting value: line 1 column 15"),
        ("feed.json", '{"items": []}', "feed.json is no feed of Cision"),
        ("feed.json", '{"Releases": ' + "[" * 400 + "]" * 400 + "}", "nested more deeply"),
        ("feed.xml", "<items><item>x</item></items>", "feed.xml is no feed of Cision"),
        (
            "feed.xml",
            '<!DOCTYPE a [<!ENTITY a "aaaa">]><Releases><Release>&a;</Release></Releases>',
            "defines entities",
        ),
        ("feed.txt", "x", "no feed of Cision in the files"),
    ],
)
def test_what_is_no_feed_is_refused_with_its_name(tmp_path: Path, name: str, data: str, words: str) -> None:
    with pytest.raises(PressgenError, match=words):
        moved(tmp_path, "cision", {name: data})


def test_a_release_nested_without_end_is_refused_and_the_others_come_along(tmp_path: Path) -> None:
    deep = release(Id=72, EncryptedId="AA02", Title="Djup", CisionWireUrl="", HtmlBody="<div>" * 3_000 + "Djupt.")
    found = moved(tmp_path, "cision", feed(deep, release()))
    assert {(one.title, one.state) for one in found.fidelity.texts} == {("Djup", "refused"), ("Ny bro", "new")}


def test_contacts_nested_without_end_are_refused_and_the_other_releases_come_along(tmp_path: Path) -> None:
    deep = release(Id=72, EncryptedId="AA02", Title="Djup", CisionWireUrl="", HtmlContact="<ul><li>" * 3_000 + "Eva")
    found = moved(tmp_path, "cision", feed(deep, release()))
    assert {(one.title, one.state) for one in found.fidelity.texts} == {("Djup", "refused"), ("Ny bro", "new")}


def test_an_entry_that_is_no_object_is_told(tmp_path: Path) -> None:
    found = moved(tmp_path, "cision", {"feed.json": json.dumps({"Releases": ["Ny bro", release()]})})
    assert [(one.place, one.state) for one in found.fidelity.texts] == [
        ("feed.json#1", "refused"),
        ("feed.json#2", "new"),
    ]
