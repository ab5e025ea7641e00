"""Single-line values are shown verbatim, so markup in them is reported, in every kind of file."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from faulty import PIXEL, make, places, problems, release
from pressgen.build import examine
from pressgen.edit import fixes
from pressgen.problems import Problem

A = "content/releases/bro.md"


def found_places(tmp_path: Path, files: dict[str, str | bytes]) -> list[str]:
    return [place for place in places(problems(tmp_path, files)) if place[-5:] in {"PG432", "PG433", "PG445", "PG446"}]


def test_in_what_a_picture_says(tmp_path: Path) -> None:
    front = "image:\n  src: a.png\n  alt: En *ny* bro\n  caption: Bron &amp; ån\n  credit: '[namn]'\n"
    files: dict[str, str | bytes] = {A: release(front), "content/releases/a.png": PIXEL}
    assert found_places(tmp_path, files) == [f"{A}:8:11 PG446", f"{A}:9:17 PG446", f"{A}:10:12 PG445"]


@pytest.mark.parametrize(
    ("path", "text", "place"),
    [
        ("content/contacts/bo.yaml", "name: Bo <br> Alm\nphone: 08-465 004 01\n", "1:10 PG446"),
        ("content/contacts/bo.yaml", "name: Bo Alm\nrole: XXX\nphone: 08-465 004 01\n", "2:7 PG445"),
        ("content/banners/x.yaml", "to: 2030-01-01\ntext: 'Se [sidan](https://x.example)'\n", "2:11 PG446"),
        ("content/vocabularies/regions.yaml", "norr: '**Norr**'\n", "1:8 PG446"),
        ("content/pages/x.md", "---\ntitle: '`Om` oss'\n---\nText.\n", "2:9 PG446"),
        ("content/organisations/x.yaml", "name: X\ndepartments: {a: {name: TODO}}\n", "2:25 PG445"),
    ],
)
def test_in_every_kind_of_file(path: str, text: str, place: str, tmp_path: Path) -> None:
    assert found_places(tmp_path, {path: text}) == [f"{path}:{place}"]


@pytest.mark.parametrize(
    "title",
    ["5 * 3 och a_b_c", "Bro & å", "A < B > C", "C# och F#", "Bron [ny] (2024)", "~100 kronor", "Pris*", "Q&A;"],
)
def test_signs_that_are_not_markup_are_not_reported(title: str, tmp_path: Path) -> None:
    assert found_places(tmp_path, {A: release(title=f"'{title}'")}) == []


def test_markup_in_the_lead_is_reported_as_in_press_text(tmp_path: Path) -> None:
    found = problems(tmp_path, {A: release("lead: Bron <b>öppnar</b> i höst.\n")})
    (one,) = [one for one in found if one.code in {"PG433", "PG446"}]
    assert (one.code, one.line, one.column, one.end_column) == ("PG433", 6, 12, 25)


@pytest.mark.parametrize("lead", ["<b>Bron</b> öppnar.", "Bron<br>öppnar.", "'<i>Bron</i> öppnar'", "Bron <!-- a -->"])
def test_a_fix_in_a_value_leaves_yaml_that_can_be_read(lead: str, tmp_path: Path) -> None:
    root = make(tmp_path, {A: release(f"lead: {lead}\n")})
    for mended in fixes.fix_files(root, lambda texts: _examined(root, texts)):
        (root / mended.path).write_bytes(mended.after)
    assert not [one for one in examine(root)[1] if one.code.startswith("PG1")]


@pytest.mark.parametrize(
    ("title", "mended"),
    [
        ("Bron<br>öppnar", "Bron öppnar"),
        ("Ny bro<br/><b>öppnar</b> i höst", "Ny bro öppnar i höst"),
        ("<p>Bron</p>öppnar", "Bron öppnar"),
        ("Bron <b>öppnar</b><br>i höst", "Bron öppnar i höst"),
        ("Bron<br>", "Bron"),
        ("Bro<b>n</b>", "Bron"),
        ("Ny bro:<br>så blir den", "Ny bro:<br>så blir den"),
    ],
)
def test_no_words_run_together_where_a_break_is_taken_out(title: str, mended: str, tmp_path: Path) -> None:
    root = make(tmp_path, {A: release(title=title)})
    for one in fixes.fix_files(root, lambda texts: _examined(root, texts)):
        (root / one.path).write_bytes(one.after)
    assert f"title: {mended}\n" in (root / A).read_text()


def _examined(root: Path, texts: Mapping[str, bytes]) -> tuple[Problem, ...]:
    for path, data in texts.items():
        (root / path).write_bytes(data)
    return examine(root)[1]
