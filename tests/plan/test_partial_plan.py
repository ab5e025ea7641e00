"""When only words have changed, the plan is partial: it has the pages of the whole plan that show those words."""

from pathlib import Path

import pytest

from faulty import NOW, make, release
from pressgen.build import examine
from pressgen.model import Page, Plan, RunState
from pressgen.plan import plan

BODY = "Bron öppnar i höst.\n\nSedan går det fort.\n"
NEWSROOM = {
    f"content/releases/r{day:02}.md": release(
        "topics: [trafik]\n" * (day % 2), BODY, id=f"r-{day}", published=f"2024-05-{day:02}"
    )
    for day in range(1, 31)
}
OLDEST, NEWEST = "content/releases/r01.md", "content/releases/r30.md"


def edited(root: Path, *paths: str) -> tuple[Plan, Plan, Plan]:
    """The plan before an edit of these texts, the partial plan after it, and the whole plan after it."""
    site, _ = examine(make(root, NEWSROOM), NOW)
    before = plan(site, NOW)
    for path in paths:
        (root / path).write_text((root / path).read_text().replace("fort", "snabbt"))
    edit, _ = examine(root, NOW)
    return before, plan(edit, NOW, previous=RunState(site.content_digest, (), before.newest)), plan(edit, NOW)


def by_path(planned: Plan) -> dict[str, Page]:
    return {page.path: page for page in planned.pages}


@pytest.mark.parametrize("paths", [(), (OLDEST,), (NEWEST,), (OLDEST, NEWEST)])
def test_its_pages_are_those_of_the_whole_plan(tmp_path: Path, paths: tuple[str, ...]) -> None:
    _, part, whole = edited(tmp_path, *paths)
    assert part.is_part
    assert by_path(part).items() <= by_path(whole).items()


@pytest.mark.parametrize("paths", [(), (OLDEST,), (NEWEST,), (OLDEST, NEWEST)])
def test_every_changed_page_is_in_the_partial_plan(tmp_path: Path, paths: tuple[str, ...]) -> None:
    before, part, whole = edited(tmp_path, *paths)
    changed = {path for path, page in by_path(whole).items() if page.fingerprint != by_path(before)[path].fingerprint}
    assert changed <= by_path(part).keys()
    assert bool(changed) == bool(paths)


def test_it_saves_the_same_newest_releases_as_the_whole_plan(tmp_path: Path) -> None:
    _, part, whole = edited(tmp_path, NEWEST)
    assert part.newest == whole.newest
