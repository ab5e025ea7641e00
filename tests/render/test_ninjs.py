"""ninjs: releases as news agencies take them in.

`PRESSGEN_NINJS_SCHEMA=FILE` names the schema of the IPTC (specification/ninjs-schema_3.1.json of github.com/iptc/newsinjson); without it,
only what its text says of properties and values is tested.
"""

import json
import os
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator

from newsroom import CONFIG, built, release
from pressgen.build import examine
from pressgen.plan import plan
from pressgen.render import render

SCHEMA = os.environ.get("PRESSGEN_NINJS_SCHEMA", "")
NEWSROOM = os.environ.get("PRESSGEN_NINJS", "")
ON = f"{CONFIG}ninjs: true\npicture_terms: Fria att publicera.\norganisation: kommunen\n"
SITE = "https://press.storkoping.example/"
BESIDE: dict[str, str | bytes] = {
    "content/organisations/kommunen.yaml": "name: Storköpings kommun\n",
    "content/vocabularies/topics.yaml": "trafik: Trafik\n",
    "content/contacts/kim.yaml": "name: Kim Ek\nrole: rektor\nphone: 08-465 004 01\nemail: kim@storko.example\n",
    "content/releases/2026/karta.pdf": b"%PDF-1.4",
}
PROPERTIES = {
    "standard", "uri", "type", "representationType", "version", "firstCreated", "versionCreated", "pubStatus", "copyrightHolder",
    "usageTerms", "edNote", "language", "descriptions", "bodies", "headlines", "people", "subjects", "infoSources", "title", "by",
    "renditions", "associations", "genres", "expires", "name", "places", "rel",
}  # fmt: skip
"""Those of the standard that are used, and the name of an association."""


def ninjs(folder: Path, *lines: str, more: dict[str, str | bytes] | None = None, **keys: str) -> dict[str, Any]:
    """Every file of ninjs in a newsroom of one release, by its path in ninjs/."""
    files = BESIDE | {"content/releases/2026/bron.md": release(*lines, **keys)} | (more or {})
    pages = built(folder, files, config=ON)
    found = {path.removeprefix("ninjs/"): json.loads(text) for path, text in pages.items() if path.startswith("ninjs/")}
    for item in found.values():
        valid(item)
    return found


def valid(item: dict[str, Any]) -> None:
    """What the standard demands of an item; by its schema where that is at hand."""
    if SCHEMA:
        assert [*Draft202012Validator(json.loads(Path(SCHEMA).read_text())).iter_errors(item)] == []
    assert item["standard"]["schema"] == "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"
    for one in (item, *item.get("associations", [])):
        assert one.keys() <= PROPERTIES
        assert re.match(r"[a-z]+:\S+\Z", one["uri"])
        assert one.get("pubStatus", "usable") in ("usable", "canceled")
        assert [key for key, value in one.items() if value in ("", [], {}, None)] == []
        for key in ("firstCreated", "versionCreated", "expires"):
            assert key not in one or datetime.fromisoformat(one[key]).tzinfo


CODED: dict[str, str | bytes] = {
    "content/vocabularies/topics.yaml": """\
skola: {label: Skola, codes: {iptc: "medtop:20000412", wikidata: Q9842}}
""",
    "content/vocabularies/regions.yaml": """\
storko: {label: Storko kommun, codes: {scb: "0880", wikidata: Q504244}}
lanet: {label: Storko län, codes: {scb: "08"}}
""",
    "content/organisations/kommunen.yaml": "name: Storköpings kommun\ncodes: {scb: '0880', wikidata: Q504244}\n",
}
WIKIDATA = "http://www.wikidata.org/entity/"


def test_subjects_places_and_sender_have_the_codes_of_official_lists(tmp_path: Path) -> None:
    found = ninjs(tmp_path, "topics: [skola]", "regions: [storko, lanet]", more=CODED)["releases/r-1.json"]
    assert found["subjects"][:3] == [
        {"name": "Skola", "uri": f"{SITE}amnen/skola/", "literal": "skola"},
        {"name": "Skola", "uri": "http://cv.iptc.org/newscodes/mediatopic/20000412", "literal": "medtop:20000412"},
        {"name": "Skola", "uri": f"{WIKIDATA}Q9842", "literal": "Q9842"},
    ]
    assert found["places"] == [
        {"name": "Storko kommun", "uri": f"{WIKIDATA}Q504244", "literal": "scb:0880"},
        {"name": "Storko län", "literal": "scb:08"},
    ]
    assert found["infoSources"] == [{"name": "Storköpings kommun", "uri": f"{WIKIDATA}Q504244", "literal": "scb:0880"}]


def test_a_follow_up_refers_to_the_release_before_it(tmp_path: Path) -> None:
    earlier = {"content/releases/2026/studie.md": release(id="r-0", title="Bron utreds", published="2026-03-01")}
    found = ninjs(tmp_path, "follows: r-0", more={**earlier})["releases/r-1.json"]
    assert found["associations"] == [
        {
            "name": "follows",
            "rel": "follows",
            "uri": "tag:press.storkoping.example,2020-01-01:r-0",
            "type": "text",
            "language": "sv",
            "title": "Bron utreds",
            "renditions": [{"name": "web", "href": f"{SITE}2026/studie/", "contentType": "text/html"}],
        }
    ]


def test_a_release_has_headline_texts_people_subjects_and_files(tmp_path: Path) -> None:
    text = ("lead: Ingress.", "contacts: [kim]", "topics: [trafik]", "attachments: [{src: karta.pdf, title: Karta}]")
    found = ninjs(tmp_path, *text, body="Bron är **klar**. Se [här](/2026/bron/).")["releases/r-1.json"]
    assert found["uri"] == "tag:press.storkoping.example,2020-01-01:r-1"
    assert (found["type"], found["pubStatus"], found["version"], found["language"]) == ("text", "usable", "1", "sv")
    assert found["headlines"][0]["value"] == "Bron öppnar"
    assert found["bodies"][0] == {
        "role": "main",
        "contentType": "text/plain",
        "charCount": 31,
        "wordCount": 6,
        "value": "Ingress.\n\nBron är klar. Se här.",
    }
    assert f'<strong>klar</strong>. Se <a href="{SITE}2026/bron/">här</a>' in found["bodies"][1]["value"]
    assert found["people"][0]["contactInfo"] == [
        {"type": "phone", "value": "+4684650040" + "1"},
        {"type": "email", "value": "kim@storko.example"},
    ]
    assert found["subjects"] == [{"name": "Trafik", "uri": f"{SITE}amnen/trafik/", "literal": "trafik"}]
    assert found["associations"][0]["renditions"][0]["href"] == f"{SITE}2026/bron/karta.pdf"
    assert found["infoSources"] == [{"name": "Storköpings kommun"}]


def test_a_correction_makes_a_new_version_when_its_day_has_come(tmp_path: Path) -> None:
    changes = "changes: [{date: 2026-04-10, note: Rätt dag., correction: true}, {date: 2026-06-01, note: Sen.}]"
    found = ninjs(tmp_path, changes)["releases/r-1.json"]
    assert (found["version"], found["edNote"]) == ("2", "Rättad 10 april 2026: Rätt dag.")
    assert found["versionCreated"] == "2026-04-10T08:00:00+02:00"
    assert found["firstCreated"] == "2026-04-01T08:00:00+02:00"


def test_a_withdrawn_release_is_canceled_with_the_reason_and_no_words(tmp_path: Path) -> None:
    lines = (
        "withdrawn: {date: 2026-04-20, reason: Fel siffror.}",
        "changes: [{date: 2026-04-10, note: Rätt dag.}]",
        "lead: Ingress.",
    )
    found = ninjs(tmp_path, *lines)
    item = found["releases/r-1.json"]
    assert (item["pubStatus"], item["version"], item["edNote"]) == ("canceled", "3", "Fel siffror.")
    assert not {"bodies", "descriptions", "people", "associations"} & item.keys()
    assert found["latest.json"]["associations"][0]["pubStatus"] == "canceled"


def test_an_expired_release_says_when_and_is_not_among_the_newest(tmp_path: Path) -> None:
    found = ninjs(tmp_path, "expires: 2026-04-20")
    assert found["releases/r-1.json"]["expires"] == "2026-04-20T23:59:59+02:00"
    assert "associations" not in found["latest.json"]


@pytest.mark.parametrize("keys", [{"published": "2026-06-01"}, {"status": "draft"}], ids=["under embargo", "a draft"])
def test_what_is_not_public_is_in_no_file(keys: dict[str, str], tmp_path: Path) -> None:
    other: dict[str, str | bytes] = {"content/releases/2026/annan.md": release(id="r-2", title="Hemligt", **keys)}
    assert "Hemligt" not in json.dumps(ninjs(tmp_path, more=other))


def test_the_newest_version_is_first_in_the_list(tmp_path: Path) -> None:
    other: dict[str, str | bytes] = {
        "content/releases/2026/annan.md": release(id="r-2", title="Nyare", published="2026-04-02")
    }
    changed = "changes: [{date: 2026-04-10, note: Rätt dag.}]"
    names = [ninjs(tmp_path / str(number), *lines, more=other) for number, lines in enumerate([(), (changed,)])]
    assert [one["latest.json"]["associations"][0]["headlines"][0]["value"] for one in names] == ["Nyare", "Bron öppnar"]
    assert names[0]["latest.json"]["associations"][0]["renditions"][0]["href"] == f"{SITE}ninjs/releases/r-2.json"


def test_an_empty_newsroom_has_an_empty_list(tmp_path: Path) -> None:
    pages = built(tmp_path, {}, config=f"{CONFIG}ninjs: true\n")
    valid(json.loads(pages["ninjs/latest.json"]))


def test_without_the_setting_there_is_none(tmp_path: Path) -> None:
    assert [
        path for path in built(tmp_path, {"content/releases/2026/bron.md": release()}) if path.startswith("ninjs/")
    ] == []


@pytest.mark.skipif(
    not (SCHEMA and NEWSROOM), reason="PRESSGEN_NINJS=FOLDER: a large newsroom with ninjs, and PRESSGEN_NINJS_SCHEMA"
)
def test_a_large_newsroom_follows_the_schema() -> None:
    planned = plan(examine(Path(NEWSROOM))[0], datetime(2027, 1, 1, tzinfo=UTC))
    pages = tuple(page for page in planned.pages if page.format.startswith("ninjs"))
    validator = Draft202012Validator(json.loads(Path(SCHEMA).read_text()))
    for artifact in render(msgspec.structs.replace(planned, pages=pages)):
        assert [*validator.iter_errors(json.loads(artifact.data))] == [], artifact.path
