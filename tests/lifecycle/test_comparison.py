"""`pressgen diff` tells exactly the files and the feeds' entries that differ between two clean builds, and nothing hidden.

`PRESSGEN_EXAMPLES=40 python -m pytest tests/lifecycle/test_comparison.py` compares after some 200 random edits.
"""

import json
import os
import re
import tempfile
from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import choices
from build_process import BuildRequest, run_here
from editing import Folder, Snapshot, snapshot
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from in_memory import linked, rendered_for
from machine import MEMORY_FOLDER, SUBJECT, Edit, edit
from newsrooms import NOW, SECRET, Newsroom, newsrooms

from pressgen import compare
from pressgen.build import examine
from pressgen.cli.commands.diff import Newsroom as Version
from pressgen.cli.commands.diff import compared_sites
from pressgen.model import Comparison, Plan
from pressgen.plan import plan

EXAMPLES = os.environ.get("PRESSGEN_EXAMPLES")
STEPS = st.lists(st.lists(SUBJECT.flatmap(edit), min_size=1, max_size=3), min_size=6, max_size=6)
"""Six times one to three edits, and a build after each: so some five comparisons, as a build may be refused."""
ENTRY = re.compile(rb"<(item|entry)\b.*?</\1>", re.DOTALL)
ID = re.compile(rb"<(?:guid|id)\b[^>]*>([^<]+)<")

Entries = dict[str, dict[str, bytes]]
"""Each feed's entries by id, as they are written."""


@settings(
    max_examples=int(EXAMPLES or "2"),
    deadline=None,
    derandomize=EXAMPLES is None,
    suppress_health_check=list(HealthCheck),
)
@given(STEPS, st.sampled_from(choices.CLOCKS))
def test_it_predicts_the_files_and_entries_that_differ(steps: list[list[Edit]], now: datetime) -> None:
    with tempfile.TemporaryDirectory(dir=MEMORY_FOLDER) as place:
        versions = [site for number, site in enumerate(versions_of(Path(place), steps, now)) if site]
        for (before, old), (after, new) in pairwise(versions):
            found = compared(before, after, now, Path(place) / "state")
            assert {one.path: one.kind for one in found.files} == differing_files(old, new)
            assert told_entries(found) == differing_entries(old, new)


def versions_of(place: Path, steps: list[list[Edit]], now: datetime) -> Iterator[tuple[Path, Snapshot] | None]:
    """The newsroom before and after each step, in a folder of its own, with what a clean build makes of it."""
    state: dict[str, object] = {}
    for number, edits in enumerate([[], *steps]):
        folder = Folder(place / str(number), {})
        folder.restore({**choices.start(), **state})  # type: ignore[dict-item]
        for path, key, value in edits:
            apply(folder, path, key, value)
        state = dict(folder.files)
        output = place / f"{number}-site"
        request = BuildRequest(str(folder.root), str(output), str(place / f"{number}-state"), now)
        yield None if run_here(request).refused else (folder.root, snapshot(output))


def apply(folder: Folder, path: str, key: str, value: object) -> None:
    if not key:
        assert isinstance(value, bytes)
        folder.write(path, value)
        return
    if path not in folder.files:
        folder.write(path, choices.new(path, 9))
    folder.set_value(path, key, value, "in place")


def compared(before: Path, after: Path, now: datetime, state: Path) -> Comparison:
    sites = [Version(root, examine(root, now)[0]) for root in (before, after)]
    return compared_sites(*sites, instant=now, showing="public", state=state, pool=map)


def differing_files(old: Snapshot, new: Snapshot) -> dict[str, str]:
    one, other = ({path: data for path, (data, time) in site.items() if time} for site in (old, new))
    kinds = {path: "new" if path not in one else "gone" if path not in other else "changed" for path in one | other}
    return {path: kind for path, kind in kinds.items() if one.get(path) != other.get(path)}


def told_entries(found: Comparison) -> set[tuple[str, str, str]]:
    return {(one.feed, one.id, "changed" if one.kind == "updated" else one.kind) for one in found.entries}


def differing_entries(old: Snapshot, new: Snapshot) -> set[tuple[str, str, str]]:
    one, other = entries(old), entries(new)
    return {
        (feed, name, "new" if name not in before else "gone" if name not in after else "changed")
        for feed in one | other
        for before, after in [(one.get(feed, {}), other.get(feed, {}))]
        for name in before | after
        if before.get(name) != after.get(name)
    }


def entries(site: Snapshot) -> Entries:
    """The feeds of a site, read without a parser of XML."""
    found: Entries = {}
    for path, (data, _) in site.items():
        if path.endswith("feed.json"):
            found[path] = {item["id"]: json.dumps(item).encode() for item in json.loads(data)["items"]}
        elif path.endswith(("rss.xml", "atom.xml")):
            found[path] = {name_of(match[0]): match[0] for match in ENTRY.finditer(data)}
    return found


def name_of(entry: bytes) -> str:
    found = ID.search(entry)
    assert found
    return found[1].decode()


@settings(max_examples=int(EXAMPLES or "10"), deadline=None, suppress_health_check=list(HealthCheck))
@given(newsrooms())
def test_nothing_hidden_is_told(newsroom: Newsroom) -> None:
    site, errors = linked(newsroom.files)
    assume(not errors)
    whole, bare, nothing = plan(site, NOW), plan(linked(newsroom.bare())[0], NOW), Plan(pages=(), templates={})
    told = reports(nothing, whole, newsroom)
    assert SECRET not in told
    assert "Om oss" in told
    assert SECRET not in reports(bare, whole, newsroom)
    assert compare.compare(version(bare, whole, newsroom), version(whole, bare, newsroom)) == Comparison()


def reports(before: Plan, after: Plan, newsroom: Newsroom) -> str:
    """Everything that is written about a change."""
    found = compare.compare(version(before, after, newsroom), version(after, before, newsroom))
    report = compare.Report(found, "main", "2026-05-01 12:00")
    pages = compare.html_pages(report, str, "en")
    return "\n".join([compare.markdown(report, str), *pages, *pages.values()])


def version(one: Plan, other: Plan, newsroom: Newsroom) -> compare.Version:
    return compare.Version(one, rendered_for(compare.candidates(one, other), newsroom.files))
