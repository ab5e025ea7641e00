"""On a terminal a problem shows its line, with carets under the very characters."""

from pathlib import Path

from pressgen.cli.source_line import source_line
from pressgen.problems import Problem, text


def shown(root: Path, written: str, line: int, column: int, end_column: int) -> str:
    (root / "a.md").write_bytes(written.encode())
    told = Problem("a.md", "PG303", "warning", text("Remove it."), line, column, line, end_column)
    return source_line(root, told)


def test_carets_stand_under_the_characters(tmp_path: Path) -> None:
    assert shown(tmp_path, "---\ntitle: Ny bro.\n", 2, 8, 11) == "     2 | title: Ny bro.\n       |        ^^^\n"


def test_a_point_gets_one_caret(tmp_path: Path) -> None:
    assert shown(tmp_path, "title\r\n", 1, 3, 3).endswith("|   ^\n")


def test_a_long_line_is_shown_around_the_place(tmp_path: Path) -> None:
    line, carets = shown(tmp_path, "x" * 500 + "Å" + "y" * 500, 1, 501, 502).splitlines()
    assert line[carets.index("^")] == "Å"
    assert len(line) < 120


def test_control_characters_do_not_reach_the_terminal(tmp_path: Path) -> None:
    assert "\x1b" not in shown(tmp_path, "a\x1b[31mb", 1, 1, 2)


def test_a_file_that_is_gone_shows_nothing(tmp_path: Path) -> None:
    problem = Problem(path="gone.md", code="PG303", level="warning", message=text("Remove it."))
    assert source_line(tmp_path, problem) == ""


def test_a_file_that_has_been_changed_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    problem = Problem("a.md", "PG101", "error", text("Fel."), 1, 1, 1, 4)
    file.write_text("gammal rad\n", "utf-8")
    assert "gammal rad" in source_line(tmp_path, problem)
    file.write_text("ny\n", "utf-8")
    assert "ny" in source_line(tmp_path, problem)
