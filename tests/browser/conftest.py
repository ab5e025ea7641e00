"""A Chromium, and the hard newsroom behind a strict server."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hard_newsroom import empty_newsroom, hard_newsroom, heavy_newsroom, searched_newsroom
from playwright.sync_api import Browser, sync_playwright

from browser.reader import Reader
from browser.site_server import Site, served
from newsroom import NOON
from pressgen.build import build
from pressgen.model import Showing
from pressgen.plan.search import segments

FLAGS = (
    "--no-sandbox",  # needs what containers and root do not have
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-smooth-scrolling",  # a page has scrolled when it says so
    "--disable-sync",
    "--no-first-run",
)


def program() -> str:
    """The Chromium to test with, or an empty text."""
    names = (os.environ.get("PRESSGEN_CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    return next((found for name in names if name and (found := shutil.which(name))), "")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = program()
    if not path:
        pytest.skip(
            "no Chromium here: install one (on Debian: apt-get install chromium), or name it in PRESSGEN_CHROMIUM"
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def reader(chromium: Browser) -> Iterator[Reader]:
    """Whatever a test does with pages: in the end the browser has had nothing to complain about."""
    one = Reader(chromium)
    yield one
    one.close()
    assert sorted(set(one.complaints)) == []


@pytest.fixture(scope="session")
def hard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The hard newsroom as the public sees it. Its forms come back to the server."""
    folder = tmp_path_factory.mktemp("hard")
    with served(folder / "output") as site:
        hard_newsroom(folder, endpoint=f"{site.address}/synpunkter")
        _build(folder)
        yield site


@pytest.fixture(scope="session")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The hard newsroom with what is not public yet: a draft and an embargoed release."""
    folder = tmp_path_factory.mktemp("preview")
    hard_newsroom(folder)
    _build(folder, "drafts")
    with served(folder / "output") as site:
        yield site


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A newsroom that has published nothing."""
    folder = empty_newsroom(tmp_path_factory.mktemp("empty"))
    _build(folder)
    with served(folder / "output") as site:
        yield site


@pytest.fixture(scope="session")
def heavy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A newsroom whose eight releases each have a photograph."""
    folder = heavy_newsroom(tmp_path_factory.mktemp("heavy"))
    _build(folder)
    with served(folder / "output") as site:
        yield site


@pytest.fixture(scope="session")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A newsroom that readers can search, behind the policy that pressgen writes for it."""
    folder = searched_newsroom(tmp_path_factory.mktemp("searched"))
    _build(folder)
    with served(folder / "output") as site:
        site.policy = re.findall(r"Content-Security-Policy: (.+)", (folder / "output/_headers").read_text())[0]
        yield site


@pytest.fixture(scope="session")
def searched_large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The same with so many releases that the index is in parts, in three segments."""
    folder = searched_newsroom(tmp_path_factory.mktemp("searched-large"), more=40)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(segments, "_WHOLE", 5)
        patch.setattr(segments, "_SIZE", 16)
        _build(folder)
    with served(folder / "output") as site:
        site.policy = re.findall(r"Content-Security-Policy: (.+)", (folder / "output/_headers").read_text())[0]
        yield site


def _build(folder: Path, showing: Showing = "public") -> None:
    build(folder, folder / "output", folder / ".pressgen", NOON, showing=showing)
