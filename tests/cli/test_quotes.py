"""`pressgen quotes` and the quotes on a contact's page."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from test_command_line import pressgen

from newsroom import built, newsroom, release

ADA = "- Bron är klar, säger Ada Ek (S), ordförande i nämnden."
BO = "– Vi är nöjda, kommenterar Bo Al, brochef på kommunen. Nu firar vi."
FILES: dict[str, str | bytes] = {
    "content/releases/2026/bron.md": release(body=f"{ADA}\n\n{BO}"),
    "content/releases/2026/senare.md": release(id="r-2", published="2027-01-01", body="- Snart dags, säger Ada Ek."),
    "content/contacts/ada-ek.yaml": "name: Ada Ek\nparty: S\nrole: ordförande i nämnden\n",
}


@pytest.fixture
def room(tmp_path: Path) -> Path:
    return newsroom(tmp_path, FILES)


def quoted(room: Path, *words: str) -> list[dict[str, str | None]]:
    done = pressgen(room, "quotes", "--format", "json", *words)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, str | None]] = json.loads(done.stdout)
    return found


def test_a_quote_has_its_speaker_role_party_and_verb(room: Path) -> None:
    assert quoted(room, "--speaker", "Ada Ek")[1] == {
        "release": "r-1",
        "title": "Bron öppnar",
        "path": "content/releases/2026/bron.md",
        "date": "2026-04-01",
        "text": "Bron är klar",
        "speaker": "Ada Ek",
        "role": "ordförande i nämnden",
        "organisation": None,
        "party": "S",
        "verb": "säger",
    }


def test_halves_around_an_attribution_are_one_text(room: Path) -> None:
    (quote,) = quoted(room, "--speaker", "bo")
    assert (quote["text"], quote["verb"]) == ("Vi är nöjda. Nu firar vi.", "kommenterar")


def test_what_is_embargoed_is_there_for_editors(room: Path) -> None:
    assert [quote["text"] for quote in quoted(room, "--since", "2026-06-01")] == ["Snart dags"]


def test_people_read_who_said_what_and_where(room: Path) -> None:
    said = pressgen(room, "quotes", "--speaker", "Bo Al").stdout
    assert said.startswith("2026-04-01 Bo Al, brochef på kommunen\n    – Vi är nöjda. Nu firar vi.\n")
    assert "content/releases/2026/bron.md" in said


def test_nobody_is_no_error(room: Path) -> None:
    assert quoted(room, "--speaker", "Nobody") == []
    assert pressgen(room, "quotes", "--speaker", "Nobody").stdout == "No quotes were found.\n"


def test_an_unreadable_day_is_refused(room: Path) -> None:
    assert pressgen(room, "quotes", "--since", "igår").returncode == 2


def test_a_contacts_page_shows_what_the_contact_has_said_in_public(tmp_path: Path) -> None:
    page = BeautifulSoup(built(tmp_path, FILES)["kontakter/ada-ek/index.html"], "lxml")
    assert [quote.get_text(strip=True) for quote in page.select(".list-quotes blockquote")] == ["– Bron är klar."]
    assert [link["href"] for link in page.select(".list-quotes figcaption a")] == ["../../2026/bron/#citat-1"]
