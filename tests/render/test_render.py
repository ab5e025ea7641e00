"""`render` as a whole: in the plan's order, lazily, the same bytes with any map."""

from concurrent.futures import ProcessPoolExecutor
from zoneinfo import ZoneInfo

import msgspec
import pytest
from sample_views import CONTENT, MORNING, artifacts, feed_page, release, release_page

from pressgen.errors import TemplateError
from pressgen.model import Artifact, Page, Plan
from pressgen.render import render
from sample_site import SITE

TEMPLATES = CONTENT | {"x.html": "<h1>{{ release.title }}</h1>"}
PAGES = (
    feed_page("atom", release(), path="atom.xml"),
    Page("bild.jpg", "copy", copy_of="content/bild.jpg"),
    feed_page("json", release(), path="feed.json"),
    feed_page("rss", release(), path="rss.xml"),
    release_page("x.html"),
    release_page("", file="index.txt", kind="text"),
)


def test_artifacts_come_in_the_plans_order() -> None:
    assert [artifact.path for artifact in artifacts(PAGES, TEMPLATES)] == [page.path for page in PAGES]


def test_two_renders_give_the_same_bytes() -> None:
    assert artifacts(PAGES, TEMPLATES) == artifacts(PAGES, TEMPLATES)


def test_worker_processes_give_the_same_bytes() -> None:
    with ProcessPoolExecutor(2) as pool:
        assert list(render(Plan(PAGES, TEMPLATES), pool.map)) == artifacts(PAGES, TEMPLATES)


def test_a_worker_reports_a_broken_template() -> None:
    with ProcessPoolExecutor(1) as pool, pytest.raises(TemplateError) as caught:
        list(render(Plan(PAGES, CONTENT | {"x.html": "{{ oj }}"}), pool.map))
    assert caught.value.problems[0].path == "templates/x.html"


def test_pages_are_rendered_lazily() -> None:
    broken = release_page("missing.html")
    assert next(iter(render(Plan((PAGES[3], broken), TEMPLATES)))).path == "rss.xml"


def test_a_picture_has_no_bytes_but_a_file_to_copy() -> None:
    assert artifacts(PAGES[1:2]) == [Artifact("bild.jpg", copy_of="content/bild.jpg")]


def test_a_changed_template_is_used_in_the_same_process() -> None:
    one, two = ({"x.html": text} for text in ("ett", "två"))
    assert [artifacts(PAGES[4:5], templates)[0].data.decode() for templates in (one, two, one)] == ["ett", "två", "ett"]


def test_a_changed_feed_template_is_used_in_the_same_process() -> None:
    old, new = (artifacts(PAGES[3:4], {"feed-content.html": text})[0].data for text in ("ett", "två"))
    assert b"ett" in old
    assert "två".encode() in new


@pytest.mark.parametrize("kind", ["rss", "atom", "json"])
def test_a_changed_time_zone_is_used_in_the_same_process(kind: str) -> None:
    before = feed_page(kind, release())
    there = MORNING.astimezone(ZoneInfo("Europe/Helsinki"))
    moved = feed_page(
        kind,
        release(published=there, feed_updated=there),
        site=msgspec.structs.replace(SITE, timezone="Europe/Helsinki"),
    )
    old, new = artifacts((before, moved))
    assert (b"09:00:00" in old.data, b"09:00:00" in new.data) == (False, True)


@pytest.mark.parametrize("kind", ["html", "text", "rss", "atom", "json"])
def test_a_page_without_a_context_is_refused_by_name(kind: str) -> None:
    with pytest.raises(ValueError, match=rf"^tom\.html: the format {kind} needs a context$"):
        artifacts((Page("tom.html", kind),))


def test_a_feed_without_a_feed_and_a_text_without_a_release_are_refused_by_name() -> None:
    with pytest.raises(ValueError, match="the format rss needs a feed"):
        artifacts((msgspec.structs.replace(release_page("x.html"), format="rss"),))
    with pytest.raises(ValueError, match="the format text needs a release"):
        artifacts((msgspec.structs.replace(PAGES[0], format="text"),))
