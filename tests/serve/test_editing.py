"""Texts that are edited in forms: what was changed is written, every other byte stays, and nobody's words are lost."""

from pathlib import Path

import pytest
from edited_newsroom import A, EditedNewsroom

from newsroom import NOON
from pressgen.build import build
from pressgen.cli.edit_desk import EditDesk
from pressgen.cli.preview_builds import PreviewBuilds
from pressgen.cli.printer import Printer
from pressgen.cli.session import Session
from pressgen.model.form import Choice
from pressgen.serve import Board, OpenText, Preview, SentFile

PICTURE = SentFile("Bron i kväll.PNG", b"\x89PNG\r\n\x1a\n--grund\r\n")


@pytest.fixture
def room(tmp_path: Path) -> EditedNewsroom:
    return EditedNewsroom(tmp_path)


def problems(found: OpenText, name: str) -> tuple[str, ...]:
    return next(field.problems for field in found.form.fields if field.name == name)


def test_a_form_that_is_saved_as_it_is_changes_no_byte(room: EditedNewsroom) -> None:
    before = room.text()
    assert room.save(room.form()).saved == A
    assert room.text() == before


def test_a_changed_title_changes_its_own_bytes(room: EditedNewsroom) -> None:
    before = room.text()
    room.save(room.form(), title="Gammal bro")
    assert room.text() == before.replace("'Ny bro'", "'Gammal bro'")


def test_a_changed_word_of_the_text_changes_its_own_line(room: EditedNewsroom) -> None:
    (room.root / A).write_bytes(room.text().replace("\n", "\r\n").encode())
    before = room.text()
    form = room.form()
    body = next(field.value for field in form.fields if field.name == "body")
    room.save(form, body=body.replace("klar", "färdig").replace("\n", "\r\n"))
    assert room.text() == before.replace("klar", "färdig")


def test_a_contact_with_a_role_of_its_own_stays_beside_a_new_one(room: EditedNewsroom) -> None:
    form = room.form()
    field = next(one for one in form.fields if one.name == "contacts")
    assert field.choices[0].label == "Ada Ek, brochef"
    room.save(form, contacts=[*field.values, "bo-ek"])
    assert "  - {contact: ada-ek, role: brochef}\n  - bo-ek\n" in room.text()


def test_topics_without_a_tick_go_with_their_key(room: EditedNewsroom) -> None:
    before = room.text()
    room.save(room.form(), topics=[])
    assert room.text() == before.replace("topics: [skola]   # från listan\n", "")


def test_an_event_is_put_together_from_its_fields(room: EditedNewsroom) -> None:
    room.save(room.form(), event__start__day="2026-05-12", event__start__clock="10:00", event__place="Rådhuset")
    assert "event:\n  start: 2026-05-12 10:00\n  place: Rådhuset\n" in room.text()


def test_a_text_leads_the_front_page_until_a_day_and_no_longer_when_the_day_is_taken_away(room: EditedNewsroom) -> None:
    room.save(room.form(), pin__until__day="2026-05-12")
    assert "pin:\n  until: 2026-05-12\n" in room.text()
    room.save(room.form(), pin__until__day="", pin__until__clock="")
    assert "pin" not in room.text()


def test_the_text_that_it_follows_up_is_chosen_by_title_and_day(room: EditedNewsroom) -> None:
    form = room.form()
    field = next(one for one in form.fields if one.name == "follows")
    assert Choice("r-2", "En annan (2026-04-01)") in field.choices
    room.save(form, follows="r-2")
    assert "follows: r-2\n" in room.text()
    room.save(room.form(), follows="")
    assert "follows" not in room.text()


def test_what_somebody_else_saved_meanwhile_is_not_overwritten(room: EditedNewsroom) -> None:
    form = room.form()
    theirs = room.text().replace("Ny bro", "Bos bro")
    (room.root / A).write_bytes(theirs.encode())
    found = room.save(form, title="Adas bro", body="Adas ord.")
    assert found.conflict
    assert not found.saved
    assert room.text() == theirs
    fields = {field.name: field for field in found.form.fields}
    assert (fields["title"].value, fields["title"].now) == ("Adas bro", "Bos bro")
    assert fields["body"].value == "Adas ord."
    assert fields["type"].now is None


def test_after_a_conflict_the_same_form_is_refused_again(room: EditedNewsroom) -> None:
    form = room.form()
    (room.root / A).write_bytes(room.text().replace("Ny bro", "Bos bro").encode())
    found = room.save(form, title="Adas bro")
    assert room.save(found.form).conflict


def test_who_has_seen_the_change_can_save(room: EditedNewsroom) -> None:
    form = room.form()
    (room.root / A).write_bytes(room.text().replace("Ny bro", "Bos bro").encode())
    found = room.save(form, title="Adas bro")
    assert room.save(found.form, seen=found.newest).saved == A
    assert "title: 'Adas bro' # högst" in room.text()


def test_a_problem_stands_beside_its_field(room: EditedNewsroom) -> None:
    room.save(room.form(), event__start__day="2026-05-12", event__end__day="2026-05-10")
    found = room.desk.open(A)
    assert found is not None
    assert problems(found, "event.end")
    assert not problems(found, "title")


def test_a_missing_title_is_told_at_the_title(room: EditedNewsroom) -> None:
    room.save(room.form(), title="")
    found = room.desk.open(A)
    assert found is not None
    assert problems(found, "title")


def test_a_picture_comes_beside_the_text(room: EditedNewsroom) -> None:
    room.save(room.form(), PICTURE, new__alt="Bron i solnedgång.")
    assert (room.root / "content/releases/2026/bron-i-kvall.png").read_bytes() == PICTURE.data
    assert "image:\n  src: bron-i-kvall.png\n  alt: Bron i solnedgång.\n" in room.text()


def test_a_picture_without_a_file_goes(room: EditedNewsroom) -> None:
    before = room.text()
    room.save(room.form(), PICTURE, new__alt="Bron.")
    room.save(room.form(), image__src="")
    assert room.text() == before


def test_what_is_no_picture_is_refused_and_the_words_are_kept(room: EditedNewsroom) -> None:
    before = room.text()
    found = room.save(room.form(), SentFile("elak.html", b"<script>"), title="Adas bro")
    assert "elak.html är ingen bild" in found.form.problems[0]
    assert found.form.fields[0].value == "Adas bro"
    assert room.text() == before


def test_a_new_text_gets_id_folder_and_name_by_itself(room: EditedNewsroom) -> None:
    begun = room.desk.begin().form
    found = room.save(
        begun,
        title="Fler platser: nu",
        type="news",
        published__day="2027-02-03",
        published__clock="09:30",
        topics=["trafik"],
        body="Nu finns de.\r\n\r\n– Äntligen, säger Bo Ek.",
    )
    assert found.saved == "content/releases/2027/fler-platser-nu.md"
    lines = room.text(found.saved).split("\n")
    assert lines[1].startswith("id: r-")
    assert [lines[2], *lines[3:5], *lines[6:]] == [
        "title: 'Fler platser: nu'",
        "type: news",
        "published: 2027-02-03 09:30",
        "topics: [trafik]",
        "---",
        "Nu finns de.",
        "",
        "– Äntligen, säger Bo Ek.",
        "",
    ]
    assert lines[5].startswith("status: draft")


def test_two_new_texts_with_one_title_lie_beside_one_another(room: EditedNewsroom) -> None:
    begun = room.desk.begin().form
    first, second = (room.save(begun, title="Ny", published__day="2026-04-03", body="Ny.").saved for _ in range(2))
    assert (first, second) == ("content/releases/2026/ny.md", "content/releases/2026/ny-2.md")


def test_a_new_text_without_a_title_is_not_written_and_keeps_its_words(room: EditedNewsroom) -> None:
    found = room.save(room.desk.begin().form, body="Mina ord.")
    assert not found.saved
    assert problems(found, "title")
    assert next(field.value for field in found.form.fields if field.name == "body") == "Mina ord."


@pytest.mark.parametrize(
    "path", ["pressgen.yaml", "content/contacts/ada-ek.yaml", "content/releases/../../pressgen.yaml", "/etc/passwd"]
)
def test_only_releases_are_opened_and_saved(room: EditedNewsroom, path: str) -> None:
    assert room.desk.open(path) is None
    assert room.desk.save(path, {"title": ["x"]}, None) is None


def test_a_text_that_cannot_be_read_says_why(room: EditedNewsroom) -> None:
    (room.root / A).write_text("---\ntitle: 'Ny bro\n---\n", "utf-8")
    form = room.form()
    assert form.sections == ()
    assert "Rätta själva filen" in form.problems[-1]


def test_texts_are_found_by_words_of_their_titles(room: EditedNewsroom) -> None:
    assert [one.path for one in room.desk.texts("bro NY")] == [A]
    assert len(room.desk.texts("")) == 2


def test_a_type_that_nobody_has_chosen_is_asked_for_in_the_words_of_the_form(room: EditedNewsroom) -> None:
    begun = room.desk.begin().form
    (type_,) = (field for field in begun.fields if field.name == "type")
    assert (type_.value, type_.choices[0]) == ("", Choice("", "Välj"))
    saved = room.save(begun, title="Ny skola").saved
    (type_,) = (field for field in room.form(saved).fields if field.name == "type")
    assert type_.problems == ("Ingenting är valt än. Välj i listan.",)


def test_topics_and_contacts_are_open_in_a_new_text(room: EditedNewsroom) -> None:
    assert {"Ämnen", "Kontakter"} <= {
        field.label for section in room.desk.begin().form.sections if section.is_open for field in section.fields
    }


def test_what_was_saved_with_an_error_promises_no_preview(room: EditedNewsroom) -> None:
    begun = room.desk.begin().form
    for type_, is_left_out in (("news", False), ("", True)):
        found = room.desk.open(room.save(begun, title="Ny skola", body="Den är klar.", type=type_).saved)
        assert found is not None
        assert (found.is_left_out, found.is_stopped) == (is_left_out, False)
        assert bool(found.address) != is_left_out


def test_an_error_in_a_text_that_is_no_draft_stops_the_preview(room: EditedNewsroom) -> None:
    begun = room.desk.begin().form
    found = room.desk.open(room.save(begun, title="Ny skola", body="Den är klar.", type="", status="").saved)
    assert found is not None
    assert (found.is_left_out, found.is_stopped) == (False, True)


@pytest.mark.parametrize(("before", "after"), [("2026-04-01", "15/13/2026"), ("'Ny bro'", "Ny bro: öppnar i höst")])
def test_a_text_that_cannot_be_read_is_opened_by_its_last_page(room: EditedNewsroom, before: str, after: str) -> None:
    folders = {"root": room.root, "output": room.root / "output", "state": room.root / ".pressgen"}
    build(folders["root"], folders["output"], folders["state"], NOON)
    session = Session(room.root, Printer("sv"))
    builds = PreviewBuilds(session, folders["output"], Board(Preview()), "")
    desk = EditDesk(session, builds.busy, builds.made_from)
    assert desk.path_of("2026/ny-bro/") == A
    (room.root / A).write_text(room.text().replace(before, after), "utf-8")
    assert desk.path_of("2026/ny-bro/") == A
    assert desk.open(A) is not None
    assert desk.path_of("2026/andra/") == "content/releases/2026/andra.md"
