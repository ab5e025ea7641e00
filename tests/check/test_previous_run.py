"""The newsroom rules run again only when they may report something else than in the previous run."""

from pathlib import Path

import pytest

from faulty import NOW, make, release
from pressgen import check
from pressgen.build import examine
from pressgen.model import RunState
from pressgen.problems import Problem

BRIDGE, LEFT, UNUSED = "content/releases/bron.md", "content/releases/skolan.md", "content/contacts/kim-ek.yaml"
BODY = "Bron öppnar i höst.\n\nSedan går det fort.\n"
NEWSROOM = {
    BRIDGE: release(body=BODY),
    LEFT: release("contacts: [bo-ek]\n", id="r-2", title="Skolan firar", body=BODY),
    "content/contacts/bo-ek.yaml": "name: Bo Ek\nphone: 08-465 004 01\nto: 2023-12-31\n",
    UNUSED: "name: Kim Ek\nphone: 08-465 004 02\n",
}
"""A contact who had left when a release was published, and one whom nothing uses."""
EDITS = {
    "words of a release": (BRIDGE, "fort", "snabbt"),
    "words of a release with a problem": (LEFT, "fort", "snabbt"),
    "a line above a problem": (LEFT, "id: r-2", "# en rad\nid: r-2"),
    "a line in a file with a problem": (UNUSED, "name:", "# en rad\nname:"),
    "the last use of a contact": (LEFT, "contacts: [bo-ek]\n", ""),
    "the id of an unused contact": (UNUSED, "name: Kim Ek", "id: kim\nname: Kim Ek"),
    "when a contact leaves": ("content/contacts/bo-ek.yaml", "2023", "2033"),
}


def state_after_run(root: Path) -> RunState:
    """The state that a build saves."""
    site, problems = examine(root, NOW)
    return RunState(site.content_digest, problems)


def edit(root: Path, path: str, old: str, new: str) -> None:
    file = root / path
    file.write_text(file.read_text().replace(old, new, 1))


@pytest.mark.parametrize("change", EDITS.values(), ids=EDITS)
def test_after_any_edit_the_problems_are_those_of_a_clean_run(tmp_path: Path, change: tuple[str, str, str]) -> None:
    root = make(tmp_path, NEWSROOM)
    before = state_after_run(root)
    assert {problem.code for problem in before.problems} >= {"PG213", "PG216"}
    edit(root, *change)
    assert examine(root, NOW, previous=before)[1] == examine(root, NOW)[1]


def test_after_an_edit_of_words_the_newsroom_rules_do_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make(tmp_path, NEWSROOM)
    before = state_after_run(root)
    monkeypatch.setattr(check, "_check_newsroom", lambda _: pytest.fail("they did"))
    edit(root, *EDITS["words of a release"])
    assert examine(root, NOW, previous=before)[1] == before.problems


def test_problems_of_the_edited_file_itself_are_reported(tmp_path: Path) -> None:
    root = make(tmp_path, NEWSROOM)
    before = state_after_run(root)
    edit(root, BRIDGE, "Sedan", "## Bron\n\n## Sedan\n\nSedan")
    assert _codes(examine(root, NOW, previous=before)[1]) - _codes(before.problems) == {(BRIDGE, "PG312")}


def _codes(problems: tuple[Problem, ...]) -> set[tuple[str, str]]:
    return {(problem.path, problem.code) for problem in problems}
