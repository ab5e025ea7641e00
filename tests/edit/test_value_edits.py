"""Values that are changed in a text: what else stands there stays, byte for byte."""

import pytest

from pressgen.edit.value_edits import edited
from pressgen.errors import PressgenError
from pressgen.load.format import read_layout
from pressgen.model.layout import Data, Layout

A = "content/releases/2026/ny-bro.md"
TEXT = """\
---
# Skriv aldrig om id.
id: r-1
title: 'Ny bro' # högst 110 tecken
type: news
published: 2026-03-02
lead: |
  Bron öppnar.

  Alla får gå över.
image:
  src: bro.png
  alt: "En bro."
topics: [skola, trafik]  # från listan
kommentar: behålls
contacts:
  - {contact: ada-ek, role: chef}
  # Bo svarar på kvällar
  - name: Bo Ek
    phone: 08-465 004 00
regions:
---
Bron är klar.

Den är röd.
"""


def read(data: bytes) -> Layout:
    return read_layout(A, data)


def edit(text: str, values: dict[str, Data | None] | None = None, body: str | None = None) -> str:
    return edited(text.encode(), values or {}, read, body=body).decode()


def changed_lines(values: dict[str, Data | None], text: str = TEXT) -> list[str]:
    """The lines that an edit adds and removes, with + and -."""
    before, after = text.split("\n"), edit(text, values).split("\n")
    return [f"-{line}" for line in before if line not in after] + [f"+{line}" for line in after if line not in before]


def test_a_title_changes_its_own_characters_and_keeps_marks_and_comment() -> None:
    assert changed_lines({"title": "Gammal bro"}) == [
        "-title: 'Ny bro' # högst 110 tecken",
        "+title: 'Gammal bro' # högst 110 tecken",
    ]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("yes", "'yes'"),
        ("Nej", "Nej"),
        ("no", "'no'"),
        ("2026-03-01", "'2026-03-01'"),
        ("0150570", "'0150570'"),
        ("12:30", "'12:30'"),
        ("1e5", "'1e5'"),
        ("null", "'null'"),
        ("~", "'~'"),
        ("a: b", "'a: b'"),
        ("a:b", "a:b"),
        ("Bron # inte klar", "'Bron # inte klar'"),
        ("Bron #klar", "'Bron #klar'"),
        ("# x", "'# x'"),
        (" två blanksteg", "' två blanksteg'"),
        ("It's", "It's"),
        ("'s-Hertogenbosch", "'''s-Hertogenbosch'"),
        ('"Nu" räcker det', "'\"Nu\" räcker det'"),
        ("”Nu” räcker det", "'”Nu” räcker det'"),
        ("- ett", "'- ett'"),
        ("[ett]", "'[ett]'"),
        ("{ett}", "'{ett}'"),
        ("@kommunen", "'@kommunen'"),
        ("50 %", "50 %"),
        ("% av alla", "'% av alla'"),
        ("a\tb", '"a\\tb"'),
        ("", "''"),
        ("*", "'*'"),
        ("Ny bro:", "'Ny bro:'"),
        ("---", "'---'"),
        ("?", "'?'"),
        ("<b>", "<b>"),
    ],
)
def test_what_yaml_would_misread_gets_quotation_marks(value: str, written: str) -> None:
    text = "---\nid: r-1\ntitle: Bro\n---\nText.\n"
    assert edit(text, {"title": value}) == f"---\nid: r-1\ntitle: {written}\n---\nText.\n"


def test_a_day_stays_a_day() -> None:
    assert "\npublished: 2026-04-01 09:30\n" in edit(TEXT, {"published": "2026-04-01 09:30"})


def test_a_block_keeps_its_sign() -> None:
    assert "lead: |\n  Bron öppnar i dag.\nimage:" in edit(TEXT, {"lead": "Bron öppnar i dag."})


def test_several_lines_become_a_block() -> None:
    assert "title: | # högst 110 tecken\n  Ny\n  bro\ntype:" in edit(TEXT, {"title": "Ny\nbro"})


def test_one_more_topic_comes_into_the_brackets() -> None:
    assert "topics: [skola, trafik, vatten]  # från listan\n" in edit(TEXT, {"topics": ["skola", "trafik", "vatten"]})


def test_a_topic_less_goes_with_its_comma() -> None:
    assert "topics: [trafik]  # från listan\n" in edit(TEXT, {"topics": ["trafik"]})


def test_a_value_within_a_list_changes_alone() -> None:
    contacts = [{"contact": "ada-ek", "role": "chef, vatten"}, {"name": "Bo Ek", "phone": "08-465 004 00"}]
    assert changed_lines({"contacts": contacts}) == [
        "-  - {contact: ada-ek, role: chef}",
        "+  - {contact: ada-ek, role: 'chef, vatten'}",
    ]


def test_a_contact_less_leaves_the_comment_of_the_other() -> None:
    assert changed_lines({"contacts": [{"name": "Bo Ek", "phone": "08-465 004 00"}]}) == [
        "-  - {contact: ada-ek, role: chef}"
    ]


def test_an_added_key_comes_where_the_schema_has_it() -> None:
    assert "type: news\npublished: 2026-03-02\nslug: ny-bro\nlead: |" in edit(TEXT, {"slug": "ny-bro"})


def test_a_key_within_another_comes_where_the_schema_has_it() -> None:
    image = {"src": "bro.png", "alt": "En bro.", "credit": "Ada Ek", "caption": "Bron"}
    assert '  alt: "En bro."\n  caption: Bron\n  credit: Ada Ek\n' in edit(TEXT, {"image": image})


def test_a_removed_key_takes_its_lines() -> None:
    assert edit(TEXT, {"lead": None}) == TEXT.replace("lead: |\n  Bron öppnar.\n\n  Alla får gå över.\n", "")


def test_a_key_without_a_value_is_filled() -> None:
    assert "\nregions: [lan]\n---\n" in edit(TEXT, {"regions": ["lan"]})


def test_the_lines_of_the_body_that_stay_keep_their_line_ends() -> None:
    text = "---\nid: r-1\n---\nEtt.\r\n\r\nTvå.\nTre.\r\n"
    assert edit(text, body="Ett.\n\nNytt.\nTre.\n") == "---\nid: r-1\n---\nEtt.\r\n\r\nNytt.\nTre.\r\n"


def test_a_body_comes_below_the_last_line() -> None:
    assert edit("---\nid: r-1\n---", body="Text.\n") == "---\nid: r-1\n---\nText.\n"


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_new_lines_end_as_the_others(end: str) -> None:
    text = "\ufeff" + TEXT.replace("\n", end)
    assert edit(text, {"slug": "a", "lead": "Ett\nTvå"}) == "\ufeff" + edit(
        TEXT, {"slug": "a", "lead": "Ett\nTvå"}
    ).replace("\n", end)


def test_nothing_to_change_changes_nothing() -> None:
    assert edit(TEXT, {"title": "Ny bro", "slug": None, "topics": ["skola", "trafik"]}) == TEXT


def test_a_text_in_yaml_gets_a_key_behind_its_last_line_without_an_end() -> None:
    after = edited(b"id: r-1\ntitle: Bro", {"topics": ["a"]}, lambda data: read_layout("content/releases/a.yaml", data))
    assert after == b"id: r-1\ntitle: Bro\ntopics: [a]"


@pytest.mark.parametrize(
    "text",
    [
        "---\nid: r-1\ntitle: 'Bro\n---\nText.\n",
        "---\nid: r-1\nid: r-2\n---\nText.\n",
        "id: r-1\n",
        "---\n<<<<<<< HEAD\nid: r-1\n=======\nid: r-2\n>>>>>>> a\n---\n",
    ],
)
def test_a_text_whose_places_are_not_certain_is_not_changed(text: str) -> None:
    with pytest.raises(PressgenError):
        edit(text, {"title": "Bro"})
