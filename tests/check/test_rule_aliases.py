"""PG210 and PG219: aliases that cannot lead to the release."""

from pathlib import Path

import pytest

from newsroom import CONFIG, newsroom, release
from pressgen.build import examine

UNRELATED = ("PG218", "PG305")
"""Other problems of so short a release."""


def codes(folder: Path, *releases: str, config: str = CONFIG) -> list[tuple[str, str, int]]:
    files = {f"content/releases/r{number}.md": text for number, text in enumerate(releases)}
    _, problems = examine(newsroom(folder, files, config))
    return [(one.code, one.path, one.line) for one in problems if one.level != "note" and one.code not in UNRELATED]


def test_an_old_address_where_a_release_lies_is_refused(tmp_path: Path) -> None:
    found = codes(tmp_path, release(id="a"), release("aliases: [/2026/r0/]", id="b"))
    assert found == [("PG210", "content/releases/r1.md", 6)]


def test_two_releases_cannot_share_an_old_address(tmp_path: Path) -> None:
    found = codes(tmp_path, release("aliases: [/gammal]", id="a"), release("aliases: [/gammal/]", id="b"))
    assert found == [("PG210", "content/releases/r1.md", 6)]


@pytest.mark.parametrize("old", ["/", "/index.html", "/404.html", "/static/x/", "/amnen/vard/", "/prenumerera/"])
def test_an_address_of_the_newsroom_itself_is_refused(tmp_path: Path, old: str) -> None:
    assert codes(tmp_path, release(f"aliases: [{old}]")) == [("PG210", "content/releases/r0.md", 6)]


MADE = {
    "/api/": "api: true",
    "/ninjs/latest.json": "ninjs: true",
    "/feeds/1/": "feeds: {archive: true}",
    "/embed/latest.html": "embed: true",
    "/a1b2c3d4.txt": "announce: {indexnow: a1b2c3d4}",
}
"""Old addresses, by the setting with which the site has something there."""


@pytest.mark.parametrize(("old", "setting"), MADE.items())
def test_an_address_of_what_the_settings_ask_for_is_refused_with_them(tmp_path: Path, old: str, setting: str) -> None:
    own = release(f"aliases: [{old}]")
    taken = codes(tmp_path / "with", own, config=f"{CONFIG}redirects: [nginx]\n{setting}\n")
    assert taken == [("PG210", "content/releases/r0.md", 6)]
    assert codes(tmp_path / "without", own, config=f"{CONFIG}redirects: [nginx]\n") == []


def test_an_old_address_where_no_page_can_lie_wants_rules_for_the_server(tmp_path: Path) -> None:
    old = release("aliases: [/Nyheter/bron.aspx]")
    assert codes(tmp_path / "without", old) == [("PG219", "content/releases/r0.md", 6)]
    assert codes(tmp_path / "with", old, config=CONFIG + "redirects: [apache]\n") == []


@pytest.mark.parametrize("old", ["'/a%0Ab'", "/a*", "/a/../b", "//a", "/a%22b", "a", "/:namn/", "/a b", "/caf%E9"])
def test_an_address_that_server_rules_could_misread_is_refused(tmp_path: Path, old: str) -> None:
    assert [code for code, _, _ in codes(tmp_path, release(f"aliases: [{old}]"))] == ["PG118"]
