"""What official lists call topics, places and organisations, for programs: JSON-LD and the API. For ninjs see test_ninjs.py."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup

from newsroom import CONFIG, built, release

TOPICS = """\
skola:
  label: Skola
  codes: {iptc: "medtop:20000412", wikidata: Q9842}
gator: Gator
parker:
  label: Parker
  codes: {wikidata: Q22698}
"""
REGIONS = """\
storko:
  label: Storko kommun
  codes: {scb: "0880", wikidata: Q504244}
lanet:
  label: Storko län
  codes: {scb: "08"}
"""
TOWN = 'name: Storko kommun\nurl: https://storko.example/\ncodes: {scb: "0880", wikidata: Q504244}\n'
ON = f"{CONFIG}organisation: kommunen\napi: true\n"
WIKIDATA = "http://www.wikidata.org/entity/"


@pytest.fixture
def site(tmp_path: Path) -> dict[str, str]:
    terms = ("topics: [skola, gator, parker]", "regions: [storko, lanet]")
    files = {
        "content/releases/2026/bron.md": release(*terms),
        "content/vocabularies/topics.yaml": TOPICS,
        "content/vocabularies/regions.yaml": REGIONS,
        "content/organisations/kommunen.yaml": TOWN,
    }
    return built(tmp_path, files, ON)


def article(site: dict[str, str]) -> dict[str, Any]:
    script = BeautifulSoup(site["2026/bron/index.html"], "lxml").select_one("script[type='application/ld+json']")
    assert script
    found: dict[str, Any] = json.loads(script.string or "")["@graph"][0]
    return found


def test_a_media_topic_is_what_the_article_is_about(site: dict[str, str]) -> None:
    assert article(site)["about"] == [
        {
            "@type": "DefinedTerm",
            "name": "Skola",
            "termCode": "medtop:20000412",
            "inDefinedTermSet": "http://cv.iptc.org/newscodes/mediatopic/",
            "url": "http://cv.iptc.org/newscodes/mediatopic/20000412",
            "sameAs": f"{WIKIDATA}Q9842",
        },
        {"@type": "Thing", "name": "Parker", "sameAs": f"{WIKIDATA}Q22698"},
    ]


def test_a_municipality_and_a_county_are_where_it_is(site: dict[str, str]) -> None:
    assert article(site)["contentLocation"] == [
        {
            "@type": "AdministrativeArea",
            "name": "Storko kommun",
            "identifier": {"@type": "PropertyValue", "propertyID": "SCB", "value": "0880"},
            "sameAs": f"{WIKIDATA}Q504244",
        },
        {
            "@type": "AdministrativeArea",
            "name": "Storko län",
            "identifier": {"@type": "PropertyValue", "propertyID": "SCB", "value": "08"},
        },
    ]


def test_the_sender_is_known_by_its_codes(site: dict[str, str]) -> None:
    for role in ("author", "publisher"):
        assert article(site)[role]["identifier"]["value"] == "0880"
        assert article(site)[role]["sameAs"] == f"{WIKIDATA}Q504244"


def test_the_api_has_them_as_they_are_written(site: dict[str, str]) -> None:
    texts = json.loads(site["api/vocabularies.json"])["texts"]
    written = {one["id"]: one["keys"] for one in texts}
    assert written["topics"] == yaml.safe_load(TOPICS)
    assert written["regions"] == yaml.safe_load(REGIONS)
    (town,) = json.loads(site["api/organisations.json"])["texts"]
    assert town["keys"]["codes"] == {"scb": "0880", "wikidata": "Q504244"}


def test_without_codes_nothing_is_said_of_any(tmp_path: Path) -> None:
    files = {
        "content/releases/2026/bron.md": release("topics: [gator]"),
        "content/vocabularies/topics.yaml": "gator: Gator\n",
        "content/organisations/kommunen.yaml": "name: Storko kommun\n",
    }
    site = built(tmp_path, files, ON)
    assert not {"about", "contentLocation"} & article(site).keys()
    assert article(site)["author"] == {"@type": "Organization", "name": "Storko kommun"}
