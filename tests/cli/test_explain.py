"""`pressgen explain`: a code as people write it, and what to do when there is none."""

from pathlib import Path

import pytest
from test_command_line import pressgen

from pressgen.cli import manual


@pytest.mark.parametrize("asked", ["PG301", "pg301", "301", "PG 301", "PG301:", "“PG301”"])
def test_a_code_may_be_written_in_many_ways(asked: str, tmp_path: Path) -> None:
    assert pressgen(tmp_path, "explain", asked).stdout.startswith("PG301: the title is long\n\n")


def test_without_a_code_all_are_listed(tmp_path: Path) -> None:
    lines = pressgen(tmp_path, "explain").stdout.splitlines()
    assert [line[:5] for line in lines] == list(manual.pages())
    assert lines[0] == "PG100: the file is not UTF-8"


@pytest.mark.parametrize("asked", ["PG21", "21"])
def test_the_beginning_of_a_code_lists_those_that_begin_so(asked: str, tmp_path: Path) -> None:
    lines = pressgen(tmp_path, "--lang", "sv", "explain", asked).stdout.splitlines()
    assert [line[:5] for line in lines] == [code for code in manual.pages() if code.startswith("PG21")]
    assert lines[-1].endswith(manual.page(lines[-1][:5], "sv").title)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("PG031", "Did you mean PG301? pressgen explain lists all codes."),
        ("PG130", "Did you mean PG103, PG120? pressgen explain lists all codes."),
        ("PG999", "pressgen explain lists all codes."),
        ("PG777", "pressgen explain lists all codes."),
        ("PG3011", "pressgen explain lists all codes."),
        ("datum", "pressgen explain lists all codes."),
    ],
)
def test_only_what_is_near_is_suggested(asked: str, said: str, tmp_path: Path) -> None:
    done = pressgen(tmp_path, "explain", asked)
    assert (done.returncode, done.stderr) == (2, f"pressgen: There is no code {asked}.\n{said}\n")
