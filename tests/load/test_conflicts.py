"""A merge conflict is one error at its first line, in every kind of file, and the rest of the file is checked too."""

from pathlib import Path

import pytest

from faulty import CONFIG, make, places, problems, release
from newsroom import newsroom
from pressgen.build import examine
from pressgen.errors import BadContentError
from pressgen.load.format.conflicts import conflicts, settled

CONFLICT = "<<<<<<< HEAD\n{ours}\n=======\n{theirs}\n>>>>>>> gren\n"


def test_one_problem_for_each_conflict() -> None:
    text = CONFLICT.format(ours="Ett", theirs="Två") + "Mellan.\n" + CONFLICT.format(ours="Tre", theirs="")
    assert [(one.first, one.last) for one in conflicts(text)] == [(0, 4), (6, 10)]


def test_the_first_side_is_read_line_for_line() -> None:
    text = "a\n<<<<<<< HEAD\nb\n||||||| x\nc\n=======\nd\n>>>>>>> gren\ne"
    assert settled(text).split("\n") == ["a", "", "b", "", "", "", "", "", "e"]


@pytest.mark.parametrize(
    "text",
    [
        "Rubrik\n=======\n\nText",
        ">>>>>>> citat",
        "||||||| a",
        ">>>>>> a\n>>>>>>> citat",
        ">>>>>>>",
        ">>>>>>> Bron öppnar.",
        ">>>>>>> Nej.",
        "a <<<<<<< b",
        "<<<<<<<<< a",
        "=======\n\n>>>>>>>>>> b",
        "||||||| a | b |\n| c |",
    ],
)
def test_near_misses(text: str) -> None:
    assert list(conflicts(text)) == []
    assert settled(text) == text


@pytest.mark.parametrize(
    "line",
    [
        "<<<<<<< HEAD",
        ">>>>>>> eva/ny-bro",
        "||||||| 1a2b3c4",
        ">>>>>>> 1a2b3c4 (Rätta titeln)",
        "  >>>>>>> HEAD",
        ">>>>>>> main",
    ],
)
def test_a_marker_line_left_over_is_one(line: str) -> None:
    assert [(one.first, one.last) for one in conflicts(f"Ett.\n{line}\n\nTvå.")] == [(1, 1)]


def test_indented_markers_are_found(tmp_path: Path) -> None:
    text = "  <<<<<<< HEAD\n  a\n  =======\n  b\n  >>>>>>> gren"
    assert [(one.first, one.last, one.ours) for one in conflicts(text)] == [(0, 4, (1,))]
    found = problems(tmp_path, {"content/releases/x.md": release(body=text)})
    assert [one.code for one in found if one.level == "error"] == ["PG431"]


@pytest.mark.parametrize(
    ("path", "before", "ours", "theirs", "after"),
    [
        ("content/organisations/x.yaml", "name: X\n", "phone: 08-465 004 01", "phone: 08-465 004 02", ""),
        ("content/vocabularies/regions.yaml", "a: A\n", "b: B", "b: C", ""),
        ("content/banners/x.yaml", "to: 2030-01-01\n", "text: Ett", "text: Två", "from: 2024-01-01\nseverity: info\n"),
        ("content/boilerplates/x.md", "---\ntitle: X\n---\n", "Ett.", "Två.", ""),
        ("content/pages/x.md", "---\n", "title: X", "title: Y", "---\nText.\n"),
        (
            "content/releases/x.yaml",
            "id: r-9\ntype: news\npublished: 2024-05-02\ntitle: X\nbody: |\n",
            "  Ett.",
            "  Två.",
            "",
        ),
    ],
)
def test_in_every_kind_of_file(  # noqa: PLR0917 -- a file in four pieces
    path: str, before: str, ours: str, theirs: str, after: str, tmp_path: Path
) -> None:
    text = before + CONFLICT.format(ours=ours, theirs=theirs) + after
    found = [one for one in problems(tmp_path, {path: text}) if one.level == "error"]
    assert places(found) == [f"{path}:{before.count(chr(10)) + 1}:1 PG431"]


def test_the_rest_of_the_file_is_checked_in_the_same_run(tmp_path: Path) -> None:
    body = CONFLICT.format(ours="Ett.", theirs="Två.") + "\n[x](javascript:a)\n"
    found = problems(tmp_path, {"content/releases/bro.md": release("topics: [trafk]\n", body=body)})
    assert [one.code for one in found if one.level == "error"] == ["PG201", "PG431", "PG401"]


def test_in_the_settings(tmp_path: Path) -> None:
    config = CONFIG + CONFLICT.format(ours="region: SE", theirs="region: NO")
    root = newsroom(make(tmp_path, {}), {}, config)
    try:
        found = examine(root)[1]
    except BadContentError as error:
        found = error.problems
    assert places(found) == ["pressgen.yaml:6:1 PG431"]
