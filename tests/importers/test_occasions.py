"""Time and place of an invitation become the key event when they are certain; otherwise they stay, and a comment says so."""

from datetime import date
from pathlib import Path

import pytest
from importing import imported
from word_files import paragraph, word_file

from pressgen.importers import Known, make_draft, read_document
from pressgen.model.draft import Draft, Event

KNOWN = Known(types={"press-release": (), "news": (), "invitation": ("Inbjudan",)}, organisations={})
TODAY = date(2026, 2, 20)
REST = "Välkommen till rådhuset. Där visar vi hur den nya bron blir och hur bygget går."
MORNING = Event("2026-03-12 09:00", "2026-03-12 10:30", "Rådhuset")
NOT_CERTAIN = "seems to say when and where something takes place"


def draft(*lines: str, head: str = "3 mars 2026", name: str = "a.txt") -> Draft:
    text = "\n".join(["Inbjudan", head, "", "Se den nya bron", "", REST, "", *lines, "", "Anmäl dig till Ada Ek."])
    return make_draft(read_document(name, text.encode()), KNOWN, TODAY, "namn")


@pytest.mark.parametrize(
    "lines",
    [
        ["Tid: torsdag 12 mars kl. 9.00–10.30", "Plats: Rådhuset"],
        ["Tid: Torsdag den 12 mars klockan 9-10.30", "Plats: Rådhuset"],
        ["Plats: Rådhuset", "Tid: 12 mars 2026, kl 09:00 – 10:30."],
        ["Tid: 12/3 kl. 9.00-10.30", "Plats: Rådhuset"],
        ["Tid: 2026-03-12 09.00–10.30", "Plats: Rådhuset"],
        ["Datum: torsdag 12 mars", "Tid: 9.00–10.30", "Plats: Rådhuset"],
        ["Datum: 2026-03-12", "Tid: kl. 9.00 till kl. 10.30", "Plats: Rådhuset"],
        ["Dag: torsdagen den 12 mars", "Tid: mellan klockan 9 och 10.30", "Plats: Rådhuset"],
        ["När: tors 12 mars, 9.00–10.30", "Var: Rådhuset"],
        ["När? Torsdag 12 mars kl. 9.00–10.30", "Var? Rådhuset"],
        ["Tid och plats: torsdag 12 mars kl. 9.00–10.30, Rådhuset"],
        ["Datum och tid: 12:e mars kl 9.00-10.30", "Lokal: Rådhuset"],
        ["• Tid: torsdag 12 mars kl. 9.00–10.30", "• Plats: Rådhuset"],
        ["TID: kl. 9.00–10.30 torsdag 12 mars", "PLATS: Rådhuset"],
        ["When: Thursday 12 March at 9.00–10.30", "Where: Rådhuset"],
        ["Tid och plats", "Tid: torsdag 12 mars kl. 9.00–10.30", "Plats: Rådhuset"],
    ],
)
def test_what_is_certain_becomes_the_event(lines: list[str]) -> None:
    found = draft(*lines)
    assert found.event == MORNING
    assert "Rådhuset" not in f"{found.lead}{found.body}"
    assert not found.why("body")
    assert found.published == "2026-03-03"


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("Tid: 12–14 mars 2026", "2026-03-12", "2026-03-14"),
        ("Tid: torsdag 12 mars", "2026-03-12", ""),
        ("Tid: torsdag 12 mars kl 9", "2026-03-12 09:00", ""),
        ("Tid: fredag 15 januari kl. 9.00", "2027-01-15 09:00", ""),
    ],
)
def test_an_end_a_place_and_a_time_may_be_missing(line: str, start: str, end: str) -> None:
    assert draft(line).event == Event(start, end)


@pytest.mark.parametrize(
    "lines",
    [
        ["Tid: fredag 12 mars kl. 9.00–10.30"],
        ["Tid: torsdag 12 mars kl. 9.00–10.30, kaffe från kl. 8.30"],
        ["Tid: kl. 9.00–10.30"],
        ["Tid: 12 mars kl. 10.30–9.00"],
        ["Tid: 31 februari kl. 9.00"],
        ["Tid: 12 mars kl. 25.00"],
        ["Tid: 12 mars 9"],
        ["Tid: 15 januari kl. 9.00"],
        ["Tid: torsdag 12 mars kl. 9.00", "Tid: fredag 13 mars kl. 9.00"],
        ["Tid: 17.00 lokal tid"],
        ["Tid: meddelas senare"],
        ["Date: 3/4", "Time: 9.00"],
    ],
)
def test_what_is_not_certain_stays_in_the_text_and_is_said(lines: list[str]) -> None:
    found = draft(*lines, "Plats: Rådhuset")
    assert found.event is None
    assert [NOT_CERTAIN in str(one) for one in found.why("body")] == [True]
    assert "Plats: Rådhuset" in found.body
    assert lines[0] in found.body


def test_a_day_without_a_year_needs_its_weekday_when_the_text_has_no_date() -> None:
    assert draft("Tid: torsdag 12 mars kl. 9.00", head="").event == Event("2026-03-12 09:00")
    assert draft("Tid: 12 mars kl. 9.00", head="").event is None


def test_the_year_is_that_of_the_text_and_not_of_today() -> None:
    assert draft("Tid: torsdag 12 mars kl. 9.00", head="3 mars 2020").event == Event("2020-03-12 09:00")


def test_a_date_at_the_head_of_the_text_is_not_the_events() -> None:
    found = draft("Tid: torsdag 12 mars kl. 9.00", "Plats: Rådhuset", head="Datum: 3 mars 2026")
    assert (found.published, found.event) == ("2026-03-03", Event("2026-03-12 09:00", "", "Rådhuset"))


def test_a_place_alone_is_no_event() -> None:
    found = draft("Plats: Rådhuset")
    assert (found.event, found.why("body")) == (None, ())


@pytest.mark.parametrize(
    "line",
    [
        "Plats: Rådhuset. Ingång från gården.",
        "Plats: Adress ges vid anmälan",
        "Plats: Anmälda journalister kan delta på plats i rådhuset",
    ],
)
def test_a_place_that_says_more_stays_in_the_text_and_is_said(line: str) -> None:
    found = draft("Tid: torsdag 12 mars kl. 9.00", line)
    assert found.event == Event("2026-03-12 09:00")
    assert line in found.body
    assert ["more than the name of a place" in str(one) for one in found.why("body")] == [True]


def test_a_text_with_time_and_no_type_is_probably_an_invitation() -> None:
    text = f"Se den nya bron\n\n{REST}\n\nTid: torsdag 12 mars kl. 9.00\nPlats: Rådhuset"
    found = make_draft(read_document("a.txt", text.encode()), KNOWN, TODAY, "namn")
    assert (found.type, [str(one) for one in found.why("type")]) == (
        "invitation",
        ["It says when something takes place."],
    )


@pytest.mark.parametrize(
    "page",
    [
        "<p><b>Tid:</b> torsdag 12 mars kl. 9.00–10.30</p><p><b>Plats:</b> Rådhuset</p>",
        "<p><b>Tid:</b> torsdag 12 mars kl. 9.00–10.30<br><b>Plats:</b> Rådhuset</p>",
        "<ul><li>Tid: torsdag 12 mars kl. 9.00–10.30<li>Plats: Rådhuset</ul>",
        "<h2>Tid och plats</h2><p>Tid: torsdag 12 mars kl. 9.00–10.30</p><p>Plats: Rådhuset</p>",
    ],
)
def test_in_a_page(tmp_path: Path, page: str) -> None:
    got = imported(
        tmp_path, "a.html", f"<h1>Se den nya bron</h1><p>3 mars 2026</p><p>{REST}</p>{page}<p>Välkommen dit!</p>"
    )
    assert "event:\n  start: 2026-03-12 09:00\n  end: 2026-03-12 10:30\n  place: Rådhuset\n" in got.written
    assert got.release.event
    assert got.release.event.place == "Rådhuset"
    assert got.blocks == [("paragraph", "Välkommen dit!")]


def test_the_other_lines_of_the_paragraph_stay(tmp_path: Path) -> None:
    lines = "<p>Tid: torsdag 12 mars kl. 9.00<br>Anmälan: ada.ek@storkoping.example</p>"
    got = imported(tmp_path, "a.html", f"<h1>Se den nya bron</h1><p>3 mars 2026</p><p>{REST}</p>{lines}")
    assert got.release.event
    assert got.blocks == [("paragraph", "Anmälan: ada.ek@storkoping.example")]


def test_in_a_word_document(tmp_path: Path) -> None:
    lines = ["3 mars 2026", REST, "Tid: torsdag 12 mars kl. 9.00–10.30\nPlats: Rådhuset, Storgatan 1", "Välkommen dit!"]
    got = imported(tmp_path, "a.docx", word_file([paragraph("Se den nya bron", "Rubrik"), *map(paragraph, lines)]))
    assert got.release.event
    assert got.release.event.place == "Rådhuset, Storgatan 1"
