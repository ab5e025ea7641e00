"""PG308: an embargo that the text itself states is worse the later it ends."""

from pathlib import Path

import pytest

from faulty import problems

RELEASE = "---\nid: r-1\ntitle: Ny bro\ntype: press-release\npublished: 2024-05-02 08:00\n---\n{line}\n\nBron öppnar den 2 september.\n"


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("Embargo till 2 maj kl. 08.01", "error"),
        ("Embargo till 2 maj kl. 08.00", "warning"),
        ("Embargo till 2024-05-02", "warning"),
        ("Embargo t.o.m. 2 maj", "error"),
        ("Embargo till 1 maj", "warning"),
        ("Embargo till torsdag", "warning"),
    ],
)
def test_an_embargo_that_ends_after_publication_is_an_error(tmp_path: Path, line: str, level: str) -> None:
    found = problems(tmp_path, {"content/releases/bro.md": RELEASE.format(line=line)})
    assert [one.level for one in found if one.code == "PG308"] == [level]
