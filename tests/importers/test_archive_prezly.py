"""Stories of Prezly, as its API gives them."""

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


def words(said: str, **marks: bool) -> dict[str, Any]:
    return {"text": said, **marks}


def node(kind: str, *children: dict[str, Any] | str, **values: Any) -> dict[str, Any]:
    """A node of the content; a bare text stands for a node of it."""
    return {"type": kind, "children": [words(one) if isinstance(one, str) else one for one in children], **values}


def document(*children: dict[str, Any]) -> str:
    return json.dumps({"type": "document", "version": "1.0", "children": children})


def file(name: str, uuid: str = "u-1") -> dict[str, Any]:
    return {"version": 2, "uuid": uuid, "filename": name, "mime_type": "image/png", "size": 8, "effects": []}


def story(**values: Any) -> dict[str, Any]:
    """A published story."""
    return {
        "uuid": "c1e0-1",
        "id": 61,
        "title": "Ny bro",
        "subtitle": "",
        "intro": "",
        "slug": "ny-bro",
        "format_version": 5,
        "culture": {"code": "sv", "name": "Swedish"},
        "status": "published",
        "lifecycle_status": "published",
        "visibility": "public",
        "is_published": True,
        "is_draft": False,
        "is_private": False,
        "created_at": "2026-03-01T12:00:00+00:00",
        "updated_at": "2026-03-02T08:31:00+00:00",
        "published_at": "2026-03-02T08:30:00+00:00",
        "scheduled_at": None,
        "newsroom": {"display_name": "Storköpings kommun", "timezone": "Europe/Stockholm"},
        "links": {"newsroom_view": "https://press.gamla.example/ny-bro"},
        "categories": [],
        "translations": [],
        "tag_names": [],
        "content": document(node("paragraph", "Storån får en bro.")),
    } | values


def stories(*many: dict[str, Any], **files: str | bytes) -> dict[str, str | bytes]:
    return {"stories.json": json.dumps({"stories": many, "pagination": {"total_records_number": len(many)}}), **files}


def test_a_story_keeps_its_instant_its_address_and_its_language(tmp_path: Path) -> None:
    release = moved(tmp_path, "prezly", stories(story(culture={"code": "en_GB"}))).releases["Ny bro"]
    assert release.published == datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
    assert (release.aliases, release.slug, release.language, release.draft) == (("/ny-bro",), "ny-bro", "en-GB", False)
    assert release.updated is None


def test_the_nodes_of_a_content_are_what_they_show(tmp_path: Path) -> None:
    item = node("list-item", node("list-item-text", "Gång"))
    content = document(
        node("heading-one", "Så går det till"),
        node("paragraph", words("Storån får "), words("en", bold=True), words(" bro. Se "), node("link", "kartan", href="https://karta.example/")),
        node("bulleted-list", item, node("list-item", node("list-item-text", "Cykel"), node("numbered-list", item))),
        node("block-quote", "Den har vi väntat på"),
        node("table", node("table-row", node("table-cell", node("paragraph", "År")), node("table-cell", node("paragraph", "Meter"))), node("table-row", node("table-cell", "2026"), node("table-cell", "40"))),
        node("divider"),
        node("button-block", label="Anmäl dig", href="https://anmalan.example/"),
        node("html", content="<p>Från <em>HTML</em></p>"),
    )  # fmt: skip
    written = moved(tmp_path, "prezly", stories(story(content=content))).text("Ny bro").partition("---\n")[2]
    body = written.partition("---\n")[2]
    assert body.startswith(
        "## Så går det till\n\nStorån får **en** bro. Se [kartan](https://karta.example/)\n\n* Gång\n* Cykel\n"
    )
    assert "> Den har vi väntat på\n" in body
    assert "| År | Meter |\n| --- | --- |\n| 2026 | 40 |\n" in body
    assert body.endswith("[Anmäl dig](https://anmalan.example/)\n\nFrån *HTML*\n")


def test_the_title_and_the_line_below_it_are_not_repeated(tmp_path: Path) -> None:
    content = document(node("heading-one", "Ny bro", role="title"), node("heading-two", "Bron öppnar", role="subtitle"), node("paragraph", "Storån får en bro."))  # fmt: skip
    found = moved(tmp_path, "prezly", stories(story(content=content, subtitle="Bron öppnar", intro="<p>I maj.</p>")))
    assert "lead: |\n  Bron öppnar\n  \n  I maj.\n" in found.text("Ny bro")
    assert found.text("Ny bro").endswith("---\nStorån får en bro.\n")


def test_contact_cards_are_contacts(tmp_path: Path) -> None:
    card = node("contact", contact={"name": "Eva Lind", "description": "pressekreterare", "company": "Storköpings kommun", "email": "eva.lind@storkoping.example", "phone": "08-465 004 11", "mobile": "070-174 06 11", "website": "https://storkoping.example", "address": ""})  # fmt: skip
    found = moved(tmp_path, "prezly", stories(story(content=document(node("paragraph", "Bro."), card))))
    assert [one.contact for one in found.releases["Ny bro"].contacts] == ["eva-lind"]
    assert "role: pressekreterare" in (found.root / "content/contacts/eva-lind.yaml").read_text("utf-8")
    assert found.fields("Ny bro", "contact")[0].outcome == "dropped"


def test_pictures_galleries_and_documents_come_along_when_they_lie_beside(tmp_path: Path) -> None:
    content = document(
        node("image-block", "Bron från norr", file=file("bron.png", "u-1")),
        node("gallery", images=[{"file": file("torget.png", "u-2"), "caption": "Torget"}]),
        node("attachment", file=file("ritning.pdf", "u-3"), description="Ritning"),
        node("paragraph", "Storån får en bro."),
    )
    header = json.dumps(file("bron.png", "u-1"))
    files = {"u-1/bron.png": PNG, "ritning.pdf": b"%PDF-1.4"}
    found = moved(tmp_path, "prezly", {**stories(story(content=content, header_image=header)), **files})
    assert "#     caption: Bron från norr\n" in found.text("Ny bro")
    assert [one.title for one in found.releases["Ny bro"].attachments] == ["Ritning"]
    assert "u-2/torget.png" in str([one.why for one in found.fields("Ny bro", "body") if one.outcome == "dropped"])


def test_films_cards_and_unknown_blocks_are_told(tmp_path: Path) -> None:
    content = document(
        node("video", url="https://film.example/1", oembed={"title": "Bron i maj"}),
        node("story-bookmark", story={"uuid": "s-2"}),
        node("bookmark", url="https://tidning.example/", oembed={"title": "Om bron"}),
        node("variable", key="publication.date"),
        node("timeline", "Bygget", label="Tidslinje"),
    )
    entities = {"stories": {"s-2": {"title": "Förra bron", "url": "https://press.gamla.example/forra"}}}
    found = moved(tmp_path, "prezly", stories(story(content=content, referenced_entities=entities)))
    assert found.text("Ny bro").endswith("[Förra bron](https://press.gamla.example/forra)\n\n[Om bron](https://tidning.example/)\n\nBygget\n")  # fmt: skip
    assert [found.fields("Ny bro", one)[0].before for one in ("video", "timeline")] == ["Bron i maj", "Tidslinje"]
    assert "publication.date" in str(found.fields("Ny bro", "variable")[0].why)


def test_old_stories_are_html_with_what_is_attached_beside(tmp_path: Path) -> None:
    attached = document(node("contact", contact={"name": "Ada Ek", "phone": "08-465 004 10"}))
    old = story(format_version=1, content="<p>Storån får <b>en</b> bro.</p>", attached_contacts_content=attached)
    found = moved(tmp_path, "prezly", stories(old))
    assert found.text("Ny bro").endswith("\nStorån får **en** bro.\n")
    assert [one.contact for one in found.releases["Ny bro"].contacts] == ["ada-ek"]


def test_categories_and_tags_are_terms_in_the_language_of_the_story(tmp_path: Path) -> None:
    category = {"display_name": "Traffic", "i18n": {"sv": {"name": "Trafik", "slug": "trafik"}}}
    found = moved(tmp_path, "prezly", stories(story(categories=[category], tag_names=["Skola", "Okänt"])))
    assert found.releases["Ny bro"].topics == ("trafik", "skola", "okant")


@pytest.mark.parametrize(
    ("values", "standing"),
    [
        ({}, "public"),
        ({"status": "draft", "is_published": False, "published_at": None}, "draft"),
        ({"status": "draft", "lifecycle_status": "published"}, "draft"),
        ({"status": "uninitialized"}, "draft"),
        ({"visibility": "private"}, "draft"),
        ({"visibility": "confidential"}, "draft"),
        ({"visibility": "hemlig-egen"}, "draft"),
        ({"is_private": True}, "draft"),
        ({"is_published": False}, "draft"),
        ({"status": "scheduled", "is_published": False, "scheduled_at": "2026-06-01T08:00:00+00:00"}, "embargo"),
        ({"status": "embargo", "published_at": "2026-06-01T08:00:00+00:00"}, "embargo"),
        ({"visibility": "embargo", "published_at": "2026-06-01T08:00:00+00:00"}, "embargo"),
        ({"visibility": "embargo"}, "draft"),
        ({"status": "published", "published_at": "2026-06-01T08:00:00+00:00"}, "embargo"),
        ({"status": None, "lifecycle_status": None}, "draft"),
    ],
)
def test_nothing_becomes_public_that_was_not(tmp_path: Path, values: dict[str, Any], standing: str) -> None:
    assert moved(tmp_path, "prezly", stories(story(**values))).fate("Ny bro").standing == standing


def test_embargoed_private_and_unpublished_words_are_in_no_output(tmp_path: Path) -> None:
    secret = document(node("paragraph", "Ebba sade hemligt."))
    found = moved(
        tmp_path,
        "prezly",
        stories(
            story(uuid="1", title="Bro 1", content=secret, status="scheduled", scheduled_at="2026-06-01T08:00:00+00:00"),
            story(uuid="2", title="Bro 2", content=secret, visibility="private"),
            story(uuid="3", title="Bro 3", autosaved_content=secret),
        ),
    )  # fmt: skip
    shown = built(found.root, {}, config=CONFIG).values()
    assert any("Bro 3" in one for one in shown)
    assert not any("emligt" in one or "Bro 1" in one or "Bro 2" in one for one in shown)
    assert found.fields("Bro 3", "autosaved_content")[0].before == "Ebba sade hemligt."


def test_translations_lead_to_the_story_that_came_first(tmp_path: Path) -> None:
    refs = [{"uuid": "sv-1"}, {"uuid": "en-1"}, {"uuid": "fi-1"}]
    english = story(uuid="en-1", title="New bridge", culture={"code": "en"}, published_at="2026-03-02T09:00:00+00:00", translations=[refs[0], refs[2]])  # fmt: skip
    finnish = story(uuid="fi-1", title="Uusi silta", culture={"code": "fi"}, published_at="2026-03-02T10:00:00+00:00", translations=refs[:2])  # fmt: skip
    swedish = story(uuid="sv-1", translations=refs[1:])
    found = moved(tmp_path, "prezly", stories(finnish, english, swedish)).releases
    assert [found[one].translation_of for one in ("New bridge", "Uusi silta")] == [found["Ny bro"].id] * 2


def test_a_translation_whose_original_is_not_in_the_export_is_a_text_of_its_own(tmp_path: Path) -> None:
    found = moved(tmp_path, "prezly", stories(story(culture={"code": "en"}, translations=[{"uuid": "x"}])))
    assert found.releases["Ny bro"].translation_of == ""


def test_a_story_of_a_list_and_alone_is_taken_once_with_its_content(tmp_path: Path) -> None:
    short = {key: value for key, value in story().items() if key != "content"}
    files = {"a.json": json.dumps({"stories": [short]}), "b.json": json.dumps({"story": story()})}
    found = moved(tmp_path, "prezly", files)
    assert [one.state for one in found.fidelity.texts] == ["left-out", "new"]
    assert found.text("Ny bro").endswith("\nStorån får en bro.\n")


def test_a_story_without_content_is_a_draft(tmp_path: Path) -> None:
    assert moved(tmp_path, "prezly", stories(story(content=None))).fate("Ny bro").standing == "draft"


def test_importing_again_changes_no_byte(tmp_path: Path) -> None:
    before = moved(tmp_path, "prezly", stories(story())).files()
    assert moved(tmp_path, "prezly", stories(story())).files() == before


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("stories.json", '{"stories": [', "stories.json is no JSON: Expecting value: line 1 column 14"),
        ("stories.json", '{"items": []}', "stories.json has no stories of Prezly"),
        ("stories.json", '{"stories": ' + "[" * 400 + "]" * 400 + "}", "nested more deeply"),
        ("stories.json", "<html></html>", "stories.json is no JSON"),
        ("stories.txt", "x", "no story of Prezly in the files"),
    ],
)
def test_what_is_no_story_is_refused_with_its_name(tmp_path: Path, name: str, data: str, words: str) -> None:
    with pytest.raises(PressgenError, match=words):
        moved(tmp_path, "prezly", {name: data})


def test_a_content_that_cannot_be_read_is_refused_and_the_others_come_along(tmp_path: Path) -> None:
    deep = '{"type": "paragraph", "children": [' * 180 + '{"text": "Djupt"}' + "]}" * 180
    many = [story(uuid="1", title="Trasig", content='{"type": "document"'), story(uuid="2", title="Djup", content=deep), story()]  # fmt: skip
    found = moved(tmp_path, "prezly", stories(*many))
    assert [one.state for one in found.fidelity.texts] == ["refused", "refused", "new"]


@pytest.mark.parametrize("content", [7, [], {"type": "document", "children": [None, 3, "x", {"type": 5}, {"children": "x"}, {"type": "link"}]}])  # fmt: skip
def test_a_content_of_another_shape_stops_nothing(tmp_path: Path, content: Any) -> None:
    found = moved(tmp_path, "prezly", stories(story(content=content)))
    assert [one.state for one in found.fidelity.texts] == ["new"]
