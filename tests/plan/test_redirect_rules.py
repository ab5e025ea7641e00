"""No redirect rule has the address of an output file: it would hide the file, or redirect in a circle."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from newsroom import CONFIG, built, release
from pressgen.errors import BadContentError
from pressgen.plan.makers.redirects import served_at

NASTY = [
    "/rss.xml",
    "/feed.json",
    "/atom.xml",
    "/sitemap.xml",
    "/robots.txt",
    "/404",
    "/404.html",
    "/static/style.css",
    "/2026/bron",
    "/2026/bron/index.html",
    "/2026/bron/index.txt",
    "/amnen/",
    "/typer/news/",
    "/typer/news/rss.xml",
    "/arkiv/2026",
    "/2026/BRON/",
    "/Gammal/",
    "/gammal/",
    "/gammal/index.html",
    "/%67ammal/",
    "/Nyheter/Artikel.aspx",
    "/feeds.opml",
    "/_redirects",
    "/.htaccess",
    "/prenumerera",
]


@pytest.mark.parametrize(
    ("server", "file"),
    [
        ("nginx", "redirects.nginx.conf"),
        ("apache", ".htaccess"),
        ("netlify", "_redirects"),
        ("cloudflare", "_redirects"),
    ],
)
@pytest.mark.parametrize("old", NASTY)
def test_no_rule_has_the_address_of_an_output_file(tmp_path: Path, server: str, file: str, old: str) -> None:
    files = {"content/releases/bron.md": release(), "content/releases/vagen.md": release(f"aliases: [{old}]", id="r-2")}
    site = _built(tmp_path, files, server)
    used = {address for name in site if name != file and "http-equiv" not in site[name] for address in served_at(name)}
    fold = file == "_redirects"
    forbidden = {address.casefold() for address in used} if fold else used
    assert not forbidden & {address.casefold() if fold else address for address in _sources(site.get(file, ""))}


def _built(folder: Path, files: dict[str, str], server: str) -> dict[str, str]:
    try:
        return built(folder, files, CONFIG + f"redirects: [{server}]\n")
    except BadContentError:
        return {}  # the check refuses this address, which is fine too


def _sources(rules: str) -> set[str]:
    """The addresses that rules redirect, without slashes around them."""
    found = re.findall(
        r'^(?:location = "([^"]+)"|RedirectMatch 301 "\^(.+?)/\?\$"|(/\S+) \S+ 301)', rules, re.MULTILINE
    )
    return {unquote(re.sub(r"\\(.)", r"\1", "".join(one))).strip("/") for one in found}


def test_an_old_address_that_differs_in_case_has_a_rule_where_servers_distinguish_case(tmp_path: Path) -> None:
    files = {"content/releases/gammal.md": release("aliases: [/2026/GAMMAL/]")}
    assert (
        'location = "/2026/GAMMAL/"'
        in built(tmp_path / "a", files, CONFIG + "redirects: [nginx]\n")["redirects.nginx.conf"]
    )
    assert "GAMMAL" not in built(tmp_path / "b", files, CONFIG + "redirects: [netlify]\n")["_redirects"]


def test_an_old_address_written_in_two_ways_has_one_rule(tmp_path: Path) -> None:
    files = {"content/releases/bron.md": release("aliases: [/Gammal/, '/%47ammal/']")}
    rules = built(tmp_path, files, CONFIG + "redirects: [apache]\n")[".htaccess"]
    assert rules.count("RedirectMatch") == 1
