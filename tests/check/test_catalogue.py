"""Every faulty input of tests/invalid is reported at its exact characters, and fixed without another change."""

import re
from pathlib import Path

import pytest
from cases import CASES, Case

from faulty import NOW, make
from pressgen.build import examine
from pressgen.check.rules import FILE_RULES, LINE_RULES, NEWSROOM_RULES
from pressgen.cli import manual
from pressgen.edit import fixes
from pressgen.errors import BadContentError
from pressgen.problems import Problem

SOURCE = Path(__file__).parents[2] / "src" / "pressgen"
CODES = [
    *(rule.code for rule in FILE_RULES),
    *(rule.code for rule in LINE_RULES),
    *(rule.code for rule in NEWSROOM_RULES),
]
FIXABLE = [case for case in CASES if case.fixed is not None]


def problems_in(root: Path) -> tuple[Problem, ...]:
    try:
        return examine(root, NOW)[1]
    except BadContentError as error:
        return error.problems


def location(problem: Problem) -> str:
    return f"{problem.path}:{problem.line}:{problem.column}-{problem.end_line}:{problem.end_column}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_only_the_fault_is_reported_at_its_characters(case: Case, tmp_path: Path) -> None:
    problems = problems_in(make(tmp_path, case.files))
    assert [location(one) for one in problems if one.code == case.code] == case.expected
    others = {one.code for one in problems if one.level != "note" and one.code != case.code}
    assert others == set(case.also)


@pytest.mark.parametrize("case", FIXABLE, ids=lambda case: case.name)
def test_the_fix_removes_the_fault_and_leaves_every_other_byte(case: Case, tmp_path: Path) -> None:
    root = make(tmp_path, case.files)
    problem = next(one for one in problems_in(root) if one.code == case.code)
    before = (root / problem.path).read_bytes()
    after = fixes.apply_fixes(before, [problem])
    assert line_of(after, problem.line) == case.fixed
    assert problem.fix is not None
    start, end = (byte_offset(before, *place) for place in places(case.expected[0]))
    assert after == before[:start] + problem.fix.text.encode() + before[end:]
    (root / problem.path).write_bytes(after)
    assert not [one for one in problems_in(root) if one.code == case.code]


def line_of(data: bytes, number: int) -> str:
    return re.split(r"\r\n|\r|\n", data.decode("utf-8-sig"))[number - 1]


def places(expected: str) -> tuple[tuple[int, int], tuple[int, int]]:
    line, column, end_line, end_column = map(int, re.findall(r"\d+", expected.partition(":")[2]))
    return (line, column), (end_line, end_column)


def byte_offset(data: bytes, line: int, column: int) -> int:
    """The offset of a place, counted byte by byte."""
    lines = data.splitlines(keepends=True)
    mark = 3 if line == 1 and data.startswith(b"\xef\xbb\xbf") else 0
    before = sum(map(len, lines[: line - 1]))
    rest = lines[line - 1][mark:].decode() if line <= len(lines) else ""
    return before + mark + len(rest[: column - 1].encode())


def test_there_are_150_faulty_inputs_and_more() -> None:
    assert sum(bool(case.expected) for case in CASES) >= 150


@pytest.mark.parametrize("code", sorted(set(CODES) - {"PG325"}))
def test_every_rule_has_two_cases_and_a_near_miss(code: str) -> None:
    cases = [case for case in CASES if case.code == code]
    assert sum(bool(case.expected) for case in cases) >= 2
    assert any(not case.expected for case in cases)


def test_every_code_has_its_page_in_the_manual_and_no_other() -> None:
    written = {code for path in SOURCE.rglob("*.py") for code in re.findall(r'"(PG\d{3})"', path.read_text("utf-8"))}
    assert written <= set(manual.pages())
    assert set(manual.pages()) <= written


def test_the_manual_in_docs_is_current() -> None:
    assert (SOURCE.parents[1] / "docs" / "rules.md").read_text("utf-8") == manual.book()
