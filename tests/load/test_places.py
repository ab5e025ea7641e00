"""Positions are those of the file as written, with a byte order mark, CRLF, decomposed letters, and folded values."""

import unicodedata
from pathlib import Path

import pytest

from faulty import problems, release
from pressgen.check.finding import Finding, block_finding
from pressgen.check.locate import locate
from pressgen.problems import Fix, text

A = "content/releases/bro.md"


def spans(root: Path, content: str | bytes, code: str) -> list[tuple[int, int, int, int]]:
    found = problems(root, {A: content})
    return [(one.line, one.column, one.end_line, one.end_column) for one in found if one.code == code]


def test_an_unknown_id_is_reported_with_its_own_span(tmp_path: Path) -> None:
    assert spans(tmp_path, release("topics: [skola, trafikk]\n"), "PG201") == [(6, 17, 6, 24)]


def test_a_byte_order_mark_moves_nothing(tmp_path: Path) -> None:
    content = "\ufeff" + release("topics: [trafikk]\n")
    assert spans(tmp_path, content, "PG201") == [(6, 10, 6, 17)]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_count_once(tmp_path: Path, end: str) -> None:
    content = release("topics: [trafikk]\n").replace("\n", end)
    assert spans(tmp_path, content, "PG201") == [(6, 10, 6, 17)]


def test_decomposed_letters_are_counted_as_the_editor_does(tmp_path: Path) -> None:
    content = unicodedata.normalize("NFD", release("topics: [trafik, åäö]\n"))
    assert spans(tmp_path, content, "PG201") == [(6, 18, 6, 24)]


def test_a_link_after_decomposed_letters_has_its_position_in_the_file(tmp_path: Path) -> None:
    body = unicodedata.normalize("NFD", "Åå [här](saknas.md).\n")
    assert spans(tmp_path, release(body=body), "PG205")[0][1] == len(unicodedata.normalize("NFD", "Åå [här](")) + 1


@pytest.mark.parametrize(
    ("lead", "line", "column"),
    [
        ("lead: Läs [mer](saknas.md).\n", 6, 17),
        ("lead: 'Läs [mer](saknas.md).'\n", 6, 18),
        ("lead: 'Det''s [mer](saknas.md).'\n", 6, 21),
        ("lead: |\n  Bron.\n\n  Läs [mer](saknas.md).\n", 9, 13),
        ("lead: |\n      Läs [mer](saknas.md).\n", 7, 17),
        ("lead: >-\n  Bron öppnar\n  nu. Läs [mer](saknas.md).\n", 8, 17),
        ("lead:\n  Bron öppnar\n  nu. Läs [mer](saknas.md).\n", 8, 17),
    ],
)
def test_a_link_in_a_lead_has_its_position_in_the_file(tmp_path: Path, lead: str, line: int, column: int) -> None:
    assert spans(tmp_path, release(lead), "PG205")[0][:2] == (line, column)


def test_a_link_in_a_yaml_release_has_its_position_in_the_file(tmp_path: Path) -> None:
    content = (
        "id: r-2\ntitle: Bro\ntype: news\npublished: 2024-05-02\nbody: |\n    Bron.\n\n    Läs [mer](saknas.md).\n"
    )
    found = problems(tmp_path, {"content/releases/bro.yaml": content})
    assert [(one.code, one.line, one.column) for one in found] == [("PG205", 8, 15)]


def test_a_heading_in_a_yaml_release_has_its_position_in_the_file(tmp_path: Path) -> None:
    content = (
        "id: r-2\ntitle: Bro\ntype: news\npublished: 2024-05-02\nbody: |\n    Bron.\n\n    #### Pris\n\n    Tio.\n"
    )
    found = problems(tmp_path, {"content/releases/bro.yaml": content})
    assert [(one.code, one.line, one.column, one.end_column) for one in found] == [("PG311", 8, 5, 9)]


def test_a_role_with_decomposed_letters_has_its_position_in_the_file(tmp_path: Path) -> None:
    body = unicodedata.normalize("NFD", "Bron.\n\n– Nu går det, säger Ada Ek, förvaltningschef.\n")
    start = body.splitlines()[2].index("fo")
    found = spans(tmp_path, release(body=body), "PG214")
    assert found == [(9, start + 1, 9, start + 1 + len(unicodedata.normalize("NFD", "förvaltningschef")))]


def test_a_problem_in_a_text_that_has_changed_meanwhile_is_reported_by_line() -> None:
    """The words that mark its exact position are no longer there."""
    patterns = block_finding("a.md", (2, 0), text("No lead."), patterns=("bron",), fix=Fix(text="Bron"))
    assert locate(patterns, lambda _: ["---", "Skolan", ""]) == Finding("a.md", (2, 1, 2, 7), text("No lead."))
    assert locate(patterns, lambda _: []) == Finding("a.md", (2, 1, 2, 1), text("No lead."))
