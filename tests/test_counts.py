"""An edit makes anew what it changes, all of it and nothing else."""

import pytest
from counts import Outcome, built, outcome
from edits import EDITS
from make_newsroom import write
from make_release import Newsroom

ROOM = Newsroom(60)


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """What came of each edit, one after the other, to a newsroom of sixty texts."""
    root = write(ROOM, tmp_path_factory.mktemp("room"))
    built(root)
    return {name: outcome(root, ROOM, edit) for name, edit in EDITS.items()}


@pytest.mark.parametrize("edit", EDITS)
def test_nothing_is_forgotten(edit: str, outcomes: dict[str, Outcome]) -> None:
    assert outcomes[edit].forgotten == set()


@pytest.mark.parametrize("edit", EDITS)
def test_nothing_is_made_in_vain(edit: str, outcomes: dict[str, Outcome]) -> None:
    assert outcomes[edit].in_vain == set()


def test_an_edit_changes_what_shows_it_and_no_more(outcomes: dict[str, Outcome]) -> None:
    counts = {name: len(found.changed) for name, found in outcomes.items()}
    assert counts["nothing changed"] == 0
    assert counts["template edited"] == sum(1 for path in outcomes["template edited"].made if path[:2] == "20")
    assert 0 < counts["body edited"] < counts["title edited"] < outcomes["title edited"].all / 5
    assert 0 < counts["contact edited"] < outcomes["contact edited"].all / 5
