"""What is wrong with a draft holds up no other text; what may be wrong with a public one stops every build."""

from pathlib import Path

import pytest

from newsroom import CONFIG, NOON, built, newsroom, release, site
from pressgen.build import build
from pressgen.errors import BadContentError
from pressgen.model import Showing
from pressgen.problems import Problem, as_builds_tell

PUBLIC = "content/releases/2026/bron.md"
DRAFT = "content/releases/2026/halvfardig.md"
FILES = {PUBLIC: release()}


def draft(*lines: str, body: str = "Hemligt.", **keys: str) -> str:
    return release(*lines, body=body, **{"id": "r-2", "title": "Hemlig", "status": "draft"} | keys)


BROKEN = {
    "an unknown topic": draft(topics="[saknas]"),
    "a contact that nobody has written": draft(contacts="[ny-chef]"),
    "a picture without a description": draft("image: {src: bild.png, alt: }"),
    "a picture that is not there": draft("image: {src: bild.png, alt: En bro}"),
    "a key that does not exist": draft(ingress="Snart öppnar bron."),
    "a day that does not exist": draft(published="2026-02-30"),
    "no day at all": draft(published=""),
    "no id": draft(id=""),
    "no type yet": draft(type=""),
    "a title left empty": draft(title="''"),
    "a link that leads nowhere": draft(body="Läs [mer](saknas.md)."),
    "an end before its beginning": draft(expires="2026-03-01"),
    "a telephone number that is none": draft("contacts:\n  - {name: Kim Ek, phone: '12'}"),
    "a release that refers to itself": draft(related="[r-2]"),
    "a program": draft("attachments: [{src: program.exe}]"),
}
DOUBTFUL = {
    "the status misspelt": draft(status="utkast"),
    "the status in capitals": draft(status="Draft"),
    "the status in curly quotation marks": draft(status="”draft”"),
    "the key misspelt": draft("statuss: draft", status=""),
    "the key in Swedish": draft("utkast: ja", status=""),
    "the status twice": draft("status: draft"),
    "a title with a colon": draft(title="Nytt: en bro"),
    "a line that cannot be read": draft("kontakter - Ada"),
    "keys that never end": draft().replace("---\nHemligt.", "Hemligt."),
    "marks of a conflict": draft("<<<<<<< HEAD\nslug: ny\n=======\nslug: bro\n>>>>>>> main"),
    "the id of a public text": draft(id="r-1"),
    "nearly the id of a public text": draft(id="R-1"),
    "the address of a public text": draft(published="2026-04-01", slug="bron"),
    "an old address that is a public text's": draft(aliases="[/2026/bron/]"),
}


def problems(root: Path, output: str = "output", showing: Showing = "public") -> tuple[Problem, ...]:
    return build(root, root / output, root / ".pressgen", NOON, showing=showing)[1]


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_the_site_is_the_one_without_the_draft_and_the_error_is_told_as_a_warning(tmp_path: Path, text: str) -> None:
    files: dict[str, str | bytes] = {**FILES, "content/releases/2026/program.exe": b"MZ"}
    without = built(tmp_path / "without", files)
    root = newsroom(tmp_path / "with", {**files, DRAFT: text})
    told = [one for one in as_builds_tell(problems(root)) if one.path == DRAFT and one.in_draft]
    assert site(root / "output") == without
    assert told
    assert {one.level for one in told} == {"warning"}


@pytest.mark.parametrize("text", DOUBTFUL.values(), ids=DOUBTFUL)
def test_where_it_may_be_no_draft_or_another_text_is_concerned_nothing_is_built(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadContentError):
        built(tmp_path, {**FILES, DRAFT: text})
    assert not (tmp_path / "output").exists()


def test_a_text_under_embargo_is_due_so_its_errors_stop_the_build(tmp_path: Path) -> None:
    with pytest.raises(BadContentError):
        built(tmp_path, {**FILES, DRAFT: release(id="r-2", published="2027-01-01", topics="[saknas]")})


def test_the_draft_of_yesterday_stops_the_build_when_it_is_none_any_more(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {**FILES, DRAFT: draft(topics="[saknas]")})
    problems(root)
    newsroom(root, {DRAFT: draft(topics="[saknas]", status="")})
    with pytest.raises(BadContentError):
        problems(root)


def test_an_error_of_a_public_text_stops_the_build_whatever_drafts_there_are(tmp_path: Path) -> None:
    with pytest.raises(BadContentError):
        built(tmp_path, {PUBLIC: release(topics="[saknas]"), DRAFT: draft(topics="[saknas]")})


def test_a_public_text_may_refer_to_a_broken_draft_as_to_any_draft(tmp_path: Path) -> None:
    public = release(related="[r-2]", body="Läs [mer](halvfardig.md).")
    sound = built(tmp_path / "sound", {PUBLIC: public, DRAFT: draft()})
    assert built(tmp_path / "broken", {PUBLIC: public, DRAFT: draft(published="i maj", topics="[saknas]")}) == sound


def test_a_preview_of_drafts_leaves_the_broken_one_out_and_shows_the_others(tmp_path: Path) -> None:
    other = {"content/releases/2026/annat.md": draft(id="r-3", title="Annat")}
    root = newsroom(tmp_path, {**FILES, **other, DRAFT: draft(published="2026-05-01", topics="[saknas]")})
    told = problems(root, "preview", showing="drafts")
    assert [one.path for one in told if one.in_draft] == [DRAFT]
    assert "2026/annat/index.html" in site(root / "preview")
    assert "2026/halvfardig/index.html" not in site(root / "preview")


def test_an_error_in_the_words_of_a_draft_comes_and_goes_in_its_preview(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {**FILES, DRAFT: draft(published="2026-05-01")})
    seen: list[tuple[bool, bool]] = []
    for body in ("Hemligt.\n\nNu.", "Hemligt.\n\nNu. <!-- sedan -->", "Hemligt.\n\nNu."):
        newsroom(root, {DRAFT: draft(published="2026-05-01", body=body)})
        broken = any(one.in_draft for one in problems(root, "preview", showing="drafts"))
        clean = newsroom(tmp_path / f"clean-{len(seen)}", {**FILES, DRAFT: draft(published="2026-05-01", body=body)})
        problems(clean, "preview", showing="drafts")
        assert site(root / "preview") == site(clean / "preview")
        seen.append((broken, "2026/halvfardig/index.html" in site(root / "preview")))
    assert seen == [(False, True), (True, False), (False, True)]


def test_a_draft_that_is_repaired_in_steps_is_told_of_as_by_a_clean_build(tmp_path: Path) -> None:
    steps = [
        draft("expires: snart", topics="[saknas]"),
        draft(topics="[saknas]"),
        draft("contacts: {namn: Kim}", type="press-release"),
        draft(type="press-release"),
        draft(contacts="[ny-chef]"),
        draft(),
        draft(published="i maj"),
    ]
    root = newsroom(tmp_path / "room", FILES)
    for number, text in enumerate(steps):
        newsroom(root, {DRAFT: text})
        clean = newsroom(tmp_path / f"clean-{number}", {**FILES, DRAFT: text})
        assert problems(root) == problems(clean)
        assert problems(root) == problems(clean)
        assert site(root / "output") == site(clean / "output")


def test_drafts_are_counted_with_the_broken_ones(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {**FILES, DRAFT: draft(id=""), "content/releases/2026/b.md": draft(id="r-3")}, CONFIG)
    written, _ = build(root, root / "output", root / ".pressgen", NOON)
    assert written.waiting.drafts == 2
