"""PG501 to PG507: each change that breaks feeds or links is reported with file and line; other changes pass."""

from pathlib import Path

import pytest

from newsroom import CONFIG, NOON, newsroom, release
from pressgen.cli.compare_revision import compare_with

BRON = "content/releases/bron.md"
ANNAN = "content/releases/2026/annan.md"
OWN = CONFIG + "identity: {authority: storkoping.example, since: 2020-01-01}\n"
Found = list[tuple[str, str, int]]


def found(folder: Path, before: str, after: str | dict[str, str], old: str = CONFIG, new: str = CONFIG) -> Found:
    """The problems when the one release `before` has become `after`."""
    files = {BRON: after} if isinstance(after, str) else after
    base = {"pressgen.yaml": old.encode(), BRON: before.encode()}
    problems = compare_with(newsroom(folder, files, new), base, NOON)
    return [(problem.code, problem.path, problem.line) for problem in problems]


def test_another_id_is_refused_where_it_stands(tmp_path: Path) -> None:
    assert found(tmp_path, release(id="a"), release(id="b")) == [("PG501", BRON, 2)]


def test_another_id_is_found_in_a_file_that_has_moved(tmp_path: Path) -> None:
    moved = {"content/releases/2026/bron.md": release(id="b")}
    assert found(tmp_path, release(id="a"), moved) == [("PG501", "content/releases/2026/bron.md", 2)]


def test_a_lost_id_is_refused(tmp_path: Path) -> None:
    assert found(tmp_path, release(id="a"), release(id="")) == [("PG501", BRON, 1)]


def test_a_published_release_cannot_be_deleted(tmp_path: Path) -> None:
    assert found(tmp_path, release(), {}) == [("PG502", BRON, 1)]


def test_a_new_address_needs_the_old_one_among_its_aliases(tmp_path: Path) -> None:
    assert found(tmp_path, release(), {ANNAN: release()}) == [("PG503", ANNAN, 1)]
    assert found(tmp_path, release(), {ANNAN: release("aliases: [/2026/bron/]")}) == []


def test_another_slug_is_another_address(tmp_path: Path) -> None:
    assert found(tmp_path, release(), release("slug: bro")) == [("PG503", BRON, 6)]


def test_another_pattern_of_addresses_moves_every_release(tmp_path: Path) -> None:
    assert found(tmp_path, release(), release(), new=CONFIG + "permalink: /{slug}/\n") == [("PG503", BRON, 1)]


def test_an_old_alias_cannot_be_removed(tmp_path: Path) -> None:
    before = release("aliases: [/a/, /b/]")
    assert found(tmp_path, before, release("aliases: [/b/]")) == [("PG503", BRON, 6)]


def test_a_published_release_cannot_become_a_draft(tmp_path: Path) -> None:
    assert found(tmp_path, release(), release("status: draft")) == [("PG504", BRON, 6)]


def test_the_date_of_publication_stays(tmp_path: Path) -> None:
    assert found(tmp_path, release(), release(published="2026-04-01 09:00")) == [("PG505", BRON, 5)]


def test_a_published_release_cannot_be_embargoed_again(tmp_path: Path) -> None:
    assert found(tmp_path, release(), release(published="2026-12-01")) == [("PG505", BRON, 5)]


def test_the_identity_stays(tmp_path: Path) -> None:
    other = OWN.replace("authority: storkoping", "authority: press.storkoping")
    assert found(tmp_path, release(), release(), OWN, other) == [("PG506", "pressgen.yaml", 5)]


def test_another_host_changes_the_identity_that_comes_from_it(tmp_path: Path) -> None:
    other = CONFIG.replace("https://press.storkoping.example/", "https://www.storkoping.example/")
    assert found(tmp_path, release(), release(), new=other) == [("PG506", "pressgen.yaml", 2)]


@pytest.mark.parametrize(
    "after",
    [
        release(title="Bron öppnar i dag"),
        release("updated: 2026-04-02"),
        release("withdrawn: {date: 2026-04-02, reason: Fel siffror}"),
        release("expires: 2026-04-03"),
        release(type="statement", body="Allt är nytt."),
        release(published="2026-04-01 08:00"),
    ],
    ids=["title", "updated", "withdrawn", "expired", "text and type", "the hour that the day stands for"],
)
def test_a_change_that_breaks_nothing_passes(tmp_path: Path, after: str) -> None:
    assert found(tmp_path, release(), after) == []


def test_a_moved_site_with_an_identity_of_its_own_passes(tmp_path: Path) -> None:
    other = OWN.replace("https://press.storkoping.example/", "https://www.storkoping.example/press/")
    assert found(tmp_path, release(), release(), OWN, other) == []


def test_another_zone_or_publishing_hour_passes(tmp_path: Path) -> None:
    other = CONFIG.replace("Europe/Stockholm", "Europe/Helsinki") + "publish_time: 09:00\n"
    assert found(tmp_path, release(), release(), new=other) == []


@pytest.mark.parametrize("before", [release("status: draft"), release(published="2026-12-01")], ids=["draft", "future"])
def test_an_unpublished_release_may_change_and_be_deleted(tmp_path: Path, before: str) -> None:
    assert found(tmp_path / "changed", before, release(id="b", published="2026-11-01")) == []
    assert found(tmp_path / "gone", before, {}) == []


def test_a_broken_file_with_the_same_id_is_not_reported_here(tmp_path: Path) -> None:
    assert found(tmp_path, release(), release(title="")) == []


def test_a_new_release_with_a_day_long_ago_is_questioned(tmp_path: Path) -> None:
    new = {BRON: release(), ANNAN: release(id="r-2", published="2025-04-30 08:00")}
    assert found(tmp_path, release(), new) == [("PG507", ANNAN, 5)]


def test_a_draft_or_an_embargo_that_ends_in_the_past_is_questioned(tmp_path: Path) -> None:
    for before in (release("status: draft", published="2026-05-02"), release(published="2026-05-02")):
        assert found(tmp_path, before, release(published="2025-05-02")) == [("PG507", BRON, 5)]


def test_a_new_release_of_last_week_is_fine(tmp_path: Path) -> None:
    assert found(tmp_path, release(), {BRON: release(), ANNAN: release(id="r-2", published="2026-04-24")}) == []


@pytest.mark.parametrize("line", ["status: draft", "aliases: [/nyheter/12/]"])
def test_an_old_draft_or_a_text_from_another_site_is_fine(tmp_path: Path, line: str) -> None:
    assert found(tmp_path, release(), {BRON: release(), ANNAN: release(line, id="r-2", published="2019-04-24")}) == []


def test_an_archive_that_moves_in_is_not_questioned(tmp_path: Path) -> None:
    old = {
        f"content/releases/2019/{number}.md": release(id=f"r-{number}x", published="2019-04-24") for number in range(11)
    }
    assert found(tmp_path, release(), {BRON: release(), **old}) == []
